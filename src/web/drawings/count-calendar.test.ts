import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#core/day.ts';
import { months, weeks, workingDays } from '#core/period.ts';
import { type CountCalendar, countCalendar } from './count-calendar.ts';
import { dueDate, today } from './due-dates.fixture.ts';

const drawn = ({ weeks: rows }: CountCalendar): string[] =>
  rows.map((week) =>
    'gap' in week
      ? week.gap
      : week.days.map((each) => `${each.day}:${each.count ?? each.note ?? ''}`).join(' '),
  );

test('fifteen working days over Easter 2018', () => {
  assert.deepEqual(drawn(countCalendar(dueDate('2018-03-12', workingDays(15)), today)), [
    '12:Start 13:1 14:2 15:3 16:4 17:Weekend 18:Weekend',
    '19:5 20:6 21:7 22:8 23:9 24:Weekend 25:Weekend',
    '26:10 27:11 28:12 29:13 30:Good Friday 31:Weekend 1 Apr:Weekend',
    '2:Easter Monday 3:14 4:15 5: 6: 7: 8:',
  ]);
});

test('today, the due day and the days outside are marked', () => {
  const { weeks: rows, caption } = countCalendar(dueDate('2018-03-12', workingDays(15)), today);
  const days = rows.flatMap((week) => ('days' in week ? week.days : []));
  assert.equal(days.find((each) => each.today)?.day, '27');
  assert.equal(days.find((each) => each.kind === 'due')?.count, '15');
  assert.equal(days.filter((each) => each.kind === 'out').length, 4);
  assert.equal(caption, 'Each day from Monday 12 March to Wednesday 4 April, and whether it counts');
});

test('eight weeks count every day', () => {
  const calendar = countCalendar(dueDate('2018-02-19', weeks(8)), today);
  assert.equal(calendar.skips, false);
  assert.equal(calendar.weeks.length, 9);
  assert.equal(drawn(calendar).at(-1), '16:56 17: 18: 19: 20: 21: 22:');
});

test('six months keep their first and last weeks and today’s', () => {
  const rows = drawn(countCalendar(dueDate('2017-12-08', months(6)), day('2018-03-28')));
  assert.equal(rows.length, 9);
  assert.equal(rows[3], '13 weeks more');
  assert.match(rows[4] ?? '', /^26 Mar:/);
  assert.match(rows[6] ?? '', /^21 May:/);
});

test('a day that falls due on day 0 is both', () => {
  const [row] = drawn(countCalendar(dueDate('2018-03-27', workingDays(0)), today));
  assert.match(row ?? '', /27:Start/);
});
