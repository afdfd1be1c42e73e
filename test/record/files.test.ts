import assert from 'node:assert/strict';
import { hash, randomBytes, randomUUID } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { isRefusal } from '#core/refusal.ts';
import { FileDamaged } from '#record/files/seal.ts';
import type { KeptFile } from '#record/files/store.ts';
import { appending, at, by, opening, recordAll } from './examples.ts';
import { scratchRecord } from './scratch.ts';

const scratch = await scratchRecord();
after(() => scratch.close());
const { record, organisation, dataFolder } = scratch;
const folder = join(dataFolder, 'files');

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000)]);
const types = ['application/pdf', 'text/plain', 'text/csv', 'application/octet-stream'];

const keep = (content: Buffer, change: object = {}) =>
  record.files.keep({
    organisation,
    name: 'letter.pdf',
    content: Readable.from(chunks(content)),
    limit: 60_000_000,
    types,
    ...change,
  });

function* chunks(content: Buffer): Generator<Buffer> {
  for (let from = 0; from < content.length; from += 10_007) yield content.subarray(from, from + 10_007);
}

async function kept(content: Buffer, change: object = {}): Promise<KeptFile> {
  const file = await keep(content, change);
  assert.ok(!isRefusal(file), JSON.stringify(file));
  return file;
}

const read = async (digest: string): Promise<Buffer> => {
  const content = await record.files.open(organisation, digest);
  assert.ok(content !== null);
  return buffer(content);
};

const pathOf = (digest: string): string => join(folder, organisation, digest.slice(0, 2), digest.slice(2));
const coming = (): string[] => readdirSync(join(folder, '.coming-in'));

test('what is kept is given back, and lies sealed under the digest of its content', async () => {
  const file = await kept(pdf);
  assert.deepEqual(file, { digest: hash('sha256', pdf), size: pdf.length, type: 'application/pdf' });
  assert.deepEqual(await read(file.digest), pdf);
  const lying = readFileSync(pathOf(file.digest));
  assert.ok(!lying.includes(pdf.subarray(0, 9)));
  assert.equal(statSync(pathOf(file.digest)).mode & 0o777, 0o600);
  assert.deepEqual(coming(), []);
});

for (const size of [0, 1, 65_535, 65_536, 65_537, 131_072])
  test(`a file of ${size} bytes comes back whole`, async () => {
    const content = Buffer.alloc(size, 'a');
    assert.deepEqual(await read((await kept(content, { name: 'a.txt' })).digest), content);
  });

test('the same content lies there once, and no two sealings look alike', async () => {
  const first = await kept(pdf);
  const before = readFileSync(pathOf(first.digest));
  const second = await kept(pdf);
  assert.equal(second.digest, first.digest);
  assert.notDeepEqual(readFileSync(pathOf(first.digest)), before);
});

test('what is too large is refused in a sentence and leaves nothing', async () => {
  const refusal = await keep(randomBytes(2_000_001), { limit: 2_000_000, name: 'film.pdf' });
  assert.ok(isRefusal(refusal));
  assert.equal(refusal.code, 'file.too-large');
  assert.equal(refusal.says, '“film.pdf” is larger than 2 MB, which is the most that is taken.');
  assert.deepEqual(coming(), []);
});

test('a program named letter.pdf is refused and leaves nothing', async () => {
  const program = Buffer.concat([Buffer.from('7f454c46020101', 'hex'), randomBytes(100_000)]);
  const refusal = await keep(program, { types: ['application/pdf', 'text/plain'] });
  assert.ok(isRefusal(refusal));
  assert.equal(refusal.code, 'file.type-not-taken');
  assert.match(refusal.says, /^“letter\.pdf” is a program, whatever its name says/);
  assert.ok(!existsSync(pathOf(hash('sha256', program))));
  assert.deepEqual(coming(), []);
});

test('a sender who breaks off leaves nothing', async () => {
  async function* breaking() {
    yield pdf;
    throw new Error('the connection is gone');
  }
  await assert.rejects(keep(pdf, { content: breaking() }), /connection is gone/);
  assert.deepEqual(coming(), []);
});

test('a file that is not there is null, and a digest that is none is a bug', async () => {
  assert.equal(await record.files.open(organisation, '0'.repeat(64)), null);
  await assert.rejects(record.files.open(organisation, '../../keys/file.key'), TypeError);
  await assert.rejects(record.files.open('../keys', '0'.repeat(64)), TypeError);
});

const damages: Record<string, (path: string) => void> = {
  'one bit changed': (path) => {
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  },
  'cut short by a byte': (path) => truncateSync(path, statSync(path).size - 1),
  'cut at the end of a piece': (path) => truncateSync(path, 36 + 65_552 * 2),
  'cut to nothing': (path) => truncateSync(path, 0),
  'cut to its head': (path) => truncateSync(path, 36),
  'something put after it': (path) => appendFileSync(path, 'more'),
  'another file put in its place': (path) => writeFileSync(path, 'RDF2 something else'),
  'two pieces exchanged': (path) => {
    const bytes = readFileSync(path);
    const piece = (number: number) => bytes.subarray(36 + number * 65_552, 36 + (number + 1) * 65_552);
    writeFileSync(
      path,
      Buffer.concat([bytes.subarray(0, 36), piece(1), piece(0), bytes.subarray(36 + 2 * 65_552)]),
    );
  },
};

for (const [what, damage] of Object.entries(damages))
  test(`a stored file with ${what} is not given out`, async () => {
    const content = Buffer.concat([pdf, randomBytes(16)]);
    const { digest } = await kept(content);
    damage(pathOf(digest));
    await assert.rejects(read(digest), FileDamaged);
  });

/** Content of its own that looks like nothing but text: bytes by chance may look like a song. */
const aNote = (): Buffer => Buffer.from(`A note, ${randomUUID()}.`);

test('a file goes when no event mentions it, a day later', async () => {
  const [mentioned, orphan, fresh] = [await kept(aNote()), await kept(aNote()), await kept(aNote())];
  const event = { type: 'attached', at, by, payload: null, files: [mentioned.digest] };
  await recordAll(record, { ...opening(randomUUID()), events: [event] });
  writeFileSync(join(folder, '.coming-in', 'left-by-a-cut'), 'half');
  for (const path of [
    pathOf(mentioned.digest),
    pathOf(orphan.digest),
    join(folder, '.coming-in', 'left-by-a-cut'),
  ])
    utimesSync(path, 0, 0);
  assert.equal(await record.files.sweep(), 2);
  assert.ok(existsSync(pathOf(mentioned.digest)));
  assert.ok(!existsSync(pathOf(orphan.digest)));
  assert.ok(existsSync(pathOf(fresh.digest)));
  assert.deepEqual(coming(), []);
});

test('an event cannot mention a file that is gone', async () => {
  const event = { type: 'attached', at, by, payload: null, files: ['0'.repeat(64)] };
  const outcome = await record.append(appending({ ...opening(randomUUID()), events: [event] }));
  assert.ok(outcome.outcome === 'refused');
  assert.equal(outcome.refusal.code, 'record.file-gone');
});
