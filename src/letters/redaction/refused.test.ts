import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { picture } from '../fixtures/picture.ts';
import { lines, paper, pdfFile } from './fixtures/paper.ts';
import type { Mark } from './marks.ts';
import { redactHere } from './redact-here.ts';

const box = (left: number, top: number, width: number, height: number, page = 1): Mark => ({
  kind: 'box',
  page,
  left,
  top,
  width,
  height,
});

for (const [what, mark, says] of [
  [
    'to the right of it',
    box(100, 10, 20, 5),
    /not wholly on page 1, which is 105\.8 mm wide and 70\.6 mm high/,
  ],
  ['below it', box(10, 66, 20, 5), /not wholly on page 1/],
  ['left of it', box(-1, 10, 20, 5), /not wholly on page 1/],
  ['above it', box(1, -10, 20, 25), /not wholly on page 1/],
  ['of no width', box(1, 10, 0, 5), /has no size\. The page is 105\.8 mm wide/],
  ['of less than no height', box(1, 10, 5, -5), /has no size/],
  ['on a page there is not', box(1, 10, 5, 5, 2), /is on page 2, and the document has one page/],
] as const)
  test(`a box ${what} is refused`, async () => {
    const refused = await redactHere(await paper(lines('Words.')), [box(1, 1, 2, 2), mark]);
    assert.ok(!refused.ok);
    assert.equal(refused.refusals.length, 1);
    assert.equal(refused.refusals[0]?.code, 'complaint.redaction-off-page');
    assert.deepEqual(refused.refusals[0]?.clauses, ['G2-100a']);
    assert.match(refused.refusals[0]?.says ?? '', says);
  });

test('a box over the whole of a page is on it', async () => {
  const whole = await redactHere(await paper(lines('Words.')), [box(0, 0, 105.84, 70.56)]);
  assert.ok(whole.ok);
});

test('words in a scan are refused, and a box is asked for', async () => {
  const scan = { fileName: 'scan.png', mediaType: 'image/png', bytes: picture(60, 40) };
  const refused = await redactHere(scan, [{ kind: 'words', words: 'Rowan' }]);
  assert.ok(!refused.ok);
  assert.match(refused.refusals[0]?.says ?? '', /holds no words a program can read, as is so with scans/);
  assert.match(refused.refusals[0]?.remedy ?? '', /^Draw a box/);
});

test('a page without words among others is named', async () => {
  const refused = await redactHere(await paper(lines('Words.'), () => {}), [
    { kind: 'words', words: 'Rowan' },
  ]);
  assert.ok(!refused.ok);
  assert.match(refused.refusals[0]?.says ?? '', /On page 2 there are no words a program can read/);
});

test('a document that has no pages is refused with the reason', async () => {
  const locked = await PDFDocument.load((await paper(lines('Words.'))).bytes);
  locked.encrypt({ userPassword: 'secret' });
  for (const [file, why] of [
    [{ fileName: 'a.mp3', mediaType: 'audio/mpeg', bytes: Buffer.from('ID3') }, /sound recording/],
    [pdfFile(await locked.save()), /protected/],
    [pdfFile(Buffer.from('%PDF-1.7\nnothing\n%%EOF')), /damaged/],
    [pdfFile((await paper(lines('Words.'))).bytes.subarray(0, 400)), /damaged/],
    [pdfFile(new Uint8Array()), /empty/],
  ] as const) {
    const refused = await redactHere(file, [box(1, 1, 2, 2)]);
    assert.ok(!refused.ok);
    assert.equal(refused.refusals[0]?.code, 'complaint.redaction-not-pages');
    assert.match(refused.refusals[0]?.says ?? '', why);
  }
});
