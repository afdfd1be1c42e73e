import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Pence, penceFrom, penceInWords, poundsFrom } from './money.ts';

test('money is whole pence', () => {
  assert.equal(penceFrom(4.205), null);
  for (const beyond of [2 ** 53, -(2 ** 53), Number.POSITIVE_INFINITY, Number.NaN])
    assert.equal(penceFrom(beyond), null);
  assert.equal(poundsFrom('99999999999999999'), null);
  assert.equal(poundsFrom('38.40'), 3840);
  assert.equal(poundsFrom('£4,000,000'), 400_000_000);
  assert.equal(poundsFrom('49999.99'), 4_999_999);
  for (const text of ['4.205', '-1', '1,00', '', '1e3', 'five']) assert.equal(poundsFrom(text), null);
  assert.equal(penceInWords(3840 as Pence), '£38.40');
  assert.equal(penceInWords(500_000 as Pence), '£5,000');
  assert.equal(penceInWords(-150 as Pence), '−£1.50');
});
