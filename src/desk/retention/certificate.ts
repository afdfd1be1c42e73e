import type { ClauseId } from '#core/citation.ts';
import type { Day, Moment } from '#core/day.ts';

/** By what a case is destroyed, as the certificate keeps it for good: nobody whom it was about may stand in it. */
export interface Ground {
  /** The rule’s id: "retention.limit", "erasure.decide", "scr.record". */
  readonly rule: string;
  readonly clauses: readonly ClauseId[];
  /** Why, in a sentence. */
  readonly reason: string;
  /** What stays: what figures need, without anybody in it; or nothing, not even its reference. */
  readonly leaves: 'figures' | 'nothing';
  /** The last day of the time it had to be kept, or might be; null where the rule has none. */
  readonly lastDayKept?: Day | null;
  /** A second person who agreed, where the rule asks for one. */
  readonly checkedBy?: { readonly id: string; readonly name: string } | null;
  /** Free text that stays because a second person found nobody in it; left out where everything goes. */
  readonly words?: readonly string[];
}

/** What is kept for good of a destruction: what kind of record, by which rule, when, by whom; nobody it was about. */
export interface Certificate {
  readonly number: string;
  readonly how: 'destroyed' | 'anonymised';
  /** What it was: "complaint". */
  readonly record: string;
  /** The document of a case that was destroyed, by its id, where the rest of the case stays; left out of a whole one. */
  readonly part?: string;
  /** Null where not even that may be kept. */
  readonly reference: string | null;
  readonly contract: string | null;
  readonly receivedOn: Day | null;
  readonly rule: string;
  readonly clauses: readonly ClauseId[];
  readonly reason: string;
  readonly lastDayKept: Day | null;
  readonly on: Day;
  readonly at: Moment;
  readonly approvedBy: { readonly id: string; readonly name: string };
  readonly checkedBy: { readonly id: string; readonly name: string } | null;
  /** How much went: events, files, and the bytes of the files. */
  readonly events: number;
  readonly files: number;
  readonly bytes: number;
  /** SHA-256 over the salted digests of what went (`heldBy` in the record). */
  readonly digest: string;
  /** The last day on which a backup may still hold it; null where Redress makes none. */
  readonly backupsUntil: Day | null;
}
