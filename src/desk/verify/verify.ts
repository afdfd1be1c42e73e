import type { Moment } from '#core/day.ts';
import type { Projection } from '#core/projection.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { rules } from '#guidance/catalogue.ts';
import { kinds } from '#kinds/kinds.ts';
import { payloadsDestroyed } from '#record/events/destroy-content.ts';
import type { RecordedEvent } from '#record/events/event.ts';
import type { Fault } from '#record/verify/fault.ts';
import type { Verified } from '#record/verify/verify.ts';
import type { Desk } from '../desk.ts';
import { historyOf } from '../history.ts';
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
    project: (kind, events, organisation) => shownOf(kind, events, known.get(organisation) ?? []),
    settings: (_kind, events) => {
      const last = events.findLast(({ type, payload }) => payload !== null && type !== payloadsDestroyed);
      return last === undefined ? [] : settingsFollowing(last.type, last.payload);
    },
  });
}

/** What a case showed after its last event: worked out with the holidays that were known at that moment. */
function shownOf(
  name: string,
  events: readonly RecordedEvent[],
  known: readonly KnownFrom[],
): Projection | null {
  const kind = kinds.find((candidate) => candidate.name === name);
  const last = events.at(-1);
  const history = historyOf(events);
  if (kind === undefined || last === undefined || history.length === 0) return null;
  const state = history.reduce<unknown>((before, one) => kind.evolve(before, one), kind.initial());
  const holidays = known.filter(({ at }) => Temporal.Instant.compare(at, last.at) <= 0);
  return kind.project(state, {
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
