import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBook } from '../bundle/fixtures/read-book.ts';
import { asPdf } from './as-pdf.ts';
import { letterOf } from './fixtures/pdfs.ts';
import { unpaged } from './paged.ts';

const turned = (mediaType: string, content: string | Uint8Array, fileName = 'file') =>
  asPdf({ fileName, mediaType, bytes: new Uint8Array(Buffer.from(content as string)) });

test('a PDF stays as it is, byte for byte', async () => {
  const bytes = await letterOf(2);
  assert.deepEqual(await asPdf({ fileName: 'a.pdf', mediaType: 'application/pdf', bytes }), {
    pdf: bytes,
    notices: [],
    needsOriginal: false,
    attachments: [],
  });
});

test('what cannot be on paper says so', async () => {
  const sound = 'This is a sound recording. It cannot be shown on paper.';
  assert.deepEqual(await turned('audio/mpeg', 'ID3'), unpaged(sound));
  assert.deepEqual(await turned('video/mp4', 'x'), unpaged('This is a film. It cannot be shown on paper.'));
  for (const type of ['application/zip', 'application/octet-stream', 'image/svg+xml', 'font/ttf'])
    assert.deepEqual(await turned(type, 'x'), unpaged('This kind of file cannot be shown on paper.'));
  const outlook = await turned('application/x-cfb', 'x', 'Message.MSG');
  assert.deepEqual(outlook, unpaged('This kind of file cannot be shown on paper.'));
});

test('an empty file of any kind says so', async () => {
  for (const type of ['application/pdf', 'image/png', 'text/plain', 'audio/mpeg', 'message/rfc822'])
    assert.deepEqual(await turned(type, ''), unpaged('This file is empty: it holds 0 bytes.'));
});

test('bytes that are not what they are called are damaged, never an error', async () => {
  const types = [
    'application/pdf',
    'image/png',
    'image/jpeg',
    'image/heic',
    'image/bmp',
    'image/tiff',
    'message/rfc822',
    'application/vnd.oasis.opendocument.text',
  ];
  for (const type of types) {
    const { pdf, notices, needsOriginal } = await turned(
      type,
      Buffer.from([1, 2, 3, 255, 0, 7, 13, 10, 0, 1]),
    );
    assert.equal(pdf, null, type);
    assert.ok(needsOriginal && notices.length > 0, type);
  }
});

test('a text is set as it was typed and never read as instructions', async () => {
  const typed = 'Dear Juniper\n\n  #include "x" *bold* $x$ <b>\tafter a tab\nŵŷ مرحبا שלום 你好 한국 😀';
  const { pdf, notices } = await turned('text/plain', typed);
  assert.deepEqual(notices, []);
  const said = (await readBook(pdf as Uint8Array)).pages[0]?.says.replaceAll('\u00a0', ' ') ?? '';
  for (const words of ['Dear Juniper', '#include "x" *bold* $x$ <b>', 'after a tab', 'ŵŷ', '你好', '한국'])
    assert.ok(said.includes(words), `${words} in ${said}`);
});

test('a text in another encoding is read by its mark, or said to be guessed', async () => {
  const marked = await turned('text/plain', Buffer.from('\ufeffcafé', 'utf16le'));
  assert.match((await readBook(marked.pdf as Uint8Array)).pages[0]?.says ?? '', /café/);
  assert.deepEqual(marked.notices, []);
  const old = await turned('text/csv', Buffer.from('caf\xe9;\x80 5', 'latin1'));
  assert.match((await readBook(old.pdf as Uint8Array)).pages[0]?.says ?? '', /café;€ 5/);
  assert.match(old.notices[0] ?? '', /does not say how its letters are encoded/);
  assert.ok(old.needsOriginal);
});

test('characters no face has are said to be missing', async () => {
  const { pdf, notices, needsOriginal } = await turned('text/plain', 'Private \ue000');
  assert.ok(pdf !== null && needsOriginal);
  assert.match(notices[0] ?? '', /empty boxes/);
});

test('of a very long text the beginning is shown', async () => {
  const { notices, needsOriginal } = await turned('text/plain', 'word '.repeat(400_000));
  assert.match(notices[0] ?? '', /Only the beginning is shown/);
  assert.ok(needsOriginal);
});

test('of a web page the words are shown, and nothing it names is fetched', async () => {
  const { pdf, notices, needsOriginal } = await turned(
    'text/html',
    '<title>T</title><style>p{}</style><script>alert(1)</script><h1>Your <i>costs</i></h1><p>See <a href="https://www.example/a">this</a><img src="https://www.example/b.png"><iframe src="https://www.example/c"></iframe>',
  );
  const said = (await readBook(pdf as Uint8Array)).pages[0]?.says ?? '';
  assert.match(said, /Your costs/);
  assert.match(said, /this \[https:\/\/www\.example\/a\]/);
  assert.doesNotMatch(said, /alert|p\{\}/);
  assert.match(notices[0] ?? '', /Only the words/);
  assert.ok(needsOriginal);
});

test('work that nobody waits for is not begun', async () => {
  const ended = asPdf(
    { fileName: 'a', mediaType: 'text/plain', bytes: new Uint8Array(1) },
    AbortSignal.abort(),
  );
  await assert.rejects(ended, { name: 'AbortError' });
});
