import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarOf } from './calendar.ts';
import { day } from './day.ts';
import { timeLeftInWords, urgencyOf } from './time-left.ts';

const england = calendarOf('england-and-wales', [
  { on: day('2018-01-01'), title: 'New Year’s Day' },
  { on: day('2018-03-30'), title: 'Good Friday' },
  { on: day('2018-04-02'), title: 'Easter Monday' },
]);
const today = day('2018-03-27');

test('time left is said in working days, with Easter taken out', () => {
  const said = (due: string) => timeLeftInWords(day(due), today, england);
  assert.equal(said('2018-03-27'), 'Due today');
  assert.equal(said('2018-03-28'), '1 working day left');
  assert.equal(said('2018-04-04'), '4 working days left');
  assert.equal(said('2018-04-02'), '2 working days left');
  assert.equal(said('2018-03-26'), 'Late by 1 working day');
  assert.equal(said('2018-03-23'), 'Late by 2 working days');
});

test('a weekend between today and the date leaves no working day, or none late', () => {
  assert.equal(timeLeftInWords(day('2018-03-25'), day('2018-03-24'), england), 'No working day left');
  assert.equal(timeLeftInWords(day('2018-03-24'), day('2018-03-25'), england), 'Late by 1 day');
});

test('a year with no bank holidays loaded is said in calendar days', () => {
  assert.equal(timeLeftInWords(day('2021-04-01'), today, england), '1,101 days left');
  assert.equal(timeLeftInWords(day('2017-12-31'), day('2018-01-02'), england), 'Late by 2 days');
});

test('a duty is filed by the day to act by, and late only when its last day is over', () => {
  const filed = (due: string, actBy: string, on = today) =>
    urgencyOf({ due: day(due), actBy: day(actBy) }, on);
  assert.equal(filed('2018-03-26', '2018-03-26'), 'late');
  assert.equal(filed('2018-03-27', '2018-03-27'), 'today');
  assert.equal(filed('2018-04-02', '2018-03-29'), 'week');
  assert.equal(filed('2018-04-01', '2018-03-29', day('2018-03-31')), 'today');
  assert.equal(filed('2018-04-03', '2018-04-03'), 'later');
});
