import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#core/day.ts';
import { contractInWords } from './contract-in-words.ts';

const plain = {
  name: 'Work Programme, Larkshire',
  value: 400_000_000,
  letOn: day('2012-06-01'),
  renewedOn: [],
  voluntaryOn: null,
  signedClause: null,
};

test('the facts of a contract that decide a contribution, in one sentence', () => {
  assert.deepEqual(contractInWords(plain), ['This contract is worth £4,000,000 and was let in June 2012.']);
  assert.deepEqual(contractInWords({ ...plain, renewedOn: [day('2015-04-01')] }), [
    'This contract is worth £4,000,000, was let in June 2012 and was renewed in April 2015.',
  ]);
  assert.deepEqual(contractInWords({ ...plain, value: null }), ['This contract was let in June 2012.']);
  assert.deepEqual(contractInWords({ ...plain, value: null, letOn: null }), []);
});

test('a signed clause speaks for itself', () => {
  assert.deepEqual(contractInWords({ ...plain, signedClause: 'Schedule 4, clause 2' }), [
    'The signed contract says so itself: Schedule 4, clause 2.',
  ]);
});
