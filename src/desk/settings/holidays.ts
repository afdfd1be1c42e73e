import { z } from 'zod';
import { dayOf } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import { nationNames, nations } from '#core/nation.ts';
import type { Refusal } from '#core/refusal.ts';
import { bankHolidays, calendars } from '#guidance/calendars/bank-holidays.ts';
import { someDay } from '#kinds/inputs.ts';
import type { Desk } from '../desk.ts';
import { type Moved, moveDates } from './holiday-moves.ts';
import { administers, type Changing, savedBefore, saveSetting } from './save.ts';
import { type AddedHoliday, settingKinds, settingsOf } from './settings.ts';

export const holidaySchema = z.strictObject({
  nation: z.enum(nations),
  on: someDay,
  title: z.string().trim().min(1).max(80),
});

export type HolidayGiven = z.output<typeof holidaySchema>;

export const holidayForm: Form = {
  title: 'Add a bank holiday',
  about:
    'For a day proclaimed after Redress was made. Every running date is worked out again, and what moved is listed. A date somebody has been told stands until a manager decides.',
  button: 'Add the holiday',
  final: true,
  fields: [
    {
      name: 'nation',
      as: 'radios',
      label: 'Where?',
      options: nations.map((nation) => ({ value: nation, label: nationNames[nation] })),
    },
    { name: 'on', as: 'day', label: 'Which day?' },
    { name: 'title', as: 'text', label: 'What is it called?', hint: 'As it was proclaimed' },
  ],
};

/** A date that moved, for programs: `told` where it was told to somebody, and so stands until a manager decides. */
export type MovedInShort = Pick<Moved, 'reference' | 'clock' | 'from' | 'to'> & { readonly told: boolean };

/** Adds a proclaimed day and works every running date out again; both dates are kept, and what moved is given back. */
export async function addHoliday(
  desk: Desk,
  who: Changing,
  given: HolidayGiven,
): Promise<Refusal | { readonly moved: readonly MovedInShort[] }> {
  const refusal = await proclaim(desk, who, given);
  if (refusal !== null) return refusal;
  const kept = await movedBy(desk, who.organisation, given);
  const moving = applyHoliday(desk, who, given);
  let step = kept === null ? await moving.next() : { done: true as const, value: { moved: kept } };
  while (!step.done) step = await moving.next();
  return {
    moved: step.value.moved.map(({ reference, clock, from, to, told }) => ({
      reference,
      clock,
      from,
      to,
      told: told !== null,
    })),
  };
}

/** Puts a proclaimed day in the table. The dates it moves are worked out by `applyHoliday`. */
export async function proclaim(desk: Desk, who: Changing, given: HolidayGiven): Promise<Refusal | null> {
  if ((await savedBefore(desk, who, 'HolidayAdded')) !== null) return null;
  const { holidays } = await settingsOf(desk, who.organisation);
  const refusal = administers(who.actor) ?? holidayRefusal(given, holidays);
  if (refusal !== null) return refusal;
  return saveSetting(desk, {
    ...who,
    type: 'HolidayAdded',
    stream: holidayStream(given),
    kind: settingKinds.holiday,
    payload: { ...given, addedOn: dayOf(desk.now()) },
  });
}

/** Works out again what an added holiday moves, saying how far it has got, and keeps what moved with the holiday. */
export async function* applyHoliday(
  desk: Desk,
  who: Changing,
  { nation, on }: Pick<HolidayGiven, 'nation' | 'on'>,
): AsyncGenerator<{ readonly done: number; readonly of: number }, { readonly moved: readonly Moved[] }> {
  const { organisation, actor, key } = who;
  const { holidays } = await settingsOf(desk, organisation);
  const holiday = holidays.find((added) => added.nation === nation && added.on === on);
  if (holiday === undefined) throw new RangeError(`no holiday was added on ${on}`);
  const moved = yield* moveDates(desk, organisation, holiday);
  await saveSetting(desk, {
    organisation,
    actor,
    key: `${key}:applied`,
    type: 'HolidayApplied',
    stream: holidayStream(holiday),
    kind: settingKinds.holiday,
    payload: { ...holiday, moved },
  });
  return { moved };
}

/** What an added holiday moved; null while its dates have not all been worked out. */
export async function movedBy(
  desk: Desk,
  organisation: string,
  holiday: Pick<HolidayGiven, 'nation' | 'on'>,
): Promise<readonly Moved[] | null> {
  const loaded = await desk.record.load(organisation, holidayStream(holiday));
  const applied = loaded?.events.findLast(({ type }) => type === 'HolidayApplied');
  return (applied?.payload as { readonly moved: readonly Moved[] } | undefined)?.moved ?? null;
}

/** The stream of an added holiday. */
export const holidayStream = ({ nation, on }: Pick<HolidayGiven, 'nation' | 'on'>): string =>
  `holiday-${nation}-${on}`;

/** Why a day cannot be added; null when it can. */
export function holidayRefusal(
  { nation, on }: Pick<HolidayGiven, 'nation' | 'on'>,
  added: readonly AddedHoliday[],
): Refusal | null {
  const known = [...bankHolidays[nation], ...added.filter((holiday) => holiday.nation === nation)];
  if (known.some((holiday) => holiday.on === on))
    return {
      code: 'holiday.known',
      says: 'That day is in the table already.',
      remedy: 'Nothing needs adding.',
      clauses: [],
      at: 'on',
    };
  const calendar = calendars()[nation];
  const year = Number(on.slice(0, 4));
  if (year < calendar.firstYear || year > calendar.lastYear)
    return {
      code: 'holiday.year-not-loaded',
      says: `The table holds ${calendar.firstYear} to ${calendar.lastYear}; one day alone would make a guess of that year.`,
      remedy: 'Load the whole year first.',
      clauses: [],
      at: 'on',
    };
  return null;
}
