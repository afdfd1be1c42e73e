import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#core/day.ts';
import { weeks, workingDays } from '#core/period.ts';
import type { Clock } from '#core/projection.ts';
import { clockBlock } from './clock-block.ts';
import { dueDate, england, today } from './due-dates.fixture.ts';

const finalResponse: Clock = {
  id: 'stage-response-2',
  rule: 'stage-response',
  name: 'Final response',
  due: dueDate('2018-03-12', workingDays(15)),
  told: null,
  moved: [],
  stoppedOn: null,
  status: 'running',
};
const shown = (changed: Partial<Clock>, on = today) =>
  clockBlock({ ...finalResponse, ...changed }, on, england, '/why');

test('a running clock says its day, what is left, and why', () => {
  const block = shown({});
  assert.equal(block.says, 'Wed 4 April');
  assert.equal(block.left, 'Day 11 of 15, 4 working days left');
  assert.equal(block.shape, 'later');
  assert.deepEqual(block.track, { whole: 15, gone: 11, steps: true, shape: null });
  assert.deepEqual(block.why, { href: '/why', about: 'Final response, Wednesday 4 April' });
});

test('a clock is near, due and late in its own shapes', () => {
  assert.equal(shown({}, day('2018-04-03')).shape, 'week');
  assert.deepEqual(pick(shown({}, day('2018-04-04'))), ['today', 'Day 15 of 15, due today']);
  assert.deepEqual(pick(shown({}, day('2018-04-06'))), ['late', 'Late by 2 working days']);
  assert.equal(shown({}, day('2018-04-06')).track?.gone, 15);
});

test('a calendar clock is drawn solid and counts every day', () => {
  const block = shown({ due: dueDate('2018-02-19', weeks(8)), status: 'met', stoppedOn: day('2018-03-02') });
  assert.deepEqual(pick(block), ['done', 'Met on Fri 2 March, day 11 of 56']);
  assert.deepEqual(block.track, { whole: 56, gone: 11, steps: false, shape: 'done' });
});

test('the other ends', () => {
  assert.deepEqual(pick(shown({ status: 'met-late', stoppedOn: day('2018-04-06') })), [
    'late',
    'Met late, on Fri 6 April',
  ]);
  assert.deepEqual(pick(shown({ status: 'missed' })), ['late', 'Not met by Wed 4 April']);
  assert.deepEqual(pick(shown({ status: 'stopped', stoppedOn: day('2018-03-20') })), [
    'barred',
    'Stopped on Tue 20 March',
  ]);
});

test('a date somebody was told stands, and the page says so', () => {
  const block = shown({ told: { due: day('2018-04-05'), on: day('2018-03-12'), whom: 'Juniper Ashdown' } });
  assert.equal(block.says, 'Thu 5 April');
  assert.match(block.note ?? '', /^Juniper Ashdown was told Thu 5 April, so that date stands\./);
});

test('a clock not begun, and a date only stated, have no bar', () => {
  assert.equal(shown({}, day('2018-03-10')).track, null);
  assert.equal(shown({ due: { ...finalResponse.due, limit: null } }).track, null);
});

const pick = ({ shape, left }: { shape: string; left: string }) => [shape, left];
