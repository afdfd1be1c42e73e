import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idsIn } from '#core/rule-book.ts';
import { rules } from '#guidance/catalogue.ts';
import { register } from '#guidance/clauses/register.ts';
import { proof as kept } from '../coverage/proof.ts';
import { partsOf, proveNeeded } from '../coverage/prove.ts';
import { scenarioFolder, scenariosIn } from './shelf.ts';

const shelf = scenariosIn(scenarioFolder);
const proof = await proveNeeded(rules, shelf);
const parts = partsOf(rules);

test('every rule, check and table row that can be left out is one of those tried', () => {
  assert.deepEqual(parts.map((part) => part.id).toSorted(), idsIn(rules).toSorted());
});

test('without any one of them, a scenario that cites one of its clauses fails', () => {
  const idle = parts.filter((part) => (proof.needed[part.id] ?? []).length === 0).map((part) => part.id);
  assert.deepEqual(idle, []);
});

test('every duty a rule rests on is cited by a scenario that fails without the rule', () => {
  const citedBy = new Map(shelf.map(({ name, scenario }) => [name, new Set<string>(scenario.cites)]));
  const duties = register.filter(
    (clause) => clause.strength === 'must' && parts.some((part) => part.clauses.includes(clause.id)),
  );
  const unshown = duties.filter(
    ({ id }) =>
      !parts.some(
        (part) =>
          part.clauses.includes(id) &&
          (proof.needed[part.id] ?? []).some((name) => citedBy.get(name)?.has(id)),
      ),
  );
  assert.ok(duties.length > 60);
  assert.deepEqual(
    unshown.map((clause) => clause.id),
    [],
  );
});

test('the proof that is kept is the one worked out: node tools/write-docs.ts', () => {
  assert.deepEqual(kept, proof);
});
