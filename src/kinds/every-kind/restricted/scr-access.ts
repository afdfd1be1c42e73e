import type { Moment } from '#core/day.ts';
import type { Period } from '#core/period.ts';
import type { Refusal } from '#core/refusal.ts';
import { clausesOf } from '#core/rule.ts';
import { checkIn, plainIn, type RuleBook } from '#core/rule-book.ts';

export interface ScrAccess {
  readonly outAt: Moment;
  readonly backAt: Moment;
  readonly managerAuthorisedAt?: Moment | null | undefined;
}

/** The moment by which papers taken out have to be back, as time passes and not by the wall clock; null without a limit. */
export function backBy(rules: RuleBook, outAt: Moment): Moment | null {
  const limit = plainIn(rules, 'scr.access')?.values?.atMost as Period | undefined;
  if (limit === undefined) return null;
  return Temporal.Instant.from(outAt).add({ hours: limit.value }).toString() as Moment;
}

/** Why a spell of access to SCR papers was not in order; null where it was (G2-66, 67). */
export function accessRefusal(
  rules: RuleBook,
  { outAt, backAt, managerAuthorisedAt }: ScrAccess,
): Refusal | null {
  const by = backBy(rules, outAt);
  const check = checkIn(rules, 'scr.over-four-hours');
  if (by === null || check === null || isBy(backAt, by)) return null;
  if (managerAuthorisedAt != null && isBy(managerAuthorisedAt, by)) return null;
  return { code: check.id, says: check.refuses, remedy: check.remedy, clauses: clausesOf(check) };
}

const isBy = (at: Moment, by: Moment): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), Temporal.Instant.from(by)) <= 0;
