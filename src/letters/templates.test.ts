import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fill, latestTemplate, templateOf } from './templates.ts';

test('every version up to the latest has its file and both languages, saying the same things', () => {
  for (let version = 1; version <= latestTemplate; version += 1) {
    const { file, words } = templateOf(version);
    assert.ok(existsSync(join(import.meta.dirname, 'templates', file)));
    assert.deepEqual(Object.keys(words.cy), Object.keys(words['en-GB']));
    for (const one of Object.values(words)) {
      assert.equal(one.weekdays.length, 7);
      assert.equal(one.months.length, 12);
    }
  }
});

test('a version there is none of is a bug, not a letter', () => {
  assert.throws(() => templateOf(latestTemplate + 1), RangeError);
  assert.throws(() => templateOf(0), RangeError);
});

test('values are put in once, and never looked into', () => {
  assert.equal(fill('Page {page} of {pages}', { page: 1, pages: 2 }), 'Page 1 of 2');
  assert.equal(fill('{name} logo', { name: '{page}' }), '{page} logo');
  assert.equal(fill('{other}', {}), '{other}');
});
