import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TryField } from '#desk/rule-pages/try-fields.ts';
import { addressOf, factsFrom } from './facts.ts';

const field = (name: string, as: TryField['as']): TryField => ({
  name,
  as,
  options: [],
  needed: false,
  schema: {},
});
const fields = [
  field('startsAt', 'day'),
  field('limit', 'period'),
  field('transferredGroup', 'yes-no'),
  field('stages', 'number'),
  field('elements', 'json'),
  field('nation', 'choice'),
];

test('facts in an address come back as they were put in', () => {
  const facts = {
    startsAt: '2018-03-12',
    limit: { value: 15, unit: 'working-days' },
    transferredGroup: false,
    stages: 2,
    elements: [{ answered: true }],
    nation: 'scotland',
  };
  const address = new URL(addressOf('clock.stage', fields, facts), 'http://redress.example');
  assert.deepEqual(factsFrom(fields, Object.fromEntries(address.searchParams)), { facts, faults: [] });
});

test('a day may be typed as people write it, and an instant is left to the rule', () => {
  assert.equal(factsFrom(fields, { startsAt: '12 March 2018' }).facts['startsAt'], '2018-03-12');
  assert.equal(
    factsFrom(fields, { startsAt: '2018-07-01T23:30:00Z' }).facts['startsAt'],
    '2018-07-01T23:30:00Z',
  );
});

test('what cannot be read is a fault of its field, and nothing is guessed', () => {
  const { facts, faults } = factsFrom(fields, {
    limit: 'a while',
    stages: 'two',
    elements: '[',
    transferredGroup: 'maybe',
  });
  assert.deepEqual(facts, {});
  assert.deepEqual(
    faults.map(({ says }) => says),
    [
      'Write “Limit” like 10 working days or 4 weeks',
      'Choose yes or no for “Transferred group”',
      '“Stages” must be a number',
      '“Elements” cannot be read: write it as the example shows it',
    ],
  );
});
