import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questions } from '#kinds/kinds.ts';
import { askRule, asShipped } from '../ask-rule.ts';
import { all } from './all.ts';

const asking = asShipped();

/** Lists are held to exactly, in any order; of an object, the fields named. */
function holds(found: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(found) &&
      found.length === wanted.length &&
      wanted.every((one) => found.some((other) => holds(other, one)))
    );
  if (typeof wanted === 'object' && wanted !== null)
    return Object.entries(wanted).every(([name, value]) =>
      holds((found as Record<string, unknown> | null)?.[name], value),
    );
  return found === wanted;
}

for (const { rule, why, facts, answer } of all)
  test(`${rule}: ${why}`, () => {
    // As it comes from a file: JSON knows no undefined.
    const asked = askRule(rule, JSON.parse(JSON.stringify(facts)), asking);
    assert.ok(asked.ok, asked.ok ? '' : asked.refusals.map((refusal) => refusal.says).join(' '));
    for (const [field, wanted] of Object.entries(answer))
      assert.ok(
        holds(asked.answer[field], wanted),
        `${field} should be ${JSON.stringify(wanted)} and is ${JSON.stringify(asked.answer[field])}`,
      );
    assert.deepEqual(asked.answer.ignored, []);
    if (asked.answer.missing.length === 0) {
      assert.ok(asked.answer.because.length > 0, 'it cites nothing');
      assert.ok(asked.answer.working.length > 0, 'it shows no working');
    }
  });

test('at least 900 questions are worked out by hand, and every question is among them', () => {
  assert.ok(all.length >= 900);
  assert.equal(new Set(all.map((worked) => worked.rule)).size, questions.length);
});
