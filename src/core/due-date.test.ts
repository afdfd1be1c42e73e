import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarOf, isNotLoaded } from './calendar.ts';
import { type Day, day } from './day.ts';
import { countedAgain, countedAndRolled, type DueDate } from './due-date.ts';
import { months } from './period.ts';

const calendar = calendarOf('england-and-wales', [
  { on: day('2018-01-01'), title: 'New Year’s Day' },
  { on: day('2018-03-30'), title: 'Good Friday' },
  { on: day('2018-04-02'), title: 'Easter Monday' },
  { on: day('2018-12-25'), title: 'Christmas Day' },
]);

const ends: readonly (readonly [from: string, by: string, due: string, why: string])[] = [
  ['2018-01-15', '2018-02-15', '2018-02-15', 'a Thursday stands'],
  ['2018-01-31', '2018-02-28', '2018-02-28', 'a month without that day ends on its last'],
  ['2018-02-03', '2018-03-03', '2018-03-05', 'a Saturday gives way to Monday'],
  ['2018-02-28', '2018-03-28', '2018-03-28', 'the day number stands, not the end of the month'],
  ['2018-03-01', '2018-04-01', '2018-04-03', 'Easter Sunday and Monday give way to Tuesday'],
];

for (const [from, by, due, why] of ends)
  test(`one month from ${from} ends on ${due}: ${why}`, () => {
    const counted = countedAndRolled(day(from), months(1), calendar);
    assert.ok(!isNotLoaded(counted));
    assert.equal(counted.rolledFrom, by);
    assert.equal(counted.due, due);
    assert.equal(counted.skipped.length > 0, by !== due);
  });

test('a year whose holidays are not loaded is said, never guessed', () => {
  assert.ok(isNotLoaded(countedAndRolled(day('2018-12-10'), months(1), calendar)));
});

test('a date is counted again as its own kind of clock is', () => {
  const counted = countedAndRolled(day('2018-02-03'), months(1), calendar);
  assert.ok(!isNotLoaded(counted));
  const due: DueDate = {
    ...counted,
    startEvent: '',
    limitFrom: 'law',
    rule: '',
    clauses: [],
    edition: '',
  };
  const again = countedAgain(due, calendar);
  assert.ok(again !== null && !isNotLoaded(again));
  assert.equal(again.due, '2018-03-05');
  const { rolledFrom: _, ...unmoved } = due;
  assert.deepEqual(countedAgain(unmoved, calendar), {
    due: '2018-03-03' as Day,
    startsOn: '2018-02-03',
    limit: months(1),
    nation: null,
    skipped: [],
  });
});
