import type { Field, Form } from '#core/form.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import { periodFrom, periodInWords } from '#core/period.ts';
import { contractForm } from '../settings/contracts.ts';
import type { Contract } from '../settings/settings.ts';
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

/** The form of a contract as its page asks it: with as many clauses of the signed contract, and never its id. */
export const contractPageForm = (extracts: number): Form => ({
  ...contractForm,
  fields: [
    ...contractForm.fields.filter(({ name }) => name !== 'id'),
    ...Array.from({ length: extracts }, (_, at) => extractFields(at)).flat(),
  ],
});

type Given = Readonly<Record<string, unknown>>;

/** What the form held, as the schema of a contract takes it. A clause with nothing filled in is none. */
export function contractInput(input: Given, id: string): Record<string, unknown> {
  const extracts = ((input['extracts'] ?? []) as readonly (Given | undefined)[]).map(
    (extract) => extract ?? {},
  );
  return {
    ...input,
    id,
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
  nation: contract.nation,
  value: contract.value === null ? '' : penceInWords(contract.value as Pence),
  from: contract.from,
  endsOn: contract.endsOn,
  subcontractors: contract.subcontractors,
  performanceManager: contract.performanceManager,
  extracts: contract.extracts.map(({ rule, limit, reference }) => ({
    rule,
    limit: periodInWords(limit),
    reference,
  })),
});
