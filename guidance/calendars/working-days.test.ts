import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  type Calendar,
  isNotLoaded,
  isWorkingDay,
  plusWorkingDays,
  skippedBetween,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '#core/calendar.ts';
import { type Day, day, daysBetween, plusDays, weekday } from '#core/day.ts';
import { nations } from '#core/nation.ts';
import { calendars } from './bank-holidays.ts';

const loaded = calendars();

/** The slow, obvious count the fast one is held against. */
function naiveWorking(calendar: Calendar, on: Day): boolean {
  return weekday(on) < 6 && !calendar.holidays.some((holiday) => holiday.on === on);
}
function naivePlus(calendar: Calendar, from: Day, count: number): Day {
  let on = from;
  for (let left = count; left > 0; ) {
    on = plusDays(on, 1);
    if (naiveWorking(calendar, on)) left -= 1;
  }
  return on;
}

const anyDay = fc
  .integer({ min: 0, max: daysBetween(day('2012-01-01'), day('2028-06-30')) })
  .map((n) => plusDays(day('2012-01-01'), n));
const anyNation = fc.constantFrom(...nations);

describe('working days', () => {
  test('agree with a day-by-day count', () => {
    fc.assert(
      fc.property(anyNation, anyDay, fc.integer({ min: 0, max: 100 }), (nation, from, count) => {
        const calendar = loaded[nation];
        assert.equal(plusWorkingDays(calendar, from, count), naivePlus(calendar, from, count));
      }),
      { numRuns: 300 },
    );
  });

  test('counted and added are each other’s inverse', () => {
    fc.assert(
      fc.property(anyNation, anyDay, fc.integer({ min: 1, max: 250 }), (nation, from, count) => {
        const calendar = loaded[nation];
        const due = plusWorkingDays(calendar, from, count);
        if (isNotLoaded(due)) return;
        assert.equal(workingDaysBetween(calendar, from, due), count);
        assert.equal(isWorkingDay(calendar, due), true);
      }),
    );
  });

  test('days skipped and days counted make up all the days between', () => {
    fc.assert(
      fc.property(anyNation, anyDay, fc.integer({ min: 1, max: 60 }), (nation, from, count) => {
        const calendar = loaded[nation];
        const due = plusWorkingDays(calendar, from, count);
        if (isNotLoaded(due)) return;
        assert.equal(skippedBetween(calendar, from, due).length + count, daysBetween(from, due));
      }),
    );
  });

  test('the golden values of the decision tables', () => {
    const five = (from: string, nation: 'england-and-wales' | 'scotland'): unknown =>
      plusWorkingDays(loaded[nation], day(from), 5);
    assert.equal(five('2018-03-29', 'england-and-wales'), '2018-04-09');
    assert.equal(five('2018-03-29', 'scotland'), '2018-04-06');
    assert.equal(five('2018-03-05', 'england-and-wales'), '2018-03-12');
    assert.equal(five('2018-03-03', 'scotland'), '2018-03-09');
    assert.equal(five('2018-12-21', 'england-and-wales'), '2019-01-02');
    assert.equal(five('2018-12-21', 'scotland'), '2019-01-03');
  });

  test('fifteen working days across the nations and the holidays of 2026', () => {
    const fifteen = (from: string, nation: (typeof nations)[number]): unknown =>
      plusWorkingDays(loaded[nation], day(from), 15);
    assert.equal(fifteen('2026-03-13', 'england-and-wales'), '2026-04-07');
    assert.equal(fifteen('2026-03-13', 'scotland'), '2026-04-06');
    assert.equal(fifteen('2026-03-13', 'northern-ireland'), '2026-04-08');
    assert.equal(fifteen('2026-03-14', 'england-and-wales'), '2026-04-07');
    assert.equal(fifteen('2026-05-26', 'scotland'), '2026-06-17');
    assert.equal(fifteen('2026-05-26', 'england-and-wales'), '2026-06-16');
    assert.equal(fifteen('2026-11-21', 'england-and-wales'), '2026-12-11');
  });

  test('a year that is not loaded is said, on either end, and never guessed', () => {
    const calendar = loaded['england-and-wales'];
    assert.deepEqual(plusWorkingDays(calendar, day('2011-12-20'), 1), {
      notLoaded: { nation: 'england-and-wales', year: 2011 },
    });
    assert.deepEqual(plusWorkingDays(calendar, day('2028-12-20'), 15), {
      notLoaded: { nation: 'england-and-wales', year: 2029 },
    });
    assert.deepEqual(workingDaysBetween(calendar, day('2028-12-20'), day('2029-01-03')), {
      notLoaded: { nation: 'england-and-wales', year: 2029 },
    });
  });

  test('the last working day before Easter Monday is Maundy Thursday', () => {
    assert.equal(workingDayOnOrBefore(loaded['england-and-wales'], day('2018-04-02')), '2018-03-29');
    assert.equal(workingDayOnOrBefore(loaded.scotland, day('2018-04-02')), '2018-04-02');
  });

  test('an added holiday moves only the counts it falls in', () => {
    const added = calendars({ scotland: [{ on: day('2018-03-07'), title: 'A proclaimed day' }] });
    assert.equal(plusWorkingDays(added.scotland, day('2018-03-05'), 5), '2018-03-13');
    assert.equal(plusWorkingDays(added.scotland, day('2018-03-07'), 3), '2018-03-12');
    assert.equal(plusWorkingDays(added['england-and-wales'], day('2018-03-05'), 5), '2018-03-12');
  });
});
