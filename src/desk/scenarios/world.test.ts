import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#core/day.ts';
import { rules } from '#guidance/catalogue.ts';
import { given } from './format.ts';
import { settingOf, worldOf } from './world.ts';

const settingGiven = (described: unknown) =>
  settingOf(worldOf(given.parse(described), rules), day('2018-06-01'), 'handler');

test('what decides an ICE contribution is given in the author’s words', () => {
  const { contracts } = settingGiven({
    contract: {
      value: 49999.99,
      'value-basis': 'total-inc-vat',
      let: '2010-03-01',
      renewed: ['2014-03-01'],
      voluntary: '2012-09-03',
      'signed-clause': { says: 'without-contribution', reference: 'Annex 1, 2.11.3' },
      'clears-drafts': 'Schedule 5, clause 12',
    },
  });
  const contract = contracts.get('contract');
  assert.equal(contract?.clearsDrafts, 'Schedule 5, clause 12');
  assert.deepEqual(contract?.money, {
    kind: 'employment',
    letOn: '2010-03-01',
    renewedOn: ['2014-03-01'],
    voluntaryOn: '2012-09-03',
    value: { totalExVatPence: null, totalIncVatPence: 4_999_999, annualExVatPence: null, on: null },
    signedClause: { says: 'WITHOUT_CONTRIBUTION', reference: 'Annex 1, 2.11.3' },
  });
});

test('a contract of which little is said has the blanks of one nobody has said more of', () => {
  const { contracts, goodwillLimits } = settingGiven({
    contract: { kind: 'jcp-support', 'signed-clause': 'with-contribution' },
  });
  const money = contracts.get('contract')?.money;
  assert.equal(money?.kind, 'jcp-support');
  assert.equal(money?.value.totalExVatPence, null);
  assert.equal(money?.signedClause?.says, 'WITH_CONTRIBUTION');
  assert.deepEqual(goodwillLimits, {});
});

test('what the questions call letOn and WITH_CONTRIBUTION may be called so here', () => {
  const { contracts } = settingGiven({
    contract: {
      letOn: '2010-03-01',
      renewedOn: ['2014-03-01'],
      voluntaryOn: null,
      signedClause: 'WITHOUT_CONTRIBUTION',
      valueBasis: 'annual-ex-vat',
      value: 60000,
    },
  });
  const money = contracts.get('contract')?.money;
  assert.deepEqual([money?.letOn, money?.renewedOn], ['2010-03-01', ['2014-03-01']]);
  assert.equal(money?.signedClause?.says, 'WITHOUT_CONTRIBUTION');
  assert.equal(money?.value.annualExVatPence, 6_000_000);
});

test('goodwill limits are given in pounds, and a role left out has none', () => {
  const { goodwillLimits } = settingGiven({ goodwill: { handler: 37.5, manager: 500 } });
  assert.deepEqual(goodwillLimits, { handler: 3_750, manager: 50_000 });
});

for (const [what, described] of [
  ['a value finer than a penny', { contract: { value: 49999.995 } }],
  ['a value below nothing', { contract: { value: -1 } }],
  ['a value in words', { contract: { value: 'four million' } }],
  ['a clause that says neither', { contract: { 'signed-clause': 'perhaps' } }],
  ['a limit finer than a penny', { goodwill: { handler: 0.005 } }],
  ['a limit for a role that offers nothing', { goodwill: { administrator: 50 } }],
] as const)
  test(`${what} is a fault of the file`, () => assert.equal(given.safeParse(described).success, false));
