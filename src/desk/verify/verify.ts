import type { Moment } from '#core/day.ts';
import type { Projection } from '#core/projection.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { rules } from '#guidance/catalogue.ts';
import { complaint } from '#kinds/complaint/complaint.ts';
import type { RecordedEvent } from '#record/events/event.ts';
import type { Fault } from '#record/verify/fault.ts';
import type { Verified } from '#record/verify/verify.ts';
import type { Desk } from '../desk.ts';
import { historyOf, stateOf } from '../history.ts';
import { settingsFollowing } from '../settings/follow.ts';
import { type AddedHoliday, holidaysByNation, settingKinds } from '../settings/settings.ts';

export type { Fault } from '#record/verify/fault.ts';
export type { Verified } from '#record/verify/verify.ts';

/** A holiday with the moment from which it was counted with. */
interface KnownFrom {
  readonly at: Moment;
  readonly holiday: AddedHoliday;
}

/**
 * Checks the whole record: every event, every chain, every file, and everything shown against a replay of what happened by
 * the rules themselves. Gives each fault as it is found, and at the end what was looked at.
 */
export async function* verifyRecord(desk: Desk): AsyncGenerator<Fault, Verified> {
  const known = new Map<string, readonly KnownFrom[]>();
  for (const { id } of await desk.record.organisations.list()) known.set(id, await holidaysKnown(desk, id));
  return yield* desk.record.verify({
    project: (kind, events, organisation) =>
      kind === complaint.name ? shownOf(events, known.get(organisation) ?? []) : null,
    settings: (_kind, events) => {
      const last = events.findLast((event) => event.payload !== null);
      return last === undefined ? [] : settingsFollowing(last.type, last.payload);
    },
  });
}

/** What a complaint showed after its last event: worked out with the holidays that were known at that moment. */
function shownOf(events: readonly RecordedEvent[], known: readonly KnownFrom[]): Projection | null {
  const last = events.at(-1);
  const state = stateOf(historyOf(events));
  if (last === undefined || !state.exists) return null;
  const holidays = known.filter(({ at }) => Temporal.Instant.compare(at, last.at) <= 0);
  return complaint.project(state, {
    rules,
    calendars: calendars(holidaysByNation({ holidays: holidays.map(({ holiday }) => holiday) })),
  });
}

async function holidaysKnown(desk: Desk, organisation: string): Promise<KnownFrom[]> {
  const rows = await desk.record.settings.list(organisation, settingKinds.holiday);
  return Promise.all(
    rows.map(async ({ stream, body }) => {
      const loaded = await desk.record.load(organisation, stream);
      const [first] = loaded?.events ?? [];
      return { at: first?.at ?? desk.now(), holiday: body as AddedHoliday };
    }),
  );
}
