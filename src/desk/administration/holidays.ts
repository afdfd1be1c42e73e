import type { Day } from '#core/day.ts';
import { dayOf, weekday, yearOf } from '#core/day.ts';
import { type Nation, nationNames } from '#core/nation.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { bankHolidays, calendars } from '#guidance/calendars/bank-holidays.ts';
import type { Desk } from '../desk.ts';
import { foreseeHoliday, type Moved } from '../settings/holiday-moves.ts';
import { type HolidayGiven, holidayRefusal, holidayStream, movedBy } from '../settings/holidays.ts';
import { type SettingChanged, settingHistory } from '../settings/setting-history.ts';
import { settingsOf } from '../settings/settings.ts';

/** A bank holiday in the table of a year. */
export interface HolidayShown {
  readonly on: Day;
  readonly title: string;
  /** Set on a day an administrator added. */
  readonly addedOn: Day | null;
  /** Falls on a weekend, so that it takes no working day away. */
  readonly weekend: boolean;
}

/** The bank holidays of a nation in a year. */
export interface YearOfHolidays {
  readonly nation: Nation;
  readonly nationName: string;
  readonly year: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly holidays: readonly HolidayShown[];
}

/** A year’s table; the year nearest to the one asked for where that is not loaded. */
export async function holidaysOf(
  desk: Desk,
  organisation: string,
  nation: Nation,
  asked: number | null,
): Promise<YearOfHolidays> {
  const { holidays } = await settingsOf(desk, organisation);
  const { firstYear, lastYear } = calendars()[nation];
  const wanted = asked ?? yearOf(dayOf(desk.now()));
  const year = Math.min(Math.max(wanted, firstYear), lastYear);
  const added = holidays.filter((holiday) => holiday.nation === nation);
  const shown = [...bankHolidays[nation], ...added]
    .filter(({ on }) => yearOf(on) === year)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map((holiday) => ({
      on: holiday.on,
      title: holiday.title,
      addedOn: holiday.addedOn ?? null,
      weekend: weekday(holiday.on) > 5,
    }));
  return { nation, nationName: nationNames[nation], year, firstYear, lastYear, holidays: shown };
}

/** What adding a day would move, or why it cannot be added. Nothing is recorded. */
export async function foreseenMoves(
  desk: Desk,
  organisation: string,
  given: HolidayGiven,
): Promise<readonly Moved[] | Refusal> {
  const { holidays } = await settingsOf(desk, organisation);
  return holidayRefusal(given, holidays) ?? foreseeHoliday(desk, organisation, given);
}

/** A day an administrator added, with what it moved. */
export interface AddedHolidayShown {
  readonly on: Day;
  readonly title: string;
  readonly nation: Nation;
  readonly nationName: string;
  /** Null while its dates have not all been worked out. */
  readonly moved: readonly Moved[] | null;
  /** How many are still to be moved, where they have not all been. */
  readonly left: number;
  readonly history: readonly SettingChanged[];
}

export async function addedHolidayOf(
  desk: Desk,
  organisation: string,
  which: { readonly nation: Nation; readonly on: Day },
): Promise<AddedHolidayShown | null> {
  const { holidays } = await settingsOf(desk, organisation);
  const holiday = holidays.find(({ nation, on }) => nation === which.nation && on === which.on);
  if (holiday === undefined) return null;
  const moved = await movedBy(desk, organisation, holiday);
  const left = moved === null ? await foreseeHoliday(desk, organisation, holiday) : [];
  return {
    on: holiday.on,
    title: holiday.title,
    nation: holiday.nation,
    nationName: nationNames[holiday.nation],
    moved,
    left: isRefusal(left) ? 0 : left.length,
    history: await settingHistory(desk, organisation, holidayStream(holiday)),
  };
}
