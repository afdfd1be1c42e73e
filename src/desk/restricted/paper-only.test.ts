import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPaperAsked, paperOnly, saysPaperOnly } from './paper-only.ts';

test('yes is yes however it is written, and beside a no it stays yes', () => {
  for (const answer of [true, 'yes', 'Yes', ' TRUE ', 'on', 1, ['no', 'yes']])
    assert.equal(
      saysPaperOnly({ paperOnly: answer, person: { name: 'Wisteria Holm' } }),
      true,
      String(answer),
    );
});

test('no, nothing and what is no object are not', () => {
  for (const input of [
    { paperOnly: false },
    { paperOnly: 'no' },
    { paperOnly: '' },
    {},
    null,
    'yes',
    undefined,
  ])
    assert.equal(saysPaperOnly(input), false, JSON.stringify(input));
});

test('an answer is one whether it is yes or no', () => {
  assert.equal(isPaperAsked({ paperOnly: false }), true);
  assert.equal(isPaperAsked({}), false);
  assert.equal(isPaperAsked(null), false);
});

test('the refusal says what to do instead, with the clause', () => {
  const [refusal] = paperOnly();
  assert.equal(refusal?.code, 'complaint.paper-only');
  assert.deepEqual(refusal?.clauses, ['G2-63a']);
});
