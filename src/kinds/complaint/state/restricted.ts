import type { Day, Moment } from '#core/day.ts';
import type { EventOf } from '../events.ts';

/** Who may open a complaint that is kept from everybody else. */
export type Restriction = Omit<EventOf<'Restricted'>, 'type'>;

/** It was opened for a safety reason by somebody who is not on the list. */
export interface SafetyOpening {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly reason: string;
  readonly on: Day;
  readonly until: Moment;
  readonly reviewedOn: Day | null;
}

/** The marker: whom to see, and no more. */
export interface Mappa {
  readonly officer: string;
  readonly officerName: string;
  readonly on: Day;
  /** The first day on which something stands here that the officer has not looked at. */
  readonly toCheckSince: Day;
  readonly checkedOn: Day | null;
  readonly endedOn: Day | null;
  readonly shreddedOn: Day | null;
}

/** A nominated officer is asked whether the marker of another complaint belongs on this one as well. */
export interface OfficerAsked {
  /** The stream of the complaint that bears it. */
  readonly about: string;
  /** Null where any officer may look. */
  readonly officer: string | null;
  readonly on: Day;
  readonly answeredOn: Day | null;
}

/** The last moment of those who opened a complaint for safety and are not on its list, by account. */
export function openUntil(
  { officer, readers }: Restriction,
  openings: readonly SafetyOpening[],
): Readonly<Record<string, Moment>> {
  const listed = new Set([officer, ...readers]);
  const until: Record<string, Moment> = {};
  for (const { account, until: end } of openings) {
    const before = until[account];
    if (listed.has(account)) continue;
    if (before === undefined || Temporal.Instant.compare(before, end) < 0) until[account] = end;
  }
  return until;
}
