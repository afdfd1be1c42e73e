import { type Calendar, calendarOf, type Holiday } from '#core/calendar.ts';
import { day, yearOf } from '#core/day.ts';
import { type Nation, nations } from '#core/nation.ts';
import table from './bank-holidays.json' with { type: 'json' };

/** What the table says of itself: where its dates come from and when they were checked. */
export const bankHolidaySource: string = table.about;

/** The bank holidays of a nation as they were loaded with Redress, 2012 to 2028. */
export const bankHolidays: Readonly<Record<Nation, readonly Holiday[]>> = Object.fromEntries(
  nations.map((nation) => [
    nation,
    table.divisions[nation].map(({ date, title }) => ({ on: day(date), title })),
  ]),
) as unknown as Record<Nation, readonly Holiday[]>;

/**
 * The calendars of all nations, with days an administrator has added.
 * Throws when the table leaves out a year between its first and its last: counting over the gap would be a guess.
 */
export function calendars(added: Partial<Record<Nation, readonly Holiday[]>> = {}): Record<Nation, Calendar> {
  return Object.fromEntries(
    nations.map((nation) => {
      const more = added[nation] ?? [];
      return [
        nation,
        more.length === 0 ? asLoaded(nation) : whole(nation, [...bankHolidays[nation], ...more]),
      ];
    }),
  ) as Record<Nation, Calendar>;
}

/** The calendar with nothing added, made once: most decisions need no other. */
function asLoaded(nation: Nation): Calendar {
  const made = loaded.get(nation) ?? whole(nation, bankHolidays[nation]);
  loaded.set(nation, made);
  return made;
}
const loaded = new Map<Nation, Calendar>();

function whole(nation: Nation, holidays: readonly Holiday[]): Calendar {
  const years = new Set(bankHolidays[nation].map((holiday) => yearOf(holiday.on)));
  const calendar = calendarOf(nation, holidays);
  for (let year = calendar.firstYear; year <= calendar.lastYear; year++)
    if (!years.has(year)) throw new RangeError(`the bank holidays of ${nation} leave out ${year}`);
  return calendar;
}
