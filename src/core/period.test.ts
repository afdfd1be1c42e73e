import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodFrom, periodInWords, weeks, workingDays } from './period.ts';

test('a period is read as people write it', () => {
  assert.deepEqual(periodFrom('10 working days'), workingDays(10));
  assert.deepEqual(periodFrom(' 8 Weeks '), weeks(8));
  assert.deepEqual(periodFrom('1 working day'), workingDays(1));
  assert.deepEqual(periodFrom('28 days'), { value: 28, unit: 'calendar-days' });
  assert.deepEqual(periodFrom('24 hours'), { value: 24, unit: 'hours' });
  for (const text of ['ten days', '-1 days', '1.5 weeks', '10', 'working days', '10 fortnights'])
    assert.equal(periodFrom(text), null);
});

test('and said back in words', () => {
  assert.equal(periodInWords(workingDays(10)), '10 working days');
  assert.equal(periodInWords(weeks(1)), '1 week');
});
