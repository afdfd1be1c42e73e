import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, plusDays } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { letterDate } from './letter-date.ts';
import { templateOf } from './templates.ts';

const { words } = templateOf(1);

test('in English a letter says its date as the rest of Redress does', () => {
  for (let n = 0, on = day('2018-01-01'); n < 800; n += 1, on = plusDays(on, 1))
    assert.equal(letterDate(on, words['en-GB']), inWords(on));
});

test('in Welsh it has the Welsh names', () => {
  assert.equal(letterDate(day('2018-02-19'), words.cy), 'Dydd Llun 19 Chwefror 2018');
  assert.equal(letterDate(day('2018-12-30'), words.cy), 'Dydd Sul 30 Rhagfyr 2018');
});
