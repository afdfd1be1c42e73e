import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Alone, connectAlone } from '../connection/alone.ts';
import type { Place } from '../connection/pool.ts';
import type { Reached, TableShape } from './about.ts';
import { copiedFrom } from './copied.ts';
import { reachedIn } from './reached.ts';
import { shapesOf } from './shapes.ts';

/** One moment of the whole record, held still while it is read. What is recorded meanwhile is not in it. */
export interface Snapshot {
  readonly migrations: readonly string[];
  readonly tables: readonly TableShape[];
  reached(): Promise<readonly Reached[]>;
  /** A table’s rows as COPY writes them, in the order of its key. */
  rows(table: TableShape): AsyncIterable<Buffer>;
  /** The files events mentioned at that moment, in order. */
  files(): AsyncIterable<MentionedFile>;
  close(): Promise<void>;
}

export interface MentionedFile {
  readonly organisation: string;
  readonly digest: string;
}

/** Takes a snapshot of the record at a place. Nobody waits for it, however long it is read. */
export async function takeSnapshot(place: Place): Promise<Snapshot> {
  const alone = await connectAlone(place);
  try {
    await alone.client.query('begin isolation level repeatable read, read only');
    return {
      migrations: await migrationsOf(alone.client),
      tables: await shapesOf(alone.client),
      reached: () => reachedIn(alone.client),
      rows: (table) => alone.client.query(copyTo(copiedFrom(table))),
      files: () => files(alone),
      // The transaction has written nothing: it ends with its session.
      close: () => alone.close(),
    };
  } catch (error) {
    await alone.close();
    throw error;
  }
}

/** The migrations a database’s tables came from, in order. */
async function migrationsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name');
  return rows.map(({ name }) => name);
}

async function* files({ client }: Alone): AsyncGenerator<MentionedFile> {
  const lines = client.query(
    copyTo(`copy (select distinct organisation, encode(digest, 'hex') from file order by 1, 2) to stdout`),
  );
  let rest = '';
  for await (const chunk of lines) {
    const whole = `${rest}${String(chunk)}`.split('\n');
    rest = whole.pop() ?? '';
    for (const line of whole) {
      const [organisation = '', digest = ''] = line.split('\t');
      yield { organisation, digest };
    }
  }
}
