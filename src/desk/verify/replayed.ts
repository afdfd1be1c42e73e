import type { Moment } from '#core/day.ts';
import type { Projection } from '#core/projection.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { rules } from '#guidance/catalogue.ts';
import { kindNamed } from '#kinds/kinds.ts';
import type { RecordedEvent } from '#record/events/event.ts';
import type { Desk } from '../desk.ts';
import { historyIn, stateIn } from '../history.ts';
import { type AddedHoliday, holidaysByNation, settingKinds } from '../settings/settings.ts';

/** A holiday with the moment from which it was counted with. */
export interface KnownFrom {
  readonly at: Moment;
  readonly holiday: AddedHoliday;
}

/** What a case shows after its last event: worked out with the holidays that were known at that moment. */
export function replayed(
  name: string,
  events: readonly RecordedEvent[],
  known: readonly KnownFrom[],
): Projection | null {
  const kind = kindNamed(name);
  const last = events.at(-1);
  const history = historyIn(events);
  if (kind === undefined || last === undefined || history.length === 0) return null;
  const holidays = known.filter(({ at }) => Temporal.Instant.compare(at, last.at) <= 0);
  return kind.project(stateIn(kind, history), {
    rules,
    calendars: calendars(holidaysByNation({ holidays: holidays.map(({ holiday }) => holiday) })),
  });
}

/** The holidays a provider has added, each with when. */
export async function holidaysKnown(desk: Desk, organisation: string): Promise<KnownFrom[]> {
  const rows = await desk.record.settings.list(organisation, settingKinds.holiday);
  return Promise.all(
    rows.map(async ({ stream, body }) => {
      const loaded = await desk.record.load(organisation, stream);
      const [first] = loaded?.events ?? [];
      return { at: first?.at ?? desk.now(), holiday: body as AddedHoliday };
    }),
  );
}
