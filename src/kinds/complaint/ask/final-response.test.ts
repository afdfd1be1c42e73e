import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '#guidance/catalogue.ts';
import { guardedChecks } from './final-response.ts';

test('every check of the final-response gate has its predicate, and every predicate its check', () => {
  const gate = catalogue.find((rule) => rule.id === 'final-response.issue');
  assert.ok(gate?.kind === 'gate');
  assert.deepEqual([...guardedChecks].sort(), [...gate.checks].sort());
});
