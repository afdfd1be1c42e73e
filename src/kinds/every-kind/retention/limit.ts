import type { ClauseId } from '#core/citation.ts';
import { type Day, later, plusDays, plusMonths } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import type { TableRow } from '#core/rule.ts';
import { type RuleBook, tableIn } from '#core/rule-book.ts';
import type { LimitThen, LimitWhen, Retained } from '#guidance/retention/limits.ts';

/** A record, and the days its keeping may count from. Undefined means the fact was not given; null, that it has not happened. */
export interface KeptRecord {
  readonly record: Retained;
  /** Null while the contract runs. */
  readonly contractEndedOn?: Day | null | undefined;
  /** Null while it is not paid. */
  readonly paymentReceivedOn?: Day | null | undefined;
  /** Never starts anything: payment does (AW-7.12c). */
  readonly completedOn?: Day | null | undefined;
  /** Null while the participant is on provision. */
  readonly provisionEndedOn?: Day | null | undefined;
  /** Whether the six years of the Access to Work chapter bind the contract. */
  readonly sixYearRule?: boolean | null | undefined;
}

/** How long a record is kept. The last day counts in full. */
export interface RetentionLimit {
  /** Null where no document that binds the contract gives a time. */
  readonly kind: 'MINIMUM' | 'MAXIMUM' | 'AT_ONCE' | null;
  /** Null while what it counts from has not happened. */
  readonly lastDayKept: Day | null;
  /** The first day it may be destroyed; null while there is none, and for a maximum, under which it may be on any day. */
  readonly actFrom: Day | null;
  /** The first day on which keeping it is late; null for a minimum. */
  readonly lateFrom: Day | null;
  readonly clauses: readonly ClauseId[];
  /** A sentence a line. */
  readonly working: readonly string[];
  /** Facts that matter and were not given; then there is no day. */
  readonly missing: readonly string[];
}

type Row = TableRow<LimitWhen, LimitThen>;

const dayWords = {
  contractEndedOn: 'the contract ended',
  paymentReceivedOn: 'its payment came',
  provisionEndedOn: 'provision ended',
} as const;

const bounds = { MINIMUM: 'must stay until', MAXIMUM: 'may stay until', AT_ONCE: 'must go on' } as const;

const nothing = { lastDayKept: null, actFrom: null, lateFrom: null, missing: [] } as const;

/** How long a record is kept (AW-7.11, AW-7.12, G2-76, G2-77, G2-96). */
export function retentionLimit(rules: RuleBook, kept: KeptRecord): RetentionLimit {
  const row = rowFor(rules, kept.record);
  if (row === undefined) return { ...nothing, kind: null, clauses: [], working: [] };
  const { limit: kind } = row.then;
  if (kept.record === 'contract-record' && kept.sixYearRule === false)
    return {
      ...nothing,
      kind: null,
      clauses: row.clauses,
      working: ['The six years do not bind this contract, and no other document says how long.'],
    };
  const own = ownDay(row, kept);
  const found = row.then.orAs === undefined ? own : joined(rules, row.then.orAs, own, kept);
  const { clauses = row.clauses, working, missing, last } = found;
  if (missing.length > 0 || last === null) return { ...nothing, kind, clauses, working, missing };
  const after = plusDays(last, 1);
  return {
    kind,
    lastDayKept: last,
    actFrom: kind === 'MINIMUM' ? after : kind === 'AT_ONCE' ? last : null,
    lateFrom: kind === 'MINIMUM' ? null : after,
    clauses,
    working: [...working, row.says],
    missing: [],
  };
}

const rowFor = (rules: RuleBook, record: Retained): Row | undefined =>
  ((tableIn(rules, 'retention.limit')?.rows ?? []) as readonly Row[]).find(
    ({ when }) => when.record === record,
  );

interface LastDay {
  readonly last: Day | null;
  readonly working: readonly string[];
  readonly missing: readonly string[];
  readonly clauses?: readonly ClauseId[];
}

/** The last day by a row’s own time, or why there is none yet. */
function ownDay({ then: { called, limit, from, keep, until } }: Row, kept: KeptRecord): LastDay {
  if (from === undefined)
    return {
      last: until ?? null,
      missing: [],
      working: until === undefined ? [] : [`The document names the day: ${inWords(until)}.`],
    };
  const start = kept[from];
  if (start === undefined)
    return { last: null, missing: [from], working: [`This cannot be answered without ${from}.`] };
  if (start === null)
    return {
      last: null,
      missing: [],
      working: [`Until ${dayWords[from]}, the time for ${called} has not begun.`],
    };
  const last = keep === undefined ? start : plusMonths(start, keep.value);
  return {
    last,
    missing: [],
    working: [
      `On ${inWords(start)} ${dayWords[from]}; ${called} ${bounds[limit]} ${inWords(last)}.`,
      ...aheadOfCompletion(from, kept),
    ],
  };
}

const aheadOfCompletion = (from: string, { paymentReceivedOn, completedOn }: KeptRecord): string[] =>
  from === 'paymentReceivedOn' &&
  paymentReceivedOn != null &&
  completedOn != null &&
  paymentReceivedOn < completedOn
    ? ['It was paid before it was finished. The payment starts the time all the same.']
    : [];

/** A fixed day, or the end of another record’s time where that also binds: the later one. */
function joined(rules: RuleBook, record: Retained, own: LastDay, kept: KeptRecord): LastDay {
  const other = rowFor(rules, record);
  if (other === undefined || own.last === null) return own;
  if (kept.sixYearRule === false || (kept.sixYearRule == null && kept.contractEndedOn === undefined))
    return own;
  const theirs = ownDay(other, kept);
  if (theirs.missing.length > 0) return theirs;
  const ends = theirs.last === null ? null : later(own.last, theirs.last);
  // Whether the six years bind does not matter where they would end first.
  if (kept.sixYearRule == null && ends !== own.last)
    return {
      last: null,
      missing: ['sixYearRule'],
      working: ['This cannot be answered without sixYearRule.'],
    };
  const row = rowFor(rules, kept.record);
  return {
    last: ends,
    missing: [],
    working: [...own.working, ...theirs.working, 'The later day stands.'],
    clauses: [...(row?.clauses ?? []), ...other.clauses],
  };
}
