import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrap } from './wrap.ts';

test('a sentence is broken at spaces, and never inside a word', () => {
  const text = `${'word '.repeat(40)}${'x'.repeat(100)}`;
  const lines = wrap(text, { start: '- ', indent: '  ' }).split('\n');
  assert.equal(lines.map((line) => line.slice(2)).join(' '), text);
  for (const line of lines.slice(0, -1)) assert.ok(line.length <= 80, line);
  for (const line of lines.slice(1)) assert.match(line, /^ {2}\S/);
  assert.equal(lines.at(-1)?.trim(), 'x'.repeat(100));
});

test('a short one stays on its line', () => assert.equal(wrap('Done.'), 'Done.'));
