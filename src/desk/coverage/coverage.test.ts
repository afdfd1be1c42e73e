import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { letterKinds } from '#core/letter.ts';
import { recorded } from '#guidance/clauses/recorded.ts';
import { clauseOf, register } from '#guidance/clauses/register.ts';
import { complaint } from '#kinds/complaint/complaint.ts';
import { settingKinds } from '../settings/settings.ts';
import { coverage, statuses } from './coverage.ts';

const { clauses, sources, byId } = coverage();

test('every clause has exactly one status', () => {
  assert.deepEqual(
    clauses.map((clause) => clause.id),
    register.map((clause) => clause.id),
  );
  for (const { id, status } of clauses) assert.ok(statuses.includes(status), id);
});

test('the counts of the documents add up to the register', () => {
  for (const source of sources)
    assert.equal(
      Object.values(source.counts).reduce((sum, count) => sum + count, 0),
      source.clauses,
      source.source,
    );
  assert.equal(
    sources.reduce((sum, source) => sum + source.clauses, 0),
    982,
  );
});

test('what is enforced names its rule, its file and a scenario that fails without it', () => {
  for (const { id, status, where, scenarios } of clauses) {
    if (status !== 'enforced') continue;
    assert.ok(
      where.some((place) => place.startsWith('rule ')),
      id,
    );
    assert.ok(
      where.some((place) => place.startsWith('guidance/')),
      id,
    );
    assert.ok(scenarios.length > 0, id);
  }
});

test('what is recorded is in the register once, is not enforced too, and is where it says', () => {
  const seen = new Set<string>();
  for (const entry of recorded) {
    assert.ok(entry.where.length > 0);
    for (const id of entry.clauses) {
      assert.ok(clauseOf(id), id);
      assert.ok(!seen.has(id), `${id} twice`);
      seen.add(id);
      assert.equal(byId.get(id)?.status, 'recorded', id);
    }
    for (const place of entry.where) assert.ok(exists(place), place);
  }
});

function exists(place: string): boolean {
  const [kind, ...rest] = place.split(' ');
  const name = rest.join(' ');
  switch (kind) {
    case 'command':
      return complaint.commands.has(name);
    case 'setting':
      return (Object.values(settingKinds) as string[]).includes(name);
    case 'letter':
      return (letterKinds as readonly string[]).includes(name);
    case 'file':
      return existsSync(new URL(`../../../${name}`, import.meta.url));
    default:
      return false;
  }
}

test('nothing of duties that no rule rests on yet is said to be done', () => {
  for (const id of ['G2-2a', 'G2-113g', 'G2-120d']) assert.notEqual(byId.get(id)?.status, 'enforced', id);
});
