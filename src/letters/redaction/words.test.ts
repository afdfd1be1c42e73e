import assert from 'node:assert/strict';
import { test } from 'node:test';
import { degrees } from '@cantoo/pdf-lib';
import { lines, paper } from './fixtures/paper.ts';
import { blackness, copied, drawn, expectGone, wordsOf } from './fixtures/read-copy.ts';
import type { Mark } from './marks.ts';
import { redactHere } from './redact-here.ts';

const words = (...texts: readonly string[]): Mark[] => texts.map((each) => ({ kind: 'words', words: each }));

test('every occurrence of words goes, whatever its case, and what stands round it stays', async () => {
  const file = await paper(
    lines('Example Row met Ella Marlow on Monday.', 'ELLA MARLOW said no; ella marlow left.'),
    lines('On Tuesday Ella Marlow rang.'),
  );
  const copy = copied(await redactHere(file, words('Ella Marlow')));
  assert.deepEqual(copy.found, [{ times: 4, pages: [1, 2] }]);
  await expectGone(copy, 'ella', 'marlow');
  const [first, second] = await wordsOf(copy);
  assert.match(first ?? '', /Example Row met █ on Monday\./);
  assert.match(first ?? '', /█ said no; █ left\./);
  assert.match(second ?? '', /On Tuesday █ rang\./);
});

test('words parted at the end of a line go whole', async () => {
  const file = await paper(lines('He knew Ella Mar-', 'low and Rowan', 'thorpe, with Bea', 'Finch-Hale too'));
  const copy = copied(await redactHere(file, words('Ella Marlow', 'Rowanthorpe', 'bea finch-hale')));
  assert.deepEqual(
    copy.found.map(({ times }) => times),
    [1, 1, 1],
  );
  await expectGone(copy, 'ella', 'rowan', 'thorpe', 'finch', 'hale', 'low and');
  assert.match((await wordsOf(copy)).join(' ').replaceAll(/\s+/g, ' '), /He knew █ █ and █ █, with █ █ too/);
});

test('words that stand on two pages go from both', async () => {
  const file = await paper(lines('It was said by Ella'), lines('Marlow herself.'));
  const copy = copied(await redactHere(file, words('Ella Marlow')));
  assert.deepEqual(copy.found, [{ times: 1, pages: [1, 2] }]);
  await expectGone(copy, 'ella', 'marlow');
});

test('a part of a word goes, and what is left never joins to the same word again', async () => {
  const file = await paper(lines('An unrowanlike day. Rorowanwan stood there.'));
  const copy = copied(await redactHere(file, words('rowan')));
  assert.deepEqual(copy.found, [{ times: 2, pages: [1] }]);
  await expectGone(copy, 'rowan');
  assert.match((await wordsOf(copy))[0] ?? '', /An un\s*█\s*like day\. Ro\s*█\s*wan stood there\./);
});

test('letters of two words beside each other are not taken for one', async () => {
  const file = await paper(lines('He can not, said Ann. The pan ninth.'));
  const copy = copied(await redactHere(file, words('Ann')));
  assert.deepEqual(copy.found, [{ times: 1, pages: [1] }]);
  assert.match((await wordsOf(copy))[0] ?? '', /can not, said █\s*\. The pan ninth/);
});

test('accents, quotation marks, ligatures and blanks within a number make no difference', async () => {
  const file = await paper(lines('Zo\xeb O\u2019Brien, 01632 960 123', 'and his \u201cEX-1\u201d file'));
  const copy = copied(await redactHere(file, words("Zoe O'Brien", '01632960123', '"EX-1"')));
  assert.deepEqual(
    copy.found.map(({ times }) => times),
    [1, 1, 1],
  );
  await expectGone(copy, 'brien', '960', 'ex-1');
});

for (const turned of [90, 180, 270])
  test(`words on a page turned by ${turned} degrees go, and the black lies over them`, async () => {
    const file = await paper((page, font) => {
      lines('Ella Mar-', 'low rang Rowan.')(page, font);
      page.setRotation(degrees(turned));
    });
    const copy = copied(await redactHere(file, words('Ella Marlow')));
    assert.deepEqual(copy.found, [{ times: 1, pages: [1] }]);
    await expectGone(copy, 'ella', 'marlow');
    const page = await drawn(copy.pdf, 1);
    // "Ella Mar-" stands from 20 to 62 across and 158 to 168 up, on a page of 300 by 200 before it is turned.
    const spots = {
      90: [158, 22, 9, 38],
      180: [300 - 60, 158, 38, 9],
      270: [200 - 167, 300 - 60, 9, 38],
    } as const;
    const [left, top, wide, high] = spots[turned as 90];
    assert.ok(blackness(page, left, top, wide, high) > 0.95);
    assert.ok(blackness(page, 0, 0, page.width, page.height) < 0.05);
  });

test('lines that run up the page are read too', async () => {
  const file = await paper((page, font) => {
    lines('Upright words.')(page, font);
    page.drawText('by Ella Mar-', { x: 200, y: 20, size: 10, font, rotate: degrees(90) });
    page.drawText('low, sideways', { x: 214, y: 20, size: 10, font, rotate: degrees(90) });
    page.drawText('down Ella Marlow', { x: 240, y: 160, size: 10, font, rotate: degrees(270) });
  });
  const copy = copied(await redactHere(file, words('Ella Marlow')));
  assert.deepEqual(copy.found, [{ times: 2, pages: [1] }]);
  await expectGone(copy, 'ella', 'marlow');
  assert.match((await wordsOf(copy)).join(' '), /Upright words\./);
  assert.match((await wordsOf(copy)).join(' '), /sideways/);
});

test('words that stand nowhere are refused, each by name', async () => {
  const file = await paper(lines('Ella Marlow rang.'));
  const refused = await redactHere(file, words('Ella Marlow', 'Rowan', 'Zed'));
  assert.ok(!refused.ok);
  assert.deepEqual(
    refused.refusals.map(({ code, says, clauses, at }) => ({ code, says, clauses, at })),
    ['Rowan', 'Zed'].map((each) => ({
      code: 'complaint.redaction-words-not-found',
      says: `“${each}” was not found in this document.`,
      clauses: ['G2-100a'],
      at: 'words',
    })),
  );
});
