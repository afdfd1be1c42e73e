import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { isDeepStrictEqual } from 'node:util';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { thousands } from '#core/thousands.ts';
import type { Place } from '../connection/pool.ts';
import { pathOf } from '../files/store.ts';
import { type About, entries, type Manifest, type Sum, type TableShape } from './about.ts';
import { beginLoading, type Loading, type Rows } from './load.ts';
import type { BackupProgress } from './make-backup.ts';
import { damaged, type OpenBackup } from './open-backup.ts';
import { ArchiveDamaged, type ArchiveEntry } from './read-archive.ts';

/** Where a backup goes. */
export interface Into {
  /** An empty database. */
  readonly place: Place;
  /** A folder that holds nothing: files, keys and the list of what was destroyed go there. */
  readonly folder: string;
  /** Whether every file is brought to the disk; not where all of it is thrown away again. */
  readonly lasting: boolean;
  readonly progress?: (far: BackupProgress) => void;
}

/** A backup, restored and the same as it was in every figure; not kept yet. */
export interface Restored {
  readonly manifest: Manifest;
  /** Brings the tables up to this version and keeps everything. */
  keep(): Promise<void>;
  /** Ends it: what was not kept is not in the database. */
  close(): Promise<void>;
}

/** Restores an open backup and holds it against its manifest, row by row and byte by byte. A refusal leaves the database empty. */
export async function restoreInto(backup: OpenBackup, into: Into): Promise<Restored | Refusal> {
  const loading = await beginLoading(into.place);
  if (isRefusal(loading)) return loading;
  try {
    const manifest = await takeAll(backup, loading, into);
    return {
      manifest,
      keep: () => loading.keep(backup.about.tables),
      close: () => loading.close(),
    };
  } catch (error) {
    await loading.close();
    if (isDamage(error)) return damaged;
    throw error;
  }
}

/** What a changed byte can lead to: it is seen by the archive, by its sums, or by the database that is handed it. */
const isDamage = (error: unknown): boolean =>
  error instanceof ArchiveDamaged ||
  error instanceof SyntaxError ||
  /^2[12]|^23|^42/.test(String((error as { code?: unknown }).code));

type Sums = Readonly<Record<string, Sum & { readonly rows: number }>>;

/** What has been taken in so far, to be held against the manifest. */
interface Taken {
  readonly tables: Record<string, Sum & { readonly rows: number }>;
  readonly keys: Record<string, Sum>;
  files: Manifest['files'];
}

async function takeAll({ about, rest }: OpenBackup, loading: Loading, into: Into): Promise<Manifest> {
  await loading.makeTables(about.migrations.at(-1) ?? '');
  const files = filesInto(into);
  const rows = rowsOf(about, loading);
  const keys: Record<string, Sum> = {};
  const { progress = () => undefined } = into;
  const of = about.tables.length + 1;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    const { value: entry } = next;
    const [kind, table = ''] = entry.name.split('/');
    if (kind === 'tables') {
      progress({ done: about.tables.findIndex(({ name }) => name === table), of, says: `Rows of ${table}` });
      await rows.take(table, entry);
      continue;
    }
    await rows.end();
    if (kind === 'files') {
      await files.take(entry);
      progress({ done: of - 1, of, says: `Files: ${thousands(files.count())}` });
    } else if (kind === 'files.sha256') await files.compare(entry);
    else if (kind === 'keys') keys[table] = await keep(entry, into, join('keys', keyName(table)));
    else if (entry.name === entries.destroyed) await keep(entry, into, entries.destroyed);
    else if (entry.name === entries.manifest) {
      const manifest = JSON.parse(await text(entry.content)) as Manifest;
      // Only the end proves that this is all.
      if ((await rest.next()).done !== true) throw new ArchiveDamaged('something follows the manifest');
      await hold(manifest, about, { tables: rows.sums, keys, files: files.sum() }, loading);
      return manifest;
    } else throw new ArchiveDamaged(`an entry nobody wrote: ${entry.name}`);
  }
  throw new ArchiveDamaged('its manifest is missing');
}

/** Every figure against the manifest: of what was read, and of what now lies in the database. */
async function hold(manifest: Manifest, about: About, taken: Taken, loading: Loading): Promise<void> {
  same(manifest.tables, taken.tables);
  same(manifest.files, taken.files);
  same(manifest.keys, taken.keys);
  for (const table of about.tables) {
    const { bytes, sha256 } = manifest.tables[table.name] ?? { bytes: 0, sha256: '' };
    same(await loading.sumOf(table), { bytes, sha256 });
  }
  same(await loading.reached(), manifest.organisations);
}

function same(a: unknown, b: unknown): void {
  if (!isDeepStrictEqual(a, b)) throw new ArchiveDamaged('a figure is not that of the manifest');
}

/** Rows into their tables. Tables come one after the other, in the order the backup says. */
function rowsOf(about: About, loading: Loading) {
  const waiting = [...about.tables];
  const sums: Record<string, Sums[string]> = {};
  let open: { table: TableShape; rows: Rows; sha: ReturnType<typeof createHash>; bytes: number } | null =
    null;
  const end = async (): Promise<void> => {
    if (open === null) return;
    const { table, rows, sha, bytes } = open;
    open = null;
    sums[table.name] = { rows: await rows.end(), bytes, sha256: sha.digest('hex') };
  };
  const begin = (name: string) => {
    for (let table = waiting.shift(); table !== undefined; table = waiting.shift()) {
      if (table.name === name)
        return { table, rows: loading.begin(table), sha: createHash('sha256'), bytes: 0 };
      sums[table.name] = empty;
    }
    throw new ArchiveDamaged(`rows of a table out of turn: ${name}`);
  };
  return {
    sums,
    async take(name: string, { content }: ArchiveEntry) {
      if (open !== null && open.table.name !== name) await end();
      open ??= begin(name);
      for await (const chunk of content) {
        open.sha.update(chunk);
        open.bytes += chunk.length;
        await open.rows.take(chunk);
      }
    },
    async end() {
      await end();
      for (const { name } of waiting.splice(0)) sums[name] = empty;
    },
  };
}

const empty = { rows: 0, bytes: 0, sha256: createHash('sha256').digest('hex') };

/** Files into their folders, with the sum of each held against the list that follows them. */
function filesInto(into: Into) {
  const sha = createHash('sha256');
  let list: string[] = [];
  let count = 0;
  let bytes = 0;
  return {
    count: () => count,
    async take(entry: ArchiveEntry) {
      const [, organisation = '', digest = ''] = entry.name.split('/');
      const path = sayable(() => pathOf({ folder: join(into.folder, 'files') }, organisation, digest));
      const sum = await put(entry, path, into.lasting);
      list.push(`${sum.sha256}  ${entry.name}\n`);
      count += 1;
      bytes += sum.bytes;
    },
    async compare({ content }: ArchiveEntry) {
      const said = await text(content);
      if (said !== list.join('')) throw new ArchiveDamaged('a file is not the one that was backed up');
      sha.update(said);
      list = [];
    },
    sum(): Manifest['files'] {
      if (list.length > 0) throw new ArchiveDamaged('files without their list');
      return { count, bytes, sha256: sha.digest('hex') };
    },
  };
}

/** A name of an organisation or file that is none is a changed byte, not a bug of ours. */
function sayable<Value>(value: () => Value): Value {
  try {
    return value();
  } catch (cause) {
    throw new ArchiveDamaged('a name that is none', { cause });
  }
}

function keyName(name: string): string {
  if (!/^[\w-][\w.-]*$/.test(name)) throw new ArchiveDamaged(`not the name of a key: ${name}`);
  return name;
}

async function keep(entry: ArchiveEntry, { folder }: Into, name: string): Promise<Sum> {
  const content = await buffer(entry.content);
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, content, { mode: 0o600, flush: true });
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

async function put(entry: ArchiveEntry, path: string, flush: boolean): Promise<Sum> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const sha = createHash('sha256');
  let bytes = 0;
  await pipeline(
    entry.content,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        sha.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(path, { mode: 0o600, flush }),
  );
  return { bytes, sha256: sha.digest('hex') };
}
