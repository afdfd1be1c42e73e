import type { Field, Form } from '#core/form.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import { periodFrom, periodInWords } from '#core/period.ts';
import type { Contract } from '../settings/contract.ts';
import { clearanceFields, contractFields, moneyFields, renewalField } from './contract-fields.ts';
import { clocks } from './contracts.ts';

const extractFields = (at: number): Field[] => [
  {
    name: `extracts.${at}.rule`,
    as: 'select',
    label: 'Which time does it set?',
    optional: true,
    options: clocks,
  },
  {
    name: `extracts.${at}.limit`,
    as: 'text',
    label: 'How long?',
    hint: 'Like 5 working days',
    optional: true,
    mend: { wrong: 'Write a time like 5 working days', missing: 'Write how long the clause gives' },
  },
  {
    name: `extracts.${at}.reference`,
    as: 'text',
    label: 'Where does it stand?',
    hint: 'Like Schedule 4, clause 7',
    optional: true,
    mend: { missing: 'Say where in the contract it stands' },
  },
];

/** How many of what there can be several of the form has room for. */
export interface Rows {
  readonly renewals: number;
  readonly extracts: number;
}

/** The form of a contract, with room for so many renewals and clauses of the signed contract. Its id is never asked. */
export const contractForm = ({ renewals, extracts }: Rows): Form => ({
  title: 'A contract',
  about:
    'Its programme says which documents bind, its nation whose bank holidays count, its value and dates what ICE may cost.',
  button: 'Save the contract',
  fields: [
    ...contractFields,
    ...moneyFields,
    ...Array.from({ length: renewals }, (_, at) => renewalField(at)),
    ...clearanceFields,
    ...Array.from({ length: extracts }, (_, at) => extractFields(at)).flat(),
  ],
});

type Given = Readonly<Record<string, unknown>>;

/** What the form held, as the schema of a contract takes it. A clause or a renewal with nothing filled in is none. */
export function contractInput(input: Given, id: string): Record<string, unknown> {
  const extracts = ((input['extracts'] ?? []) as readonly (Given | undefined)[]).map(
    (extract) => extract ?? {},
  );
  const renewals = (input['renewedOn'] ?? []) as readonly unknown[];
  return {
    ...input,
    id,
    ...(input['signedClause'] === 'none' ? { signedClause: null } : {}),
    renewedOn: renewals.filter((on) => on !== undefined),
    extracts: extracts
      .filter((extract) => Object.keys(extract).length > 0)
      .map(({ rule, limit, reference }) => ({
        rule,
        limit: typeof limit === 'string' ? (periodFrom(limit) ?? limit) : limit,
        reference,
      })),
  };
}

/** A contract as the form’s input. */
export const inputFromContract = (contract: Contract): Record<string, unknown> => ({
  name: contract.name,
  programme: contract.programme,
  kind: contract.kind,
  nation: contract.nation,
  from: contract.from,
  endsOn: contract.endsOn,
  subcontractors: contract.subcontractors,
  performanceManager: contract.performanceManager,
  value: contract.value === null ? '' : penceInWords(contract.value as Pence),
  valueBasis: contract.valueBasis,
  valueOn: contract.valueOn,
  letOn: contract.letOn,
  renewedOn: contract.renewedOn,
  voluntaryOn: contract.voluntaryOn,
  signedClause: contract.signedClause ?? 'none',
  signedClauseReference: contract.signedClauseReference,
  clearsDrafts: contract.clearsDrafts,
  clearsDraftsReference: contract.clearsDraftsReference,
  extracts: contract.extracts.map(({ rule, limit, reference }) => ({
    rule,
    limit: periodInWords(limit),
    reference,
  })),
});
