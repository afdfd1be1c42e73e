import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { filledForm, letterOf, protectedPdf } from '../rendering/fixtures/pdfs.ts';
import { drawing } from '../rendering/fixtures/pictures.ts';
import { onePage, says } from '../rendering/fixtures/raw-pdf.ts';
import { bundleOf, documentOf } from './fixtures/bundle.ts';
import { bundled, everyPageIsNumbered, stampOf } from './fixtures/bundled.ts';

const pdf = 'application/pdf';

test('the stamp stands upright below what is seen, however a page is turned, cut or sized', async () => {
  const shapes = {
    turned90: '/MediaBox [0 0 595 842] /Rotate 90',
    turned180: '/MediaBox [0 0 595 842] /Rotate 180',
    turned270: '/MediaBox [0 0 595 842] /Rotate -90',
    landscape: '/MediaBox [0 0 842 595]',
    cropped: '/MediaBox [0 0 595 842] /CropBox [40 650 340 800]',
    croppedAndTurned: '/MediaBox [0 0 595 842] /CropBox [40 650 340 800] /Rotate 270',
    fromAnotherCorner: '/MediaBox [595 842 0 0]',
    offCentre: '/MediaBox [-300 -400 295 442]',
    poster: '/MediaBox [0 0 3370 2384]',
    slip: '/MediaBox [0 0 90 60]',
    inLargeUnits: '/MediaBox [0 0 595 842] /UserUnit 4',
  };
  const documents = Object.entries(shapes).map(([title, page]) =>
    documentOf(title, pdf, onePage(says('x', [50, 700]), { page })),
  );
  const { bundle, book } = await bundled(bundleOf(...documents));
  everyPageIsNumbered(book);
  for (const { title, pages } of bundle.documents) {
    const page = book.pages[(pages?.from ?? 0) - 1];
    assert.ok(page);
    const entries = shapes[title as keyof typeof shapes];
    const { wide, high } = seenIn(entries);
    const sideways = /\/Rotate (90|-90|270)/.test(entries);
    const unit = title === 'inLargeUnits' ? 4 : 1;
    const was = (sideways ? wide : high) * unit;
    assert.ok(page.height > was, `${title}: ${page.height} of ${was}`);
    assert.ok(stampOf(page).down > was, `${title}: the stamp stands in what was there`);
  }
});

/** How large what is seen of a page was before it was stamped, as its dictionary says. */
function seenIn(entries: string): { wide: number; high: number } {
  const box = /CropBox \[([^\]]+)\]/.exec(entries) ?? /MediaBox \[([^\]]+)\]/.exec(entries);
  const [left = 0, bottom = 0, right = 0, top = 0] = (box?.[1] ?? '').split(' ').map(Number);
  return { wide: Math.abs(right - left), high: Math.abs(top - bottom) };
}

test('nothing a page leaves undone moves the stamp', async () => {
  const documents = {
    'left turned': `q 0 1 -1 0 300 300 cm 5 0 0 5 0 0 cm ${says('x')}`,
    'one too few': `Q Q ${says('x')}`,
    'left in a text': 'BT /F 12 Tf (open) Tj',
    'left clipped': `0 0 1 1 re W n ${says('x')}`,
  };
  const { book } = await bundled(
    bundleOf(
      ...Object.entries(documents).map(([title, content]) => documentOf(title, pdf, onePage(content))),
    ),
  );
  everyPageIsNumbered(book);
});

test('a form shows its answers, links lead where they did, and nothing acts by itself', async () => {
  const acting = onePage(says('x'), {
    page: '/MediaBox [0 0 595 842] /AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >> /Annots [6 0 R 7 0 R 8 0 R]',
    catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(2\\)) >>',
    more: [
      '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (calc.exe) >> >>',
      '<< /Type /Annot /Subtype /Link /Rect [0 9 9 18] /A << /S /URI /URI (https://www.example/) >> >>',
      '<< /Type /Annot /Subtype /Link /Rect [0 18 9 27] /Dest [3 0 R /Fit] >>',
    ],
  });
  const { bundle, book, files } = await bundled(
    bundleOf(
      documentOf('A form', pdf, await filledForm('Juniper Ashdown')),
      documentOf('Acting', pdf, acting),
    ),
  );
  const [form, acts] = bundle.documents;
  assert.deepEqual(book.pages[form?.cover ?? 0]?.notes, ['Stamp', 'Stamp']);
  assert.deepEqual(book.pages[acts?.cover ?? 0]?.links, ['https://www.example/', acts?.pages?.from]);
  const written = Buffer.from(files['bundle.pdf'] as Uint8Array).toString('latin1');
  assert.doesNotMatch(written, /JavaScript|\/Launch|\/OpenAction|\/AcroForm/);
});

test('what cannot be paged goes in as it came, under a name every system takes', async () => {
  const { bundle, files, book } = await bundled(
    bundleOf(
      documentOf('Protected', pdf, await protectedPdf('password'), { fileName: 'under lock.pdf' }),
      documentOf('Cut short', pdf, (await letterOf(4)).subarray(0, 900), {
        fileName: '../../../etc/Llythyr ŵ.pdf',
      }),
      documentOf('Empty', pdf, new Uint8Array(), { fileName: 'CON' }),
      documentOf('Same name', 'audio/wav', Buffer.from('RIFF one'), { fileName: 'C:\\calls\\مكالمة?.wav' }),
      documentOf('Same name again', 'audio/wav', Buffer.from('RIFF two'), {
        fileName: 'C:\\calls\\مكالمة?.WAV',
      }),
    ),
  );
  assert.deepEqual(
    Object.keys(files).filter((path) => path.startsWith('originals/')),
    [
      'originals/001 under lock.pdf',
      'originals/002 Llythyr ŵ.pdf',
      'originals/003 CON',
      'originals/004 مكالمة_.wav',
      'originals/005 مكالمة_.WAV',
    ],
  );
  const sheets = bundle.documents.map(({ cover }) => book.pages[cover - 1]?.says ?? '');
  assert.match(sheets[0] ?? '', /protected by a password/);
  assert.match(sheets[1] ?? '', /its end is missing/);
  assert.match(sheets[2] ?? '', /is empty: it holds 0 bytes/);
  for (const { pages } of bundle.documents) assert.equal(pages, null);
});

test('a file damaged anywhere never spoils the bundle it is in', async () => {
  const wholes = [await letterOf(2), await filledForm('Yes'), onePage(says('x'))];
  const damages = fc.sample(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 9 }), {
    numRuns: 60,
    seed: 2018,
  });
  const documents = damages.map((damage, at) => {
    const bytes = new Uint8Array(wholes[at % wholes.length] as Uint8Array);
    for (const [place, byte] of damage) bytes[place % bytes.length] = byte;
    return documentOf(`Damaged ${at}`, pdf, bytes);
  });
  const { bundle, book } = await bundled(bundleOf(...documents));
  everyPageIsNumbered(book);
  const asTheyCame = bundle.documents.filter(({ pages }) => pages === null);
  assert.ok(asTheyCame.length > 5 && asTheyCame.length < 55);
  for (const { original, notices } of asTheyCame) assert.ok(original !== null && notices.length > 1);
});

test('an e-mail brings what is attached to it, and what is attached to that', async () => {
  const inner = 'From: b@x.example\r\nSubject: Within\r\n\r\nThe words within\r\n';
  const email = [
    'From: Juniper <j@x.example>',
    'Subject: Caf=?utf-8?q?=C3=A9?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Caf=E9',
    '--b',
    'Content-Type: image/png; name="../drawing.png"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment',
    '',
    (await drawing().png().toBuffer()).toString('base64'),
    '--b',
    'Content-Type: message/rfc822',
    '',
    inner,
    '--b--',
  ].join('\r\n');
  const { bundle, book, files } = await bundled(
    bundleOf(documentOf('An e-mail', 'message/rfc822', Buffer.from(email))),
  );
  assert.deepEqual(
    bundle.documents.map(({ number, title, pages }) => [number, title, pages === null]),
    [
      ['1', 'An e-mail', false],
      ['1.1', '../drawing.png', false],
      ['1.2', 'e-mail 2.eml', false],
    ],
  );
  assert.match(book.pages[bundle.documents[0]?.cover ?? 0]?.says ?? '', /From Juniper <j@x\.example>.*Café/);
  assert.match(book.pages[bundle.documents[2]?.cover ?? 0]?.says ?? '', /The words within/);
  assert.deepEqual(
    book.bookmarks.at(-1)?.under.map(({ page }) => page),
    bundle.documents.slice(1).map(({ cover }) => cover),
  );
  assert.ok('originals/001 An e-mail' in files && 'originals/001.2 e-mail 2.eml' in files);
});

test('words no face of ours has are spelt out, and a name too long for a sheet is cut there', async () => {
  const { book } = await bundled(
    bundleOf(documentOf(`Letter \u0f00 ${'long'.repeat(200)}`, 'text/plain', Buffer.from('x'))),
  );
  assert.ok(book.pages.some(({ says: said }) => said.includes('[U+0F00]')));
  everyPageIsNumbered(book);
});
