import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Letter } from '#core/letter.ts';
import { finalResponse } from './fixtures/final-response.ts';
import { readPdf } from './fixtures/read-pdf.ts';
import { previewLetter, renderLetter } from './render-letter.ts';

const unfinished: Letter = {
  ...finalResponse,
  blocks: [...finalResponse.blocks.slice(0, -1), { kind: 'gap', text: 'Finding to come' }],
};

test('a preview shows the gap and says what would stop the letter', async () => {
  const preview = await previewLetter(unfinished);
  assert.deepEqual(
    preview.refusals.map(({ code, says }) => [code, says]),
    [['letter.has-gap', 'The letter has a gap: Finding to come.']],
  );
  const { tags, pdfUa } = await readPdf(preview.pdf);
  assert.ok(tags.some(({ text }) => text === 'Finding to come'));
  assert.equal(pdfUa, '1');
});

test('every page of a preview says that it is one, and no issued letter does', async () => {
  const preview = await readPdf((await previewLetter(finalResponse)).pdf);
  for (const page of preview.drawn) assert.match(page, /Preview\. Not issued/);
  const issued = await renderLetter(finalResponse);
  assert.ok(issued.ok);
  for (const page of (await readPdf(issued.pdf)).drawn) assert.doesNotMatch(page, /Preview/);
});

test('a finished letter has nothing in its way', async () => {
  assert.deepEqual((await previewLetter(finalResponse)).refusals, []);
});

test('a preview is shown even when a character cannot be printed or the logo is not there', async () => {
  const preview = await previewLetter({
    ...unfinished,
    salutation: 'Dear ༀ',
    letterhead: { ...finalResponse.letterhead, logo: '0'.repeat(64) },
  });
  assert.deepEqual(
    preview.refusals.map(({ code }) => code),
    ['letter.has-gap', 'letter.logo-missing', 'letter.unprintable-characters'],
  );
  assert.ok(preview.pages >= 1);
});
