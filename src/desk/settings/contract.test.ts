import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#core/day.ts';
import { type Contract, factsOf, nothingMoreSaid } from './contract.ts';

const larkshire: Contract = {
  ...nothingMoreSaid,
  id: 'larkshire',
  name: 'Work Programme, Larkshire',
  programme: 'work-programme',
  nation: 'england-and-wales',
  value: 400_000_000,
  from: day('2012-06-01'),
  endsOn: null,
  subcontractors: ['Kestrel Yard Training'],
  performanceManager: '',
  extracts: [],
};

test('a contract of which nothing more is said was let the day it began, at a value without VAT', () => {
  const { value, money, ...facts } = factsOf(larkshire);
  assert.equal(value, 400_000_000);
  assert.deepEqual(money, {
    kind: 'employment',
    letOn: '2012-06-01',
    renewedOn: [],
    voluntaryOn: null,
    value: { totalExVatPence: 400_000_000, totalIncVatPence: null, annualExVatPence: null, on: null },
    signedClause: null,
  });
  assert.ok(!('clearsDrafts' in facts));
  assert.ok(!('subcontractors' in facts));
});

test('a value stands on its own basis and on no other', () => {
  const inclusive = factsOf({ ...larkshire, valueBasis: 'total-inc-vat', valueOn: day('2012-05-14') });
  assert.equal(inclusive.value, null);
  assert.deepEqual(inclusive.money?.value, {
    totalExVatPence: null,
    totalIncVatPence: 400_000_000,
    annualExVatPence: null,
    on: '2012-05-14',
  });
  const yearly = factsOf({ ...larkshire, valueBasis: 'annual-ex-vat' });
  assert.equal(yearly.money?.value.annualExVatPence, 400_000_000);
  assert.equal(yearly.value, null);
});

test('a value nobody knows is none, on any basis', () => {
  const { value, money } = factsOf({ ...larkshire, value: null });
  assert.equal(value, null);
  assert.deepEqual(money?.value, {
    totalExVatPence: null,
    totalIncVatPence: null,
    annualExVatPence: null,
    on: null,
  });
});

test('what a clause says comes with where it stands', () => {
  const { money, clearsDrafts } = factsOf({
    ...larkshire,
    letOn: day('2010-03-01'),
    voluntaryOn: day('2012-09-03'),
    signedClause: 'WITHOUT_CONTRIBUTION',
    signedClauseReference: 'Annex 1, 2.11.3',
    clearsDrafts: true,
    clearsDraftsReference: 'Schedule 5, clause 12',
  });
  assert.equal(money?.letOn, '2010-03-01');
  assert.equal(money?.voluntaryOn, '2012-09-03');
  assert.deepEqual(money?.signedClause, { says: 'WITHOUT_CONTRIBUTION', reference: 'Annex 1, 2.11.3' });
  assert.equal(clearsDrafts, 'Schedule 5, clause 12');
});
