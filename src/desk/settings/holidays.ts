import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Day, dayOf } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import { nationNames, nations } from '#core/nation.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { bankHolidays, calendars } from '#guidance/calendars/bank-holidays.ts';
import { someDay } from '#kinds/inputs.ts';
import type { Actor } from '#kinds/kind.ts';
import { submit } from '../complaint/submit.ts';
import { systemActor } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { historyOf } from '../history.ts';
import { administers, saveSetting } from './save.ts';
import { type AddedHoliday, settingKinds, settingsOf } from './settings.ts';

export const holidaySchema = z.strictObject({
  nation: z.enum(nations),
  on: someDay,
  title: z.string().trim().min(1).max(80),
});

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

/** A date that moved, or would have but for having been told. */
export interface Moved {
  readonly reference: string;
  readonly clock: string;
  readonly from: Day;
  readonly to: Day;
  /** Told to somebody, so it stands until a manager decides. */
  readonly told: boolean;
}

/** Adds a proclaimed day and works every running date out again; both dates are kept, and what moved is given back. */
export async function addHoliday(
  desk: Desk,
  who: { organisation: string; actor: Actor; key: string },
  given: z.output<typeof holidaySchema>,
): Promise<Refusal | { readonly moved: readonly Moved[] }> {
  const { holidays } = await settingsOf(desk, who.organisation);
  const refusal = administers(who.actor) ?? holidayRefusal(given, holidays);
  if (refusal !== null) return refusal;
  const body: AddedHoliday = { ...given, addedOn: dayOf(desk.now()) };
  const failed = await saveSetting(desk, {
    ...who,
    type: 'HolidayAdded',
    stream: `holiday-${given.nation}-${given.on}`,
    kind: settingKinds.holiday,
    payload: body,
  });
  if (failed !== null) return failed;
  return { moved: await recompute(desk, who.organisation, `${given.title} on ${given.on} was added.`) };
}

function holidayRefusal(
  { nation, on }: z.output<typeof holidaySchema>,
  added: readonly AddedHoliday[],
): Refusal | null {
  const known = [...bankHolidays[nation], ...added.filter((holiday) => holiday.nation === nation)];
  if (known.some((holiday) => holiday.on === on))
    return {
      code: 'holiday.known',
      says: 'That day is in the table already.',
      remedy: '',
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

const batch = 200;

/** Works out again the dates of every open case, and lists what moved. */
async function recompute(desk: Desk, organisation: string, why: string): Promise<Moved[]> {
  const moved: Moved[] = [];
  let after: string | undefined;
  do {
    const page = await desk.record.cases.list(
      organisation,
      { kind: 'complaint', open: true },
      { limit: batch, ...(after === undefined ? {} : { after }) },
    );
    if (isRefusal(page)) throw new RangeError(page.says);
    for (const { stream, version, card } of page.items) {
      await submit(desk, {
        organisation,
        actor: systemActor,
        command: 'recompute-clocks',
        reference: card.reference,
        input: { why },
        key: randomUUID(),
      });
      moved.push(...(await movedSince(desk, organisation, stream, version, card.reference)));
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  return moved;
}

async function movedSince(
  desk: Desk,
  organisation: string,
  stream: string,
  version: number,
  reference: string,
): Promise<Moved[]> {
  const shown = await desk.record.cases.find(organisation, stream);
  const loaded = await desk.record.load(organisation, stream);
  const since = historyOf(loaded?.events ?? []).filter((one) => one.version > version);
  return since.flatMap(({ event }) => {
    if (event.type !== 'ClockMoved') return [];
    const clock = shown?.clocks.find((candidate) => candidate.id === event.clock);
    const last = clock?.moved.at(-1);
    return [
      {
        reference,
        clock: clock?.name ?? event.clock,
        from: last?.from ?? event.due.due,
        to: event.due.due,
        told: clock?.told !== null && clock?.told !== undefined,
      },
    ];
  });
}
