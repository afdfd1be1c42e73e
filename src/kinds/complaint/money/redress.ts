import type { Day } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { type Pence, penceInWords } from '#core/money.ts';
import type { TableRow } from '#core/rule.ts';
import { tableIn } from '#core/rule-book.ts';
import type { RedressThen, RedressWhen } from '#guidance/complaint/ice-redress.ts';
import type { PackId } from '#guidance/programmes.ts';
import type { CostCase } from './contribution.ts';
import { bindingUnder, type Owed, payAfterReport, type Reckoning } from './owed.ts';

/** What redress at ICE depends on; not on the contract’s dates or its value. */
export interface RedressFacts {
  readonly pack: PackId | null;
  readonly endedAt: CostCase['endedAt'];
  /** Asked for only where ICE investigated. */
  readonly overall: CostCase['overall'];
  readonly redressPence: number;
  readonly reportOn: Day | null;
  /** The day agreed at ICE’s first or second stage. */
  readonly agreedPayOn: Day | null;
  /** The day ICE’s case ended: shown, and no clock of any source starts from it. */
  readonly closedOn: Day | null;
}

/** What is owed to the customer; `QUERY_ICE` where ICE has to be asked what it meant. */
export type Redress = Owed<'QUERY_ICE'>;

/** The redress a complaint comes to at ICE (DT-REDRESS). Null where ICE’s overall finding is needed and not known. */
export function redress(reckoning: Reckoning, facts: RedressFacts): Redress | null {
  const rows = (tableIn(reckoning.rules, 'ice.redress')?.rows ?? []) as readonly TableRow<
    RedressWhen,
    RedressThen
  >[];
  const row = rows.find(
    ({ when }) =>
      (when.redress === undefined || when.redress === facts.redressPence > 0) &&
      (when.endedAt?.includes(facts.endedAt) ?? true) &&
      (when.overall === undefined || (facts.overall !== null && when.overall.includes(facts.overall))),
  );
  if (row === undefined) return null;
  const { pay, queryIce } = row.then;
  const report = pay === 'after-report' ? payAfterReport(reckoning, facts.reportOn) : null;
  const dueOn = pay === 'as-agreed' ? facts.agreedPayOn : (report?.on ?? null);
  const pence = pay === 'nothing' ? 0 : facts.redressPence;
  return {
    status: pence === 0 ? 'NONE' : 'DUE',
    pence,
    proposedPence: null,
    dueOn,
    row: row.id,
    flags: queryIce ? ['QUERY_ICE'] : [],
    clauses: [...new Set([...bindingUnder(facts.pack, row.clauses), ...(report?.clauses ?? [])])],
    says: [row.says, ...amountInWords(pence as Pence, dueOn), ...noDayAgreed(facts, pay)],
    conflicts: [],
    missing:
      dueOn !== null || pay === 'nothing' ? [] : [pay === 'as-agreed' ? 'ice.agreedPayOn' : 'ice.reportOn'],
  };
}

const noDayAgreed = ({ agreedPayOn, closedOn }: RedressFacts, pay: RedressThen['pay']): string[] =>
  pay === 'as-agreed' && agreedPayOn === null && closedOn !== null
    ? [`No day was agreed. That the case ended on ${inWords(closedOn)} starts no four weeks.`]
    : [];

const amountInWords = (pence: Pence, dueOn: Day | null): string[] =>
  pence === 0
    ? []
    : [
        `${penceInWords(pence)} is owed to the customer${dueOn === null ? '; no day to pay it by is known' : `, by ${inWords(dueOn)}`}.`,
      ];
