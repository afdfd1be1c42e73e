import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ids from './asvs-ids.json' with { type: 'json' };
import { root } from './planted.ts';

const page = readFileSync(join(root, 'docs/security/asvs.md'), 'utf8');

const rows = [...page.matchAll(/^\| (V[\d.]+) \| (\d) \| (.+?) \| (.+?) \| (.+) \|$/gm)].map(
  ([, id = '', level = '', asks = '', answer = '', where = '']) => ({ id, level, asks, answer, where }),
);

test('every requirement of levels 1 and 2 stands there once, under its level', () => {
  assert.deepEqual([ids[1].split(' ').length, ids[2].split(' ').length], [70, 183]);
  for (const level of ['1', '2'] as const)
    assert.deepEqual(
      rows
        .filter((row) => row.level === level)
        .map(({ id }) => id)
        .sort(),
      ids[level].split(' ').sort(),
    );
});

test('what is met names its test; what is not says what to do or why; nothing else is an answer', () => {
  for (const { id, answer, asks, where } of rows) {
    assert.match(answer, /^(met|not applicable|\*\*not met\*\*)$/, id);
    assert.ok(asks.length > 3, id);
    if (answer === 'met') assert.match(where, /`[^`]+\.test\.ts`/, `${id} names no test`);
    if (answer !== '**not met**') continue;
    assert.match(where, /^(Since|By decision:|Of whoever installs it:) /, id);
    if (where.startsWith('Since'))
      assert.match(where, / Meanwhile: /, `${id} does not say what to do meanwhile`);
  }
});

test('its figures are those of its lines', () => {
  const count = (answer: string): number => rows.filter((row) => row.answer === answer).length;
  const [, met, apart, not] = /(\d+) are met, (\d+) ask for .* not have, (\d+) are not met/.exec(page) ?? [];
  assert.deepEqual([met, apart, not].map(Number), [
    count('met'),
    count('not applicable'),
    count('**not met**'),
  ]);
});

test('every file and every page it names exists, and so do the tests it quotes', () => {
  for (const [, path = ''] of page.matchAll(/`((?:src|test|docs|guidance|tools)\/[^`]*)`/g))
    assert.ok(existsSync(join(root, path)), path);
  for (const [, target = ''] of page.matchAll(/\]\(([^)#:]+)\)/g))
    assert.ok(existsSync(join(root, 'docs/security', target)), target);
  for (const [, path = '', quoted = ''] of page.matchAll(/`([^`]+\.test\.ts)` \(“([^”]+)”\)/g))
    assert.ok(readFileSync(join(root, path), 'utf8').includes(quoted), `${path}: ${quoted}`);
});
