import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '#guidance/catalogue.ts';
import { clauseOf } from '#guidance/clauses/register.ts';
import { play } from './play.ts';
import { pureStage } from './pure-stage.ts';
import { scenarioFolder, scenariosIn } from './shelf.ts';

const shelf = scenariosIn(scenarioFolder);

for (const { name, scenario } of shelf)
  test(name, async () => {
    const fault = await play(scenario, pureStage(scenario.given, rules));
    assert.equal(fault, null, fault === null ? '' : `step ${fault.step}: ${fault.says}`);
  });

test('every scenario cites clauses that exist, each once', () => {
  for (const { name, scenario } of shelf) {
    assert.ok(scenario.cites.length > 0, `${name} cites nothing`);
    assert.equal(new Set(scenario.cites).size, scenario.cites.length, `${name} cites one twice`);
    for (const id of scenario.cites) assert.ok(clauseOf(id), `${name} cites ${id}`);
  }
});

test('no two scenarios share a title', () => {
  const titles = shelf.map(({ scenario }) => scenario.title);
  assert.deepEqual([...new Set(titles)], titles);
});
