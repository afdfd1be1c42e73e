import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clausesOf } from '#core/rule.ts';
import { ambiguities } from './ambiguities.ts';
import { catalogue } from './catalogue.ts';
import { clauseOf, register } from './clauses/register.ts';
import { letterChecklist } from './complaint/letter-checklist.ts';
import { transitions } from './complaint/transitions.ts';

test('the register holds 982 clauses, each once', () => {
  assert.equal(register.length, 982);
  assert.equal(new Set(register.map((clause) => clause.id)).size, 982);
});

test('every rule cites at least one clause, and only clauses that exist', () => {
  for (const rule of catalogue) {
    assert.ok(clausesOf(rule).length > 0, `${rule.id} cites nothing`);
    for (const id of clausesOf(rule))
      assert.ok(clauseOf(id), `${rule.id} cites ${id}, which is not in the register`);
  }
});

test('every rule says what each source says under the source’s own name', () => {
  for (const rule of catalogue)
    for (const [source, ground] of Object.entries(rule.grounds))
      for (const id of ground.clauses)
        assert.ok(id.startsWith(`${source}-`), `${rule.id}: ${id} under ${source}`);
});

test('every ambiguity is numbered once, cites the register, and only known ones are settled', () => {
  assert.deepEqual(
    ambiguities.map((ambiguity) => ambiguity.id),
    Array.from({ length: 51 }, (_, n) => `AMB-${n + 1}`),
  );
  const known = new Set(ambiguities.map((ambiguity) => ambiguity.id));
  for (const { id, clauses } of ambiguities)
    for (const clause of clauses) assert.ok(clauseOf(clause), `${id} cites ${clause}`);
  for (const rule of catalogue)
    for (const id of rule.settles ?? []) assert.ok(known.has(id), `${rule.id} settles ${id}`);
});

test('every check a gate or a transition names exists', () => {
  const checks = new Set(catalogue.filter((rule) => rule.kind === 'check').map((rule) => rule.id));
  for (const rule of catalogue)
    if (rule.kind === 'gate')
      for (const id of rule.checks) assert.ok(checks.has(id), `${rule.id} names ${id}`);
  for (const row of transitions.rows)
    for (const id of row.then.checks) assert.ok(checks.has(id), `${row.id} names ${id}`);
});

test('every clock a transition starts or stops exists', () => {
  const clocks = new Set(catalogue.filter((rule) => rule.kind === 'clock').map((rule) => rule.id));
  for (const row of transitions.rows)
    for (const id of [...(row.then.starts ?? []), ...(row.then.stops ?? [])])
      assert.ok(id === 'all' || clocks.has(id), `${row.id} names ${id}`);
});

test('the letter checklist has its 24 lines, in order, citing the register', () => {
  assert.deepEqual(
    letterChecklist.map((row) => row.id),
    Array.from({ length: 24 }, (_, n) => `LTR-${n + 1}`),
  );
  for (const row of letterChecklist)
    for (const clause of Object.values(row.clauses).flat())
      assert.ok(clauseOf(clause), `${row.id} cites ${clause}`);
});
