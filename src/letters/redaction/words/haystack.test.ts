import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../pdfium/page-text.ts';
import { haystackOf } from './haystack.ts';
import { needleOf } from './needle.ts';

const reading = (text: string): Reading => ({
  letters: Uint32Array.from(text, (letter) => letter.codePointAt(0) ?? 0),
  boxes: new Float32Array([...text].length * 4),
});
const found = (words: string, text: string): string[] => {
  const needle = needleOf(words);
  const hay = haystackOf([reading(text)]).text;
  if (needle === null) return [];
  return [...new Set([...hay.matchAll(needle.whole), ...hay.matchAll(needle.parted)].map(([hit]) => hit))];
};

test('letters are made alike, and each knows where it came from', () => {
  const hay = haystackOf([reading('Ze\u0301d \u00a0 O\ufb03ce\r\n\nmar\u0002'), reading('low')]);
  assert.equal(hay.text, 'zed office\nmar-\nlow');
  assert.equal(hay.pages.at(-1), 1);
  const office = hay.text.indexOf('ffi');
  assert.equal(new Set(hay.letters.subarray(office, office + 3)).size, 1);
});

for (const [words, text, hits] of [
  ['Ella Marlow', 'ELLA\nMARLOW', ['ella\nmarlow']],
  ['Ella Marlow', 'EllaMarlow', ['ellamarlow']],
  ['marlow', 'mar-\nlow', ['mar-\nlow']],
  ['marlow', 'mar\nlow', ['mar\nlow']],
  ['marlow', 'm a r l o w', ['m a r l o w']],
  ['marlow', 'market low', []],
  ['ann', 'can not', []],
  ['ann', 'planning', ['ann']],
  ['a.b', 'axb', []],
  ['O’Neil', 'o`neil', ["o'neil"]],
  ['\u200b ', 'anything', []],
] as const)
  test(`“${words}” in ${JSON.stringify(text)}: ${hits.length}`, () =>
    assert.deepEqual(found(words, text), hits));
