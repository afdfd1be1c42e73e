import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDays, hours, months, type Period, weeks, workingDays } from '#core/period.ts';
import { countSum } from './count-sum.ts';
import { dueDate, today } from './due-dates.fixture.ts';

const said = (from: string, limit: Period): string[] =>
  (countSum(dueDate(from, limit), today)?.lines ?? []).map(
    ({ sign, number, says, detail }) => `${sign}${number} ${says}${detail === null ? '' : `: ${detail}`}`,
  );

test('working days over Easter', () => {
  assert.deepEqual(said('2018-03-12', workingDays(15)), [
    '23 days after Mon 12 March, to Wed 4 April',
    '−6 weekend days: 17, 18, 24, 25 and 31 March, 1 April',
    '−2 bank holidays: Good Friday, 30 March. Easter Monday, 2 April',
    '=15 working days',
  ]);
});

test('working days inside one week take nothing away', () => {
  assert.deepEqual(said('2018-03-26', workingDays(1)), [
    '1 day after Mon 26 March, to Tue 27 March',
    '=1 working day',
  ]);
});

test('the other lengths', () => {
  assert.deepEqual(said('2018-02-19', weeks(8)), [
    '8 weeks of 7 days',
    '=56 days after Mon 19 February, to Mon 16 April',
  ]);
  assert.deepEqual(said('2018-03-01', calendarDays(28)), [
    '28 calendar days after Thu 1 March, to Thu 29 March',
  ]);
  assert.deepEqual(said('2018-03-26', hours(24)), [
    '24 hours, kept as whole days',
    '=1 day after Mon 26 March, to Tue 27 March',
  ]);
  assert.deepEqual(said('2017-12-08', months(3)), [
    '3 calendar months after Fri 8 December 2017, to Thu 8 March: The same day of the month',
  ]);
  assert.deepEqual(said('2017-12-31', months(2)), [
    '2 calendar months after Sun 31 December 2017, to Wed 28 February: That month has no day 31, so its last day',
  ]);
});

test('a stated date has no sum', () => {
  assert.equal(countSum({ ...dueDate('2018-03-12', weeks(1)), limit: null }, today), null);
});
