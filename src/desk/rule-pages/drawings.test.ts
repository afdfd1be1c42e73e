import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataRequestTransitions } from '#guidance/data-request/transitions.ts';
import { drawings } from './drawings.ts';
import { tablesOfKinds } from './tables-of-kinds.ts';

test('both kinds are drawn from the tables their guards read, row for row', () => {
  const drawn = drawings();
  assert.deepEqual(
    drawn.map(({ id }) => id),
    [
      'provider',
      'mixed',
      'outgoing',
      'elsewhere',
      'data-request',
      'data-request-access',
      'data-request-erasure',
    ],
  );
  const ids = drawn.flatMap(({ moves }) => moves.map(({ id }) => id));
  for (const { id } of dataRequestTransitions.rows) assert.ok(ids.includes(id), id);
});

test('every way names its command in words, who takes it, and checks that there are', () => {
  for (const { moves } of drawings())
    for (const move of moves) {
      assert.match(move.command, /^[A-Z]/, move.id);
      assert.ok(move.who.length > 0, move.id);
    }
  for (const { rows, saysOf } of tablesOfKinds)
    for (const { command, id } of rows) assert.ok(saysOf(command) !== undefined, id);
});
