import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, type Moment } from './day.ts';
import { momentInShort, momentInWords, timeOf } from './moment-in-words.ts';

const summer = '2018-07-01T23:30:00Z' as Moment;

test('a moment is said in London time', () => {
  assert.equal(timeOf(summer), '00:30');
  assert.equal(momentInWords(summer), 'Monday 2 July 2018, 00:30');
  assert.equal(momentInShort('2018-03-27T09:05:00Z' as Moment, day('2018-03-27')), 'Tue 27 March, 10:05');
});
