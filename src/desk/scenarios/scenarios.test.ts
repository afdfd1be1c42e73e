import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rules } from '#guidance/catalogue.ts';
import { play } from './play.ts';
import { pureStage } from './pure-stage.ts';
import { readScenario } from './read.ts';

const folder = new URL('../../../scenarios/', import.meta.url);

for (const name of readdirSync(folder, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.yaml'))
  .sort()) {
  test(name, async () => {
    const read = readScenario(readFileSync(new URL(name, folder), 'utf8'));
    assert.ok(read.ok, read.ok ? '' : read.faults.join('\n'));
    const fault = await play(read.scenario, pureStage(read.scenario.given, rules));
    assert.equal(fault, null, fault === null ? '' : `step ${fault.step}: ${fault.says}`);
  });
}
