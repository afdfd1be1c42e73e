import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '#guidance/catalogue.ts';
import { questions } from '#kinds/kinds.ts';
import { listRules } from './list-rules.ts';

test('every rule of the catalogue is listed, in its order', () => {
  assert.deepEqual(
    listRules().map((rule) => rule.id),
    catalogue.map((rule) => rule.id),
  );
});

test('every rule that can be asked carries the schema of its facts and of its answer', () => {
  const asked = listRules().filter((rule) => rule.asked);
  assert.equal(asked.length, questions.length);
  for (const rule of asked) {
    assert.equal(rule.facts?.type, 'object', rule.id);
    assert.equal(rule.answer?.type, 'object', rule.id);
    const properties = rule.facts?.properties as Record<string, unknown>;
    for (const need of rule.needs) assert.ok(need in properties, `${rule.id} needs ${need}`);
  }
});
