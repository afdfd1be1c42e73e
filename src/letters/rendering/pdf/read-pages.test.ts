import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carryingAFile, filledForm, letterOf, protectedPdf } from '../fixtures/pdfs.ts';
import { onePage, rawPdf, says, stream } from '../fixtures/raw-pdf.ts';
import { readPages } from './read-pages.ts';

const faultOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readPages(bytes);
  return read.ok ? 'none' : read.says;
};
const noticesOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const read = await readPages(bytes);
  assert.ok(read.ok);
  assert.equal(read.needsOriginal, read.notices.length > 0);
  return read.notices;
};

test('a PDF in order can be read, its tree of pages however deep', async () => {
  assert.deepEqual(await noticesOf(await letterOf(3)), []);
  assert.deepEqual(await noticesOf(await filledForm('Yes')), []);
  assert.deepEqual(await noticesOf(onePage(says('x'), { page: '', pages: '/MediaBox [0 0 595 842]' })), []);
});

test('whatever protects a PDF keeps its pages from being copied', async () => {
  for (const by of ['password', 'limits'] as const)
    assert.match(await faultOf(await protectedPdf(by)), /protected by a password or by limits/);
});

test('a PDF cut anywhere is damaged, never half a document', async () => {
  const whole = await letterOf(4);
  for (let length = 0; length < whole.length - 8; length += 97)
    assert.match(await faultOf(whole.subarray(0, length)), /damaged/, `${length} bytes`);
});

test('a page that would come out without its parts is damage', async () => {
  const missing = onePage(says('x'), { page: '/MediaBox [0 0 595 842] /Contents 99 0 R' });
  assert.match(await faultOf(missing), /A part of page 1 is missing/);
  const font = onePage(says('x'), { page: '/MediaBox [0 0 595 842] /Resources << /Font << /F 99 0 R >> >>' });
  assert.match(await faultOf(font), /A part of page 1 is missing/);
  const garbled = onePage('this was never packed', {}).toString().split(',').map(Number);
  const packed = Buffer.from(garbled)
    .toString('latin1')
    .replace('<<  /Length', '<< /Filter /FlateDecode /Length');
  assert.match(await faultOf(Buffer.from(packed, 'latin1')), /What is drawn on page 1 cannot be read/);
});

test('fewer pages than it says are damage', async () => {
  const two = rawPdf(
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 2 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] /Contents 4 0 R >>',
    stream(''),
  );
  assert.match(await faultOf(two), /says it has 2 pages and only 1 can be found/);
});

test('no pages, pages that go round and words that are none', async () => {
  const none = rawPdf('<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>');
  assert.match(await faultOf(none), /has no pages|damaged/);
  const round = rawPdf('<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>');
  assert.match(await faultOf(round), /damaged/);
  assert.match(await faultOf(Buffer.from('Dear Juniper')), /damaged/);
  assert.match(await faultOf(Buffer.from('%PDF-1.4\n%%EOF')), /damaged|no pages/);
});

test('a page with nothing on it is a page', async () => {
  const blank = rawPdf(
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>',
  );
  assert.deepEqual(await noticesOf(blank), []);
});

test('what a PDF has beside its pages is said', async () => {
  assert.match((await noticesOf(await carryingAFile())).join(), /carries other files/);
  const pinned = onePage(says('x'), {
    page: '/MediaBox [0 0 595 842] /Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] >>]',
  });
  assert.match((await noticesOf(pinned)).join(), /carries other files/);
  const plays = onePage(says('x'), {
    page: '/MediaBox [0 0 595 842] /Annots [<< /Type /Annot /Subtype /Sound /Rect [0 0 9 9] >> << /Type /Annot /Subtype /Movie /Rect [0 0 9 9] >>]',
  });
  assert.deepEqual(await noticesOf(plays), [
    'This PDF plays sound, film or a model. It does so only in the original.',
  ]);
  const signed = onePage(says('x'), { catalog: '/AcroForm << /Fields [] /SigFlags 3 >>' });
  assert.match((await noticesOf(signed)).join(), /signed electronically/);
  const layers = onePage(says('x'), {
    catalog: '/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>',
    more: ['<< /Type /OCG /Name (Hidden) >>'],
  });
  assert.match((await noticesOf(layers)).join(), /layers that can be hidden/);
  const drawnLater = onePage(says('x'), {
    catalog: '/NeedsRendering true /AcroForm << /Fields [] /XFA (x) >>',
  });
  assert.match((await noticesOf(drawnLater)).join(), /drawn by the program that opens it/);
});
