import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';
import { letterOf } from '../rendering/fixtures/pdfs.ts';
import { bundleOf, documentOf, exampleSign } from './fixtures/bundle.ts';
import { bundled } from './fixtures/bundled.ts';
import { makeBundle } from './make-bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-bundle-'));
after(() => rmSync(folder, { recursive: true }));
const pdf = 'application/pdf';

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
