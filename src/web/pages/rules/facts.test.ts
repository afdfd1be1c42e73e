import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listRulePages } from '#desk/rule-pages/list-rule-pages.ts';
import { rulePage } from '#desk/rule-pages/rule-page.ts';
import type { TryField } from '#desk/rule-pages/try-fields.ts';
import { addressOf, factsFrom } from './facts.ts';

const field = (name: string, as: TryField['as'], shape: TryField['shape'] = {}): TryField => ({
  name,
  as,
  options: [],
  needed: false,
  shape,
});
const fields = [
  field('startsAt', 'day'),
  field('limit', 'period'),
  field('transferredGroup', 'yes-no'),
  field('stages', 'number'),
  field('elements', 'parts', {
    type: 'array',
    items: { type: 'object', properties: { answered: { type: 'boolean' } } },
  }),
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

test('every worked example comes back from its address as it was put in', () => {
  for (const { rules } of listRulePages())
    for (const { id } of rules) {
      const page = rulePage(id);
      for (const { facts } of page?.tryIt ? page.examples : []) {
        const address = new URL(addressOf(id, page?.tryIt ?? [], facts), 'http://redress.example');
        const asked: Record<string, string[]> = {};
        for (const name of address.searchParams.keys()) asked[name] = address.searchParams.getAll(name);
        const given = Object.fromEntries(
          Object.entries(facts).filter(
            ([name, fact]) => fact !== null || page?.tryIt?.find((each) => each.name === name)?.shape.none,
          ),
        );
        assert.deepEqual(factsFrom(page?.tryIt ?? [], asked), { facts: given, faults: [] }, id);
      }
    }
});

test('a fact with parts is written as the examples show it', () => {
  const receipts = rulePage('clock.reply-before-ice')?.tryIt ?? [];
  const facts = {
    receipts: [
      { by: 'subcontractor', at: '2018-10-30' },
      { by: 'provider', at: '2018-11-02' },
    ],
  };
  const typed = 'by subcontractor, at 30 October 2018\nby provider, at Friday 2 November 2018';
  assert.deepEqual(factsFrom(receipts, { receipts: typed }), { facts, faults: [] });
  assert.match(
    addressOf('x', receipts, facts),
    /receipts=by\+subcontractor%2C\+at\+Tuesday\+30\+October\+2018%0A/,
  );
});

test('that there is none is typed as none, where that is a fact of its own', () => {
  const limit = rulePage('retention.limit')?.tryIt ?? [];
  assert.equal(factsFrom(limit, { contractEndedOn: 'None' }).facts['contractEndedOn'], null);
  assert.equal(factsFrom(limit, { contractEndedOn: '' }).facts['contractEndedOn'], undefined);
  assert.match(addressOf('x', limit, { contractEndedOn: null }), /contractEndedOn=none/);
  assert.equal(factsFrom(fields, { startsAt: 'none' }).facts['startsAt'], 'none');
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
    elements: 'three of them',
    transferredGroup: 'maybe',
  });
  assert.deepEqual(facts, {});
  assert.deepEqual(
    faults.map(({ says }) => says),
    [
      'Write “Limit” like 10 working days or 4 weeks',
      'Choose yes or no for “Transferred group”',
      '“Stages” must be a number',
      '“Elements” cannot be read: write it like answered yes',
    ],
  );
});
