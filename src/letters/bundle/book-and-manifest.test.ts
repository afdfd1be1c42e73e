import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { test } from 'node:test';
import { readPdf } from '../fixtures/read-pdf.ts';
import { filledForm, letterOf } from '../rendering/fixtures/pdfs.ts';
import { drawing } from '../rendering/fixtures/pictures.ts';
import { bundleOf, documentOf } from './fixtures/bundle.ts';
import { bundled, everyPageIsNumbered } from './fixtures/bundled.ts';
import { readBook } from './fixtures/read-book.ts';

const pdf = 'application/pdf';

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

test('the index beside the book is tagged, for those who listen to it', async () => {
  const { files } = await bundled(bundleOf(documentOf('A letter', pdf, await letterOf(1))));
  const index = await readPdf(files['index.pdf'] as Uint8Array);
  assert.deepEqual([index.tagged, index.pdfUa, index.language], [true, '1', 'en-GB']);
  assert.equal(index.title, 'Evidence about the complaint of Ms Juniper Ashdown');
  const heads = index.tags.filter(({ role }) => role === 'TH').map(({ text }) => text);
  for (const head of ['What happened', 'Document', 'Page', 'What is not here', 'Taken out by'])
    assert.ok(heads.includes(head), head);
});

test('the manifest lists every file, is signed, and the sums are those of the files', async () => {
  const { files, bundle, zip } = await bundled(
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
  assert.equal(bundle.sha256, createHash('sha256').update(zip).digest('hex'));
});

test('the same request gives the same bundle, byte for byte', async () => {
  const request = bundleOf(
    documentOf('A form', pdf, await filledForm('Yes')),
    documentOf('A note', 'text/plain', Buffer.from('Nodyn ŵ')),
  );
  const [one, other] = [await bundled(request), await bundled(request)];
  assert.equal(one.bundle.sha256, other.bundle.sha256);
});
