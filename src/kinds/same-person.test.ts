import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountsOfPerson, isSamePerson } from './same-person.ts';

const accounts = [
  { id: 'a' },
  { id: 'b', sameHumanAs: 'a' },
  { id: 'c', sameHumanAs: 'b' },
  { id: 'd', sameHumanAs: null },
  { id: 'e', sameHumanAs: 'd' },
];

test('accounts linked one after the other are all one person’s, from whichever end it is asked', () => {
  for (const asked of ['a', 'b', 'c'])
    assert.deepEqual([...accountsOfPerson(accounts, asked)].toSorted(), ['a', 'b', 'c'], asked);
  assert.ok(isSamePerson(accounts, 'c', 'a'));
  assert.ok(!isSamePerson(accounts, 'c', 'd'));
});

test('an account is its own, known or not', () => {
  assert.ok(isSamePerson(accounts, 'd', 'd'));
  assert.deepEqual([...accountsOfPerson([], 'nobody')], ['nobody']);
});

test('two accounts that name each other end the search', () => {
  const round = [
    { id: 'a', sameHumanAs: 'b' },
    { id: 'b', sameHumanAs: 'a' },
  ];
  assert.deepEqual([...accountsOfPerson(round, 'a')].toSorted(), ['a', 'b']);
});
