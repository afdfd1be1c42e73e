import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { filledForm, letterOf, protectedPdf } from '../rendering/fixtures/pdfs.ts';
import { drawing } from '../rendering/fixtures/pictures.ts';
import { onePage, says } from '../rendering/fixtures/raw-pdf.ts';
import { bundleOf, documentOf, exampleSign } from './fixtures/bundle.ts';
import { type Book, readBook, type SeenPage } from './fixtures/read-book.ts';
import { unpack } from './fixtures/unpack.ts';
import { makeBundle } from './make-bundle.ts';
import type { BundleRequest } from './request.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-bundle-'));
after(() => rmSync(folder, { recursive: true }));
let made = 0;

async function bundled(request: BundleRequest) {
  made += 1;
  const bundle = await makeBundle(request, { to: join(folder, `${made}.zip`), sign: exampleSign });
  assert.ok(bundle.ok);
  const files = unpack(bundle.path);
  return { bundle, files, book: await readBook(files['bundle.pdf'] as Uint8Array) };
}

const pdf = 'application/pdf';
const stampOf = ({ texts, width, height }: SeenPage) => {
  const number = texts.findLast(({ text }) => /^Page \d+ of \d+$/.test(text));
  const reference = texts.findLast(({ text }) => text === 'SW-2018-0362');
  assert.ok(number && reference);
  for (const { upright, left, right, down } of [number, reference])
    assert.ok(upright && left >= 0 && right <= width + 0.5 && down <= height && down > height * 0.7);
  return { text: number.text, down: number.down };
};

const everyPageIsNumbered = ({ pages }: Book): void => {
  for (const [at, page] of pages.entries())
    assert.equal(stampOf(page).text, `Page ${at + 1} of ${pages.length}`);
};

test('a bundle is a book with its front, and each document behind its sheet', async () => {
  const { bundle, book, files } = await bundled(
    bundleOf(
      documentOf('A letter', pdf, await letterOf(3)),
      documentOf('A call', 'audio/mpeg', Buffer.from('ID3 invented'), {
        kind: 'Recording of a call',
        fileName: 'call.mp3',
      }),
      documentOf('A photograph', 'image/jpeg', await drawing().jpeg().toBuffer()),
    ),
  );
  assert.deepEqual(Object.keys(files), [
    'verify.html',
    'bundle.pdf',
    'index.pdf',
    'originals/002 call.mp3',
    'manifest.json',
    'manifest.sig',
    'SHA256SUMS',
  ]);
  assert.equal(book.pages.length, bundle.pages);
  assert.equal(book.title, 'Evidence about the complaint of Ms Juniper Ashdown');
  assert.equal(book.author, 'Sandpiper Works');
  assert.equal(book.language, 'en-GB');
  everyPageIsNumbered(book);
  const [letter, call, photograph] = bundle.documents;
  assert.deepEqual(letter?.pages, { from: (letter?.cover ?? 0) + 1, to: (letter?.cover ?? 0) + 3 });
  assert.equal(call?.pages, null);
  assert.equal(photograph?.pages?.from, photograph?.pages?.to);
  for (const { title, cover, number } of bundle.documents)
    assert.match(book.pages[cover - 1]?.says ?? '', new RegExp(`Document ${number} ${title} Kind`));
  assert.match(book.pages[letter?.cover ?? 0]?.says ?? '', /^Page 1 of its own SW-2018-0362 Page/);
  assert.match(book.pages[(call?.cover ?? 0) - 1]?.says ?? '', /sound recording.*originals\/002 call\.mp3/);
});

test('the index says and links to the pages where documents are, and bookmarks lead there', async () => {
  const { bundle, book, files } = await bundled(
    bundleOf(
      ...(await Promise.all(
        [1, 2, 5].map(async (pages) => documentOf(`Letter of ${pages}`, pdf, await letterOf(pages))),
      )),
    ),
  );
  const index = book.pages.find(({ says: said }) => said.startsWith('Documents'));
  const covers = bundle.documents.map(({ cover }) => cover);
  assert.deepEqual(index?.links, covers);
  for (const { title, cover, pages } of bundle.documents)
    assert.ok(
      index?.says.includes(`${title} Letter Mon 12 March 2018 ${cover} to ${pages?.to}`),
      index?.says,
    );
  const [front, ...documents] = [book.bookmarks[0], ...book.bookmarks.slice(-3)];
  assert.equal(front?.page, 1);
  assert.deepEqual(
    documents.map(({ says: said, page }) => [said, page]),
    bundle.documents.map(({ number, title, cover }) => [`${number}. ${title}`, cover]),
  );
  const beside = await readBook(files['index.pdf'] as Uint8Array);
  assert.deepEqual(
    beside.pages.flatMap(({ links }) => links),
    covers.map((cover) => `bundle.pdf#page=${cover}`),
  );
});

test('the front says what happened, what is missing and why, and what was taken out', async () => {
  const { book } = await bundled(bundleOf());
  const front = book.pages.map(({ says: said }) => said).join(' ');
  for (const words of [
    'ICE/18/0042',
    'She complained By telephone.',
    'There are no documents.',
    'The recorder was out of order.',
    'Page 2, second paragraph',
    'Osric Vane',
  ])
    assert.ok(front.includes(words), words);
  assert.deepEqual(
    book.bookmarks.flatMap((bookmark) => [bookmark.says, ...bookmark.under.map(({ says: said }) => said)]),
    [
      'Evidence about the complaint of Ms Juniper Ashdown',
      'What happened',
      'Documents',
      'What is missing',
      'What was taken out',
    ],
  );
});

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

test('the manifest lists every file, is signed, and the sums are those of the files', async () => {
  const { files, bundle } = await bundled(
    bundleOf(
      documentOf('A letter', pdf, await letterOf(1)),
      documentOf('A call', 'audio/mpeg', Buffer.from('ID3')),
    ),
  );
  const manifest = JSON.parse(Buffer.from(files['manifest.json'] as Uint8Array).toString()) as {
    files: { path: string; bytes: number; sha256: string }[];
  };
  const sum = (path: string) =>
    createHash('sha256')
      .update(files[path] as Uint8Array)
      .digest('hex');
  for (const { path, bytes, sha256 } of manifest.files) {
    assert.equal(files[path]?.length, bytes);
    assert.equal(sum(path), sha256);
  }
  assert.deepEqual(
    Buffer.from(files['SHA256SUMS'] as Uint8Array)
      .toString()
      .trimEnd()
      .split('\n'),
    ['bundle.pdf', 'index.pdf', 'originals/002 A call', 'manifest.json', 'manifest.sig', 'verify.html'].map(
      (path) => `${sum(path)}  ${path}`,
    ),
  );
  const signed = JSON.parse(Buffer.from(files['manifest.sig'] as Uint8Array).toString()) as Record<
    string,
    string
  >;
  const x = Buffer.from(signed['publicKey'] as string, 'base64').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  assert.ok(
    verify(
      null,
      files['manifest.json'] as Uint8Array,
      key,
      Buffer.from(signed['signature'] as string, 'base64'),
    ),
  );
  assert.equal(signed['fingerprint'], bundle.fingerprint);
  assert.equal(bundle.sha256, createHash('sha256').update(readFileSync(bundle.path)).digest('hex'));
});

test('the same request gives the same bundle, byte for byte', async () => {
  const request = bundleOf(
    documentOf('A form', pdf, await filledForm('Yes')),
    documentOf('A note', 'text/plain', Buffer.from('Nodyn ŵ')),
  );
  const [one, other] = [await bundled(request), await bundled(request)];
  assert.equal(one.bundle.sha256, other.bundle.sha256);
});

test('words no face of ours has are spelt out, and a name too long for a sheet is cut there', async () => {
  const { book } = await bundled(
    bundleOf(documentOf(`Letter \u0f00 ${'long'.repeat(200)}`, 'text/plain', Buffer.from('x'))),
  );
  assert.ok(book.pages.some(({ says: said }) => said.includes('[U+0F00]')));
  everyPageIsNumbered(book);
});

test('missing and damaged files refuse the whole bundle at once, each by its title, and leave nothing', async () => {
  const to = join(folder, 'refused.zip');
  const letter = documentOf('Whole', pdf, await letterOf(1));
  const before = readdirSync(folder);
  const refused = await makeBundle(
    bundleOf(
      letter,
      { ...letter, title: 'Another now', sha256: '0'.repeat(64) },
      { ...letter, title: 'Gone', open: () => Promise.reject(new Error('gone')) },
      { ...letter, title: 'Cut off', open: () => Promise.resolve(cutOff()) },
    ),
    { to, sign: exampleSign },
  );
  assert.ok(!refused.ok);
  assert.deepEqual(
    refused.refusals.map(({ code, says: said, at }) => [code, /“(.+)”/.exec(said)?.[1], at]),
    [
      ['bundle.file-damaged', 'Another now', 'documents.1'],
      ['bundle.file-missing', 'Gone', 'documents.2'],
      ['bundle.file-missing', 'Cut off', 'documents.3'],
    ],
  );
  assert.deepEqual(readdirSync(folder), before);
});

async function* cutOff(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(10);
  await Promise.reject(new Error('the disk went away'));
}

test('a bundle says how far it is, and can be ended with nothing left behind', async () => {
  const said: string[] = [];
  const ending = new AbortController();
  const before = readdirSync(folder);
  const letters = await Promise.all(
    [1, 2, 3].map(async (pages) => documentOf(`Letter ${pages}`, pdf, await letterOf(pages))),
  );
  const ended = makeBundle(bundleOf(...letters), {
    to: join(folder, 'ended.zip'),
    sign: exampleSign,
    progress: (done, of, says_) => {
      said.push(`${done}/${of} ${says_}`);
      if (done === 1) ending.abort(new Error('nobody waits for it'));
    },
    signal: ending.signal,
  });
  await assert.rejects(ended, /nobody waits for it/);
  assert.equal(said[0], '0/3 Reading the documents');
  assert.ok(said.includes('1/3 Document 2 of 3'));
  assert.deepEqual(readdirSync(folder), before);
});

test('a document that brings the program down goes in as it came, and the others as ever', async () => {
  const programs = mkdtempSync(join(tmpdir(), 'redress-soffice-'));
  const path = process.env['PATH'];
  // The program that draws Office files ends whoever asked it to: a decoder that crashes does the same.
  writeFileSync(join(programs, 'soffice'), '#!/bin/sh\nkill -9 $PPID\n', { mode: 0o755 });
  process.env['PATH'] = `${programs}${delimiter}${path}`;
  try {
    const { bundle, book, files } = await bundled(
      bundleOf(
        documentOf('A letter', pdf, await letterOf(1)),
        documentOf('Deadly', 'application/rtf', Buffer.from('{\\rtf1}'), { fileName: 'deadly.rtf' }),
        documentOf('Another letter', pdf, await letterOf(1)),
      ),
    );
    assert.deepEqual(
      bundle.documents.map(({ pages }) => pages === null),
      [false, true, false],
    );
    const sheet = book.pages[(bundle.documents[1]?.cover ?? 0) - 1]?.says ?? '';
    assert.match(sheet, /stopped the program that turns files into pages/);
    assert.ok('originals/002 deadly.rtf' in files);
  } finally {
    process.env['PATH'] = path;
    rmSync(programs, { recursive: true });
  }
});

test('what the key’s owner throws ends the bundle', async () => {
  const to = join(folder, 'unsigned.zip');
  const unsigned = makeBundle(bundleOf(), { to, sign: () => Promise.reject(new Error('the key is away')) });
  await assert.rejects(unsigned, /the key is away/);
});
