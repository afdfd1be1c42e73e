import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  day,
  dayFrom,
  dayOf,
  daysBetween,
  londonDay,
  type Moment,
  plusDays,
  plusMonths,
  weekday,
} from './day.ts';
import { inShort, inWords, listInWords } from './day-in-words.ts';

describe('days', () => {
  test('only days that exist are days', () => {
    assert.equal(dayFrom('2018-02-28'), '2018-02-28');
    for (const text of ['2018-02-30', '2018-2-3', '28/02/2018', '', 'soon', '2018-02-28T10:00'])
      assert.equal(dayFrom(text), null);
    assert.throws(() => day('2019-02-29'), RangeError);
  });

  test('an instant falls on its London day, in summer and in winter', () => {
    assert.equal(londonDay('2018-07-01T23:30:00Z'), '2018-07-02');
    assert.equal(londonDay('2018-01-01T23:30:00Z'), '2018-01-01');
    assert.equal(londonDay('2018-03-25T00:59:59Z'), '2018-03-25');
    assert.equal(londonDay('2018-02-05'), '2018-02-05');
    assert.equal(londonDay('2018-02-05T10:00:00'), null, 'without a zone the day would be a guess');
  });

  test('a moment falls on its London day at every hour of a year, its clock changes included', () => {
    const start = Temporal.Instant.from('2018-01-01T00:00:00Z');
    for (let hour = 0; hour < 365 * 24; hour++) {
      const at = start.add({ hours: hour, minutes: 59 });
      const there = at.toZonedDateTimeISO('Europe/London').toPlainDate().toString();
      assert.equal(dayOf(at.toString() as Moment), there);
    }
  });

  test('months keep the day number or end with the month', () => {
    const sixMonths = (from: string): string => plusMonths(day(from), 6);
    assert.equal(sixMonths('2018-08-31'), '2019-02-28');
    assert.equal(sixMonths('2019-08-31'), '2020-02-29');
    assert.equal(sixMonths('2018-08-30'), '2019-02-28');
    assert.equal(sixMonths('2018-10-31'), '2019-04-30');
    assert.equal(sixMonths('2018-03-31'), '2018-09-30');
    assert.equal(sixMonths('2018-02-28'), '2018-08-28');
    assert.equal(sixMonths('2020-02-29'), '2020-08-29');
  });

  test('eight weeks are 56 days, whatever holiday they end on', () => {
    assert.equal(plusDays(day('2018-02-05'), 56), '2018-04-02');
    assert.equal(plusDays(day('2018-10-30'), 56), '2018-12-25');
    assert.equal(daysBetween(day('2018-02-05'), day('2018-04-02')), 56);
  });

  test('are said with their weekday, and with the year when it is another', () => {
    assert.equal(inWords(day('2018-04-04'), day('2018-03-27')), 'Wednesday 4 April');
    assert.equal(inWords(day('2018-04-04')), 'Wednesday 4 April 2018');
    assert.equal(inShort(day('2018-04-04'), day('2017-12-31')), 'Wed 4 April 2018');
    assert.equal(weekday(day('2018-04-01')), 7);
    assert.equal(listInWords(['a', 'b', 'c']), 'a, b and c');
  });
});
