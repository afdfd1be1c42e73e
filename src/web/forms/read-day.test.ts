import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDay, type TypedDay } from './read-day.ts';

const typed = (day: string, month = '', year = ''): TypedDay =>
  readDay({ 'on-day': day, 'on-month': month, 'on-year': year }, 'on');
const said = (found: TypedDay): string =>
  'day' in found ? found.day : 'says' in found ? found.says : 'nothing';

test('a day is read from its boxes as people type it', () => {
  for (const [day, month, year] of [
    ['27', '3', '2018'],
    [' 27 ', '03', '2018'],
    ['27', 'Mar', '2018'],
    ['27', 'march', ' 2018'],
    ['27/3/2018'],
    ['27.03.2018'],
    ['27 March 2018'],
    ['27-Mar-2018'],
    ['2018-03-27'],
  ] as const)
    assert.equal(said(typed(day, month, year)), '2018-03-27');
  assert.equal(said(readDay({ on: '2018-03-27' }, 'on')), '2018-03-27');
  assert.equal(said(typed('1', 'Sept', '2018')), '2018-09-01');
});

test('nothing typed is nothing', () => {
  assert.deepEqual(typed('', '', ''), { empty: true });
  assert.deepEqual(readDay({}, 'on'), { empty: true });
});

test('what is wrong is said, and in which box', () => {
  assert.deepEqual(typed('27', '', '2018'), { wrong: ['month'], says: 'must include a month' });
  assert.deepEqual(typed('', '', '2018'), {
    wrong: ['day', 'month'],
    says: 'must include a day and a month',
  });
  assert.deepEqual(typed('27', '3', '18'), {
    wrong: ['year'],
    says: 'must have a year of 4 numbers, like 2018',
  });
  assert.deepEqual(typed('27/3/18'), { wrong: ['year'], says: 'must have a year of 4 numbers, like 2018' });
  for (const [day, month, year] of [
    ['31', '2', '2018'],
    ['29', 'Feb', '2018'],
    ['0', '3', '2018'],
    ['27', '13', '2018'],
    ['27', 'Ma', '2018'],
    ['27', 'smarch', '2018'],
    ['x', '3', '2018'],
    ['27', '3', '20188'],
  ] as const)
    assert.equal(said(typed(day, month, year)), 'must be a real date, like 27 3 2018');
});

test('whatever is typed, the answer is a day, nothing, or a sentence', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
      assert.match(said(typed(day, month, year)), /^\d{4}-\d\d-\d\d$|^nothing$|^must /);
    }),
  );
});

test('every day written in full is read back', () => {
  const first = Temporal.PlainDate.from('1900-01-01');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 73_000 }), (days) => {
      const { day, month, year } = first.add({ days });
      const iso = first.add({ days }).toString();
      assert.equal(said(typed(String(day), String(month), String(year))), iso);
    }),
  );
});
