import { type Calendar, isNotLoaded, isWorkingDay, plusWorkingDays } from '#core/calendar.ts';
import { type Day, later, type Moment, momentAt, plusDays } from '#core/day.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import type { Actor } from '#kinds/kind.ts';
import type { Story } from './story.ts';

/** Something somebody does: when, who, and what with. */
export interface Happening {
  readonly at: Moment;
  readonly by: Actor;
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** A file ready to be put on a case. */
export interface Attachment {
  /** What such a paper is called on a case. */
  readonly title: string;
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** Where a story stands: the complaint, and everything a decision about it would be given. */
export interface Scene {
  readonly complaint: Complaint;
  readonly story: Story;
  readonly setting: ComplaintSetting;
  readonly calendar: Calendar;
  /** Files that may be put on the case; none in histories without a record. */
  readonly attachments: readonly Attachment[];
}

/** One strand of a story: what would happen next along it. Nothing, where nothing would. */
export type Strand = (scene: Scene) => readonly Happening[];

const opens = 9 * 60;
const closes = 17 * 60;

/** The time of day in minutes, in words ("09:07"). */
const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function openOn(calendar: Calendar, on: Day): Day {
  for (let day = on; ; day = plusDays(day, 1)) {
    const working = isWorkingDay(calendar, day);
    if (isNotLoaded(working) || working) return day;
  }
}

/**
 * When somebody in the office does something meant for a day: in office hours of that day or the next working one, and never
 * before now.
 */
export function inOffice(
  { story, setting, calendar }: Pick<Scene, 'story' | 'setting' | 'calendar'>,
  on: Day,
  name: string,
): Moment {
  const minute = opens + story.chance.between(`at/${name}`, 2, closes - opens - 5);
  const meant = openOn(calendar, later(on, setting.today));
  const at = momentAt(meant, clockTime(minute));
  if (at > setting.now) return at;
  const soon = Temporal.Instant.from(setting.now).add({
    minutes: story.chance.between(`soon/${name}`, 3, 45),
  });
  const clock = soon.toZonedDateTimeISO('Europe/London');
  const stillOpen =
    clock.hour * 60 + clock.minute < closes && clock.toPlainDate().toString() === setting.today;
  return stillOpen && openOn(calendar, setting.today) === setting.today
    ? (soon.toString() as Moment)
    : momentAt(openOn(calendar, plusDays(setting.today, 1)), clockTime(minute));
}

/** A number of working days after a day; calendar days where that year's holidays are not loaded. */
export function workingDaysAfter({ calendar }: Pick<Scene, 'calendar'>, from: Day, count: number): Day {
  const found = plusWorkingDays(calendar, from, count);
  return isNotLoaded(found) ? plusDays(from, Math.ceil(count * 1.4)) : found;
}

/** The latest of some days that have come already, or the one given. */
export const lastOf = (days: readonly (Day | null)[], otherwise: Day): Day =>
  days.reduce<Day>((last, day) => (day !== null && day > last ? day : last), otherwise);
