import type { ClauseId } from '#core/citation.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import type { Exposure } from '#desk/ice/exposure.ts';
import type { IcePage } from '#desk/ice/ice-page.ts';
import { costHref } from '#web/complaint/addresses.ts';
import { contractInWords } from './contract-in-words.ts';

interface Said {
  readonly says: string;
  readonly clauses: readonly ClauseId[];
}

/** What a case costs today and what would change that, with a way to how it was worked out. */
export function costView({ reference, exposure, money, report, case: at }: IcePage) {
  const open = at.open && report === null;
  return {
    heading: open ? 'What it could cost' : 'What it cost',
    today: `${penceInWords(money.dueToday as Pence)} ${open ? 'today' : 'due today'}`,
    says: open ? ahead(exposure) : behind(money),
    href: costHref(reference),
  };
}

function ahead(exposure: Exposure): Said[] {
  const { outcomes, standing } = exposure;
  const early = outcomes.find(({ id }) => id === 'settled');
  const upheld = outcomes.find(({ id }) => id === 'upheld');
  const first: Said[] =
    early === undefined
      ? []
      : [
          {
            says: `${early.says.replace('falls due', 'is due')} if it ends in settlement.`,
            clauses: closest(early.clauses),
          },
        ];
  if (standing)
    return [
      ...first,
      {
        says: 'A contribution stands for this complaint already. There is one for each upheld complaint, and no second.',
        clauses: upheld?.clauses.slice(0, 1) ?? [],
      },
    ];
  if (upheld === undefined) return first;
  const why = upheld.status === 'DUE' ? [] : upheld.working;
  const missing = upheld.missing.length === 0 ? [] : [`Not recorded: ${upheld.missing.join(', and ')}.`];
  return [
    ...first,
    {
      says: [
        upheld.status === 'NONE'
          ? 'Nothing falls due even if ICE upholds it.'
          : `${upheld.says} if ICE upholds it after an investigation.`,
        ...why,
        ...missing,
        ...contractInWords(exposure.contract),
      ].join(' '),
      clauses: upheld.clauses.slice(0, 2),
    },
  ];
}

/** The last clause of the document that comes first: of a row for both early stages, the one about settlement. */
const closest = (clauses: readonly ClauseId[]): readonly ClauseId[] => {
  const source = clauses[0]?.split('-')[0] ?? '';
  return clauses.filter((clause) => clause.startsWith(`${source}-`)).slice(-1);
};

/** Once it has ended: what waits for a decision, and what was worked out to be nothing, with the reason. What is owed stands in a table of its own. */
const behind = ({ nothing, owed, paid }: IcePage['money']): Said[] => [
  ...owed
    .filter(({ status }) => status === 'pending')
    .map(({ name, pence, clauses }) => ({
      says: `${name}: ${penceInWords(pence as Pence)} is pending. A manager decides.`,
      clauses: clauses.slice(0, 2),
    })),
  ...(paid === 0 ? [] : [{ says: `${penceInWords(paid as Pence)} is paid.`, clauses: [] }]),
  ...nothing.map(({ name, says, clauses }) => ({ says: `${name}: ${says}`, clauses: clauses.slice(0, 2) })),
];
