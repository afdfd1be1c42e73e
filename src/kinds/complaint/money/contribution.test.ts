import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#core/day.ts';
import { leavingOut } from '#core/rule-book.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { rules } from '#guidance/catalogue.ts';
import { type CostCase, type CostContract, type CostFacts, contribution, unknownIn } from './contribution.ts';

const reckoning = { rules, calendars: calendars() };
const reportOn = day('2018-12-05');
const worth = (totalExVatPence: number) => ({
  totalExVatPence,
  totalIncVatPence: null,
  annualExVatPence: null,
});
const plain = { pack: null, kind: 'employment', renewedOn: [], voluntaryOn: null } as const;

const contracts: readonly CostContract[] = (
  ['WITH_CONTRIBUTION', 'WITHOUT_CONTRIBUTION', null] as const
).flatMap((signedClause) =>
  [null, day('2010-01-01'), day('2012-06-01'), day('2019-01-01')].flatMap((letOn) =>
    [null, day('2012-09-01')].flatMap((voluntaryOn) =>
      [null, worth(0), worth(4_999_999), worth(5_000_000), worth(5_000_001)].map((value) => ({
        ...plain,
        letOn,
        voluntaryOn,
        value,
        signedClause,
      })),
    ),
  ),
);
const cases: readonly CostCase[] = (['resolution', 'settlement', 'investigation'] as const).flatMap(
  (endedAt) =>
    (['upheld', 'partly-upheld', 'not-upheld', 'none'] as const).flatMap((overall) =>
      ([[], ['PROVIDER'], ['JCP']] as const).flatMap((against) =>
        [null, { pence: 250_000, dwpRef: 'DWP-EX-1' }, { pence: 0, dwpRef: '' }].map((exception) => ({
          endedAt,
          overall,
          against,
          reportOn,
          exception,
        })),
      ),
    ),
);
const every: readonly CostFacts[] = contracts.flatMap((contract) => cases.map((ice) => ({ contract, ice })));

test('whatever the facts, a row of the table answers', () => {
  for (const facts of every) {
    assert.ok(contribution(reckoning, facts), JSON.stringify(facts));
    assert.deepEqual(unknownIn(reckoning, facts), []);
  }
});

test('what is pending owes no amount yet, and what is settled proposes none', () => {
  for (const facts of every) {
    const found = contribution(reckoning, facts);
    if (found?.status === 'PENDING') {
      assert.equal(found.pence, null);
      assert.notEqual(found.proposedPence, null);
    } else {
      assert.notEqual(found?.pence, null);
      assert.equal(found?.proposedPence, null);
    }
    assert.equal(found?.status === 'NONE', found?.pence === 0);
  }
});

test('nothing is owed because a fact is missing: it is pending, and the fact is named', () => {
  for (const { contract, ice } of every) {
    const found = contribution(reckoning, { contract: { ...contract, letOn: null, value: null }, ice });
    const open =
      ice.endedAt === 'investigation' &&
      ['upheld', 'partly-upheld'].includes(ice.overall ?? '') &&
      !ice.against.includes('JCP') &&
      contract.signedClause === null &&
      ice.exception?.dwpRef !== 'DWP-EX-1';
    if (!open) continue;
    assert.equal(found?.status, 'PENDING');
    assert.deepEqual(found?.missing, ['contract.value.totalExVatPence', 'contract.letOn']);
  }
});

test('only clauses that bind under the contract’s programme are cited', () => {
  const contract = { ...plain, letOn: day('2012-06-01'), value: worth(9_000_000), signedClause: null };
  const ice: CostCase = {
    endedAt: 'investigation',
    overall: 'upheld',
    against: [],
    reportOn,
    exception: null,
  };
  const clauses = contribution(reckoning, { contract: { ...contract, pack: 'CPA18' }, ice })?.clauses ?? [];
  assert.ok(clauses.includes('CPA18-36a') && clauses.includes('BP-A1-2.11.3Hf'));
  assert.ok(!clauses.some((clause) => clause.startsWith('WP16') || clause.startsWith('AW')));
});

test('without the threshold nobody knows whether it is owed', () => {
  const facts: CostFacts = {
    contract: { ...plain, letOn: day('2012-06-01'), value: worth(9_000_000), signedClause: null },
    ice: { endedAt: 'investigation', overall: 'upheld', against: [], reportOn, exception: null },
  };
  const without = { ...reckoning, rules: leavingOut(rules, 'ice.contribution-threshold') };
  assert.equal(contribution(without, facts)?.status, 'PENDING');
});
