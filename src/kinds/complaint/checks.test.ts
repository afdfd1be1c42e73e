import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gateIn } from '#core/rule-book.ts';
import { rules } from '#guidance/catalogue.ts';
import { transitions } from '#guidance/complaint/transitions.ts';
import { checks } from './checks.ts';

test('every check a transition names is looked at: here, or by the gate of the final response', () => {
  const gate = new Set(gateIn(rules, 'final-response.issue')?.checks);
  // Recording has no complaint to look at yet: it looks at what was typed.
  const rows = transitions.rows.filter((row) => row.when.command !== 'record');
  const named = new Set(rows.flatMap((row) => row.then.checks));
  assert.deepEqual(
    [...named].filter((id) => checks[id] === undefined && !gate.has(id)),
    [],
  );
});
