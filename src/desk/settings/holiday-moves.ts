import { randomUUID } from 'node:crypto';
import { isNotLoaded } from '#core/calendar.ts';
import type { Day } from '#core/day.ts';
import { day } from '#core/day.ts';
import { countedAgain } from '#core/due-date.ts';
import type { Clock } from '#core/projection.ts';
import { isRefusal } from '#core/refusal.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { commonSight } from '../access/sight.ts';
import { submit } from '../cases/submit.ts';
import { systemActor } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { type AddedHoliday, holidaysByNation, settingsOf } from './settings.ts';

/**
 * A date that moves when a holiday is added, or would but for having been told. It names nobody: it is kept with the holiday, and who
 * adds one need not be somebody who may read cases.
 */
export interface Moved {
  readonly reference: string;
  readonly clock: string;
  readonly clockId: string;
  readonly from: Day;
  readonly to: Day;
  /** The day somebody was told, which stands until a manager decides; null when nobody was. */
  readonly told: Day | null;
}

/** The same, with the case it is in. */
interface MovedIn extends Moved {
  readonly stream: string;
  readonly kind: string;
}

type Proclaimed = Pick<AddedHoliday, 'nation' | 'on' | 'title'>;

const batch = 500;
const always = day('9999-12-31');

/**
 * What a holiday moves: every running clock that counts that nation’s working days over it, worked out again with it. The
 * clocks are read as they stand, so that no case has to be opened.
 */
export async function foreseeHoliday(
  desk: Desk,
  organisation: string,
  holiday: Proclaimed,
): Promise<readonly Moved[]> {
  const moved = await desk.record.seenBy(commonSight(organisation), () =>
    movedBy(desk, organisation, holiday),
  );
  return moved.map(asTold);
}

const asTold = ({ stream: _stream, kind: _kind, ...move }: MovedIn): Moved => move;

async function movedBy(desk: Desk, organisation: string, holiday: Proclaimed): Promise<readonly MovedIn[]> {
  const settings = await settingsOf(desk, organisation);
  const known = settings.holidays.some(({ nation, on }) => nation === holiday.nation && on === holiday.on);
  const added: AddedHoliday = { ...holiday, addedOn: holiday.on };
  const holidays = known ? settings.holidays : [...settings.holidays, added];
  const calendar = calendars(holidaysByNation({ holidays }))[holiday.nation];
  const moved: Omit<MovedIn, 'reference'>[] = [];
  let after: string | undefined;
  do {
    const page = await desk.record.work.clocksRunOut(organisation, always, {
      limit: batch,
      ...(after === undefined ? {} : { after }),
    });
    if (isRefusal(page)) throw new RangeError(page.says);
    for (const { stream, kind, clock } of page.items) {
      const { due } = clock;
      if (due.nation !== holiday.nation || due.startsOn >= holiday.on) continue;
      const counted = countedAgain(due, calendar);
      if (counted === null || isNotLoaded(counted) || counted.due === due.due) continue;
      moved.push({ stream, kind, ...moveOf(clock, counted.due) });
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  const references = await desk.record.cases.whichThere(organisation, [
    ...new Set(moved.map(({ stream }) => stream)),
  ]);
  return moved.map((move) => ({ ...move, reference: references.get(move.stream) ?? '' }));
}

const moveOf = (clock: Clock, to: Day): Omit<Moved, 'reference'> => ({
  clock: clock.name,
  clockId: clock.id,
  from: clock.due.due,
  to,
  told: clock.told?.due ?? null,
});

/**
 * Works the dates out again of every case a holiday moves, one at a time; gives how many of how many are done. It can be
 * stopped and begun again: what has moved already is left as it is.
 */
export async function* moveDates(
  desk: Desk,
  organisation: string,
  holiday: Proclaimed,
): AsyncGenerator<{ readonly done: number; readonly of: number }, readonly Moved[]> {
  const { record } = desk;
  // Whoever adds a holiday need not be somebody who may read the cases it moves.
  const moved = await record.asItself(() => movedBy(desk, organisation, holiday));
  // That a restricted case is among them is told to nobody, by no number either.
  const common = await record.seenBy(commonSight(organisation), () =>
    record.cases.whichThere(
      organisation,
      moved.map(({ stream }) => stream),
    ),
  );
  const told = moved.filter(({ stream }) => common.has(stream));
  const of = new Set(told.map(({ stream }) => stream)).size;
  let done = 0;
  for (const { stream, kind, reference } of new Map(moved.map((one) => [one.stream, one])).values()) {
    if (common.has(stream)) yield { done: done++, of };
    await record.asItself(() =>
      submit(desk, {
        organisation,
        actor: systemActor,
        kind,
        command: 'recompute-clocks',
        reference,
        input: { why: `${holiday.title} was added as a bank holiday.` },
        key: randomUUID(),
      }),
    );
  }
  return told.map(asTold);
}
