import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import type { ComplaintEvent, EventOf } from '#kinds/complaint/events.ts';
import { liabilityWords } from '#kinds/complaint/in-words.ts';
import { outstanding, paidOf } from '#kinds/complaint/ledger.ts';
import type { Complaint, Liability } from '#kinds/complaint/state.ts';
import type { Recorded } from '#kinds/kind.ts';

/** Money that came of a case. Whole pence. */
export interface OwedShown {
  readonly id: string;
  readonly name: string;
  readonly status: Liability['status'];
  readonly pence: number;
  /** Still to pay. */
  readonly left: number;
  readonly payee: string;
  readonly payer: string;
  readonly due: Day | null;
  readonly says: string;
  readonly clauses: readonly ClauseId[];
  /** The clock to ask why of the day; null where none runs. */
  readonly clock: string | null;
}

/** An entry of the ledger: what was owed and paid, each undone by an entry of its own. */
export interface EntryShown {
  readonly on: Day;
  readonly says: string;
  readonly of: string;
  /** Pence: what is owed adds, what is paid takes away. */
  readonly pence: number;
  readonly why: string;
  /** The document that shows a payment. */
  readonly proof: string | null;
}

/** What a case has cost: what is or may be owed, what it was said is not, and every entry. */
export interface CaseMoney {
  readonly owed: readonly OwedShown[];
  readonly nothing: readonly {
    readonly name: string;
    readonly says: string;
    readonly clauses: readonly ClauseId[];
  }[];
  readonly entries: readonly EntryShown[];
  /** Pence due today: not what waits for a decision. */
  readonly dueToday: number;
  /** Pence paid, and not taken back. */
  readonly paid: number;
}

/** The money of a case at ICE or the Ombudsman; without one, of the whole complaint. */
export function moneyOfCase(
  complaint: Complaint,
  history: readonly Recorded<ComplaintEvent>[],
  of: string | null,
): CaseMoney {
  const mine = complaint.liabilities.filter((one) => of === null || one.case === of);
  const owed = mine.map((one): OwedShown => {
    const clock = complaint.clocks[one.status === 'pending' ? `decide-${one.id}` : `pay-${one.id}`];
    return {
      id: one.id,
      name: liabilityWords[one.kind],
      status: one.status,
      pence: one.pence,
      left: outstanding(complaint.ledger, one.id),
      payee: payeeWords[one.payee] ?? one.payee,
      payer: payerWords[one.payer] ?? one.payer,
      due: one.due,
      says: one.says,
      clauses: one.clauses.slice(0, 3),
      clock: clock?.id ?? null,
    };
  });
  return {
    owed,
    nothing: history
      .map(({ event }) => event)
      .filter((event): event is EventOf<'NothingOwed'> => event.type === 'NothingOwed')
      .filter((event) => of === null || event.case === of)
      .map(({ kind, says, clauses }) => ({ name: liabilityWords[kind], says, clauses: clauses.slice(0, 3) })),
    entries: entriesOf(complaint, new Map(mine.map(({ id, kind }) => [id, liabilityWords[kind]]))),
    paid: mine.reduce((sum, { id }) => sum + paidOf(complaint.ledger, id), 0),
    dueToday: owed.reduce((sum, { status, left }) => sum + (status === 'due' ? left : 0), 0),
  };
}

const entriesOf = ({ ledger }: Complaint, names: ReadonlyMap<string, string>): EntryShown[] =>
  ledger.flatMap(({ on, kind, liability, pence, says, proof }) => {
    const of = names.get(liability);
    if (of === undefined) return [];
    const adds = kind === 'owed' || kind === 'paid-reversed';
    // Why something is owed stands with what is owed; an entry says why it undoes another.
    const why = kind === 'owed' ? '' : says;
    return [{ on, says: entryWords[kind], of, pence: adds ? pence : -pence, why, proof }];
  });

const entryWords = {
  owed: 'Owed',
  paid: 'Paid',
  'owed-reversed': 'No longer owed',
  'paid-reversed': 'Payment reversed',
} as const;
const payeeWords: Readonly<Record<string, string>> = { complainant: 'the complainant' };
const payerWords: Readonly<Record<string, string>> = { provider: 'us' };
