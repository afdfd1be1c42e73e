import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import type { Moment } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { thousands } from '#core/thousands.ts';
import type { Place } from '../connection/pool.ts';
import { pathOf, type Store } from '../files/store.ts';
import type { Tables } from '../tables.ts';
import { type About, entries, form, type Manifest, type Sum, type TableShape } from './about.ts';
import type { Encryption } from './encryption.ts';
import { type MentionedFile, type Snapshot, takeSnapshot } from './snapshot.ts';
import { whyNotWritten } from './why-not-written.ts';
import { type ArchiveWriter, writeArchive } from './write-archive.ts';

/** What a backup is made of and where it goes. */
export interface BackupWanted {
  readonly path: string;
  readonly encryption: Encryption;
  /** Whether a file that is there may be replaced. */
  readonly replace: boolean;
  readonly at: Moment;
  /** The version of Redress. */
  readonly version: string;
  /** The keys without which what is backed up cannot be read, by the names of their files. */
  readonly keys: readonly { readonly name: string; readonly content: Uint8Array }[];
  /** The list of what was destroyed, where there is one. */
  readonly destroyedLog: string;
  readonly progress?: (far: BackupProgress) => void;
}

/** How far a backup is: steps of how many, and what is being done, in words. */
export interface BackupProgress {
  readonly done: number;
  readonly of: number;
  readonly says: string;
}

/** A backup that was made. */
export interface BackupMade {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the file, in hex: to see that a copy of it is whole. */
  readonly sha256: string;
  readonly at: Moment;
  readonly manifest: Manifest;
  /** Files that events mention and that are not there: they were missing before. */
  readonly missing: readonly MentionedFile[];
}

/** How often it is begun again when something is destroyed while it is made. */
const tries = 3;
/** Bytes of rows in an entry, and files in a list. */
const pieceOfRows = 4 * 1024 * 1024;
const filesInAList = 10_000;

/** Something was destroyed after the snapshot was taken: it must not be half in the backup. */
class DestroyedMeanwhile extends Error {}

/** Makes a backup of the whole record at one moment, while it is written to. Memory does not grow with the record. */
export async function makeBackup(
  db: Kysely<Tables>,
  place: Place,
  store: Store,
  wanted: BackupWanted,
): Promise<BackupMade | Refusal> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await madeOnce(db, place, store, wanted);
    } catch (error) {
      if (error instanceof DestroyedMeanwhile && attempt < tries) continue;
      const why = whyNotWritten(error, wanted.path);
      if (why === null) throw error;
      return why;
    }
}

async function madeOnce(
  db: Kysely<Tables>,
  place: Place,
  store: Store,
  wanted: BackupWanted,
): Promise<BackupMade | Refusal> {
  const snapshot = await takeSnapshot(place);
  const missing: MentionedFile[] = [];
  let manifest: Manifest | null = null;
  try {
    const written = await writeArchive(wanted.path, wanted, async (archive) => {
      manifest = await fill(archive, snapshot, wanted, store, async (file) => {
        if (!(await isMentioned(db, file))) throw new DestroyedMeanwhile();
        missing.push(file);
      });
    });
    if (isRefusal(written) || manifest === null) return written as Refusal;
    return { path: wanted.path, ...written, at: wanted.at, manifest, missing };
  } finally {
    await snapshot.close();
  }
}

async function fill(
  archive: ArchiveWriter,
  snapshot: Snapshot,
  wanted: BackupWanted,
  store: Store,
  notThere: (file: MentionedFile) => Promise<void>,
): Promise<Manifest> {
  const { at, version, progress = () => undefined } = wanted;
  const { tables, migrations } = snapshot;
  const about: About = { form, version, at, migrations, tables };
  await archive.add(entries.about, `${JSON.stringify(about)}\n`);
  const of = tables.length + 1;
  const sums: Record<string, Manifest['tables'][string]> = {};
  for (const [done, table] of tables.entries()) {
    progress({ done, of, says: `Rows of ${table.name}` });
    sums[table.name] = await addRows(archive, table, snapshot.rows(table));
  }
  const files = await addFiles(archive, snapshot, store, notThere, (count) =>
    progress({ done: tables.length, of, says: `Files: ${thousands(count)}` }),
  );
  const keys: Record<string, Sum> = {};
  for (const { name, content } of wanted.keys) keys[name] = await archive.add(entries.key(name), content);
  const destroyed = await readFile(wanted.destroyedLog).catch(() => null);
  if (destroyed !== null) await archive.add(entries.destroyed, destroyed);
  const organisations = await snapshot.reached();
  const manifest: Manifest = { form, at, tables: sums, files, keys, organisations };
  await archive.add(entries.manifest, `${JSON.stringify(manifest, null, 1)}\n`);
  progress({ done: of, of, says: 'Bringing it to the disk' });
  return manifest;
}

/** A table’s rows, in pieces: how long they are is not known before they were read. */
async function addRows(archive: ArchiveWriter, table: TableShape, rows: AsyncIterable<Buffer>) {
  const sha = createHash('sha256');
  let bytes = 0;
  let lines = 0;
  let piece = 0;
  let held: Buffer[] = [];
  let size = 0;
  const put = async (): Promise<void> => {
    if (size === 0) return;
    await archive.add(entries.rows(table.name, piece), Buffer.concat(held));
    piece += 1;
    held = [];
    size = 0;
  };
  for await (const chunk of rows) {
    sha.update(chunk);
    bytes += chunk.length;
    lines += linesIn(chunk);
    held.push(chunk);
    size += chunk.length;
    if (size >= pieceOfRows) await put();
  }
  await put();
  return { rows: lines, bytes, sha256: sha.digest('hex') };
}

/** COPY writes a row a line; a line break within a value is written otherwise. */
function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/** The files as they lie, sealed, and after every few thousand the list of their sums, as sha256sum writes it. */
async function addFiles(
  archive: ArchiveWriter,
  snapshot: Snapshot,
  store: Store,
  notThere: (file: MentionedFile) => Promise<void>,
  far: (count: number) => void,
): Promise<Manifest['files']> {
  const sha = createHash('sha256');
  let count = 0;
  let bytes = 0;
  let lists = 0;
  let list: string[] = [];
  const putList = async (): Promise<void> => {
    if (list.length === 0) return;
    const text = list.join('');
    sha.update(text);
    await archive.add(entries.fileList(lists), text);
    lists += 1;
    list = [];
  };
  for await (const file of snapshot.files()) {
    const path = pathOf(store, file.organisation, file.digest);
    const size = await sizeOf(path);
    if (size === null) {
      await notThere(file);
      continue;
    }
    const name = entries.file(file.organisation, file.digest);
    const sum = await archive.pass(name, size, createReadStream(path)).catch((error: unknown) => {
      throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new DestroyedMeanwhile() : error;
    });
    list.push(`${sum.sha256}  ${name}\n`);
    count += 1;
    bytes += size;
    if (count % 100 === 0) far(count);
    if (list.length === filesInAList) await putList();
  }
  await putList();
  return { count, bytes, sha256: sha.digest('hex') };
}

const sizeOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ size }) => size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    },
  );

async function isMentioned(db: Kysely<Tables>, { organisation, digest }: MentionedFile): Promise<boolean> {
  const found = await db
    .selectFrom('file')
    .where('organisation', '=', organisation)
    .where('digest', '=', Buffer.from(digest, 'hex'))
    .select('version')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
