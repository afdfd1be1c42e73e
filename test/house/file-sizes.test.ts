import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsOfTheTree } from './tree.ts';

/** Rules, words and examples that are data: long because there is much of it, not because it is tangled. */
const data = /^(guidance|data|src\/web\/public)\/|\/(fixtures|worked|words)\/|\/data\.ts$/;

test('no file of the source is longer than 300 lines, and few need a second look', (t) => {
  const long = textsOfTheTree()
    .filter(({ path }) => /\.(ts|mjs|njk|css)$/.test(path) && !data.test(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250)
    .toSorted((a, b) => b.lines - a.lines);
  for (const { path, lines } of long) t.diagnostic(`${path} has ${lines} lines: look again`);
  // A suite may be longer: it is read a test at a time.
  const tooLong = long.filter(({ path, lines }) => lines > 300 && !path.startsWith('test/'));
  assert.deepEqual(tooLong, []);
});
