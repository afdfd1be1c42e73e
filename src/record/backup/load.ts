import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { ControlledTransaction } from 'kysely';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { type Alone, connectAlone } from '../connection/alone.ts';
import type { Place } from '../connection/pool.ts';
import { whyNotOpened, whyNotReady } from '../connection/ready.ts';
import { migrate, migrateTo } from '../migrations/migrate.ts';
import type { Tables } from '../tables.ts';
import type { Reached, Sum, TableShape } from './about.ts';
import { copiedFrom, copiedInto } from './copied.ts';
import { reachedIn } from './reached.ts';

/** An empty database being filled, in one transaction: until it is committed there is nothing in it, whatever happens. */
export interface Loading {
  /** Makes the tables as they were after a migration. */
  makeTables(migration: string): Promise<void>;
  begin(table: TableShape): Rows;
  /** What lies in a table now, read out again. */
  sumOf(table: TableShape): Promise<Sum>;
  reached(): Promise<readonly Reached[]>;
  /** Brings the tables up to this version and keeps everything. */
  keep(tables: readonly TableShape[]): Promise<void>;
  /** Ends it. What was not kept was never there. */
  close(): Promise<void>;
}

/** A table being filled. */
export interface Rows {
  take(chunk: Uint8Array): Promise<void>;
  /** How many rows were taken. */
  end(): Promise<number>;
}

/** Begins to fill the database at a place. Refuses one that holds anything, or that cannot hold a record. */
export async function beginLoading(place: Place): Promise<Loading | Refusal> {
  const alone = await connectAlone(place).catch((error: unknown) => {
    const why = whyNotOpened(error);
    if (why === null) throw error;
    return why;
  });
  if (isRefusal(alone)) return alone;
  const refusal = (await whyNotEmpty(alone)) ?? (await whyNotReady(alone.db));
  if (refusal === null) return loading(alone, await alone.db.startTransaction().execute());
  await alone.close();
  return refusal;
}

const loading = (alone: Alone, whole: ControlledTransaction<Tables>): Loading => ({
  makeTables: async (migration) => {
    await migrateTo(whole, migration);
    await setTriggers(alone.client, 'disable');
  },
  begin: (table) => rowsInto(alone.client, table),
  sumOf: (table) => sumOf(alone.client, table),
  reached: () => reachedIn(alone.client),
  async keep(tables) {
    for (const { name } of tables) await goOnCounting(alone.client, name);
    await setTriggers(alone.client, 'enable');
    await migrate(whole);
    await whole.commit().execute();
  },
  close: () => alone.close(),
});

async function whyNotEmpty({ client }: Alone): Promise<Refusal | null> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     order by c.relname limit 1`,
  );
  const [first] = rows;
  if (first === undefined) return null;
  return {
    code: 'backup.database-not-empty',
    says: `The database is not empty: it holds “${first.name}”, among others perhaps.`,
    remedy: 'A backup is restored into an empty database only. Name one in DATABASE_URL.',
    clauses: [],
  };
}

/** Rows that were kept once are not judged again by what judges new ones. */
async function setTriggers(client: pg.Client, to: 'enable' | 'disable'): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal`,
  );
  for (const { name } of rows)
    await client.query(`alter table ${pg.escapeIdentifier(name)} ${to} trigger user`);
}

function rowsInto(client: pg.Client, table: TableShape): Rows {
  const into = client.query(copyFrom(copiedInto(table)));
  const ended = finished(into);
  // Whoever hands rows over hears of it at the next piece, or at the end.
  ended.catch(() => undefined);
  return {
    async take(chunk) {
      if (!into.write(chunk)) await Promise.race([once(into, 'drain'), ended]);
    },
    async end() {
      into.end();
      await ended;
      return into.rowCount ?? 0;
    },
  };
}

async function sumOf(client: pg.Client, table: TableShape): Promise<Sum> {
  const sha = createHash('sha256');
  let bytes = 0;
  for await (const chunk of client.query(copyTo(copiedFrom(table))) as AsyncIterable<Buffer>) {
    sha.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: sha.digest('hex') };
}

/** Numbers given out by the database itself go on after the last one. */
async function goOnCounting(client: pg.Client, table: string): Promise<void> {
  const { rows } = await client.query<{ column: string; sequence: string }>(
    `select a.attname as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = current_schema()::regnamespace and c.relname = $1 and a.attnum > 0
       and not a.attisdropped and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null`,
    [table],
  );
  const { escapeIdentifier } = pg;
  for (const { column, sequence } of rows)
    await client.query(
      `select setval($1::regclass, m, true) from (select max(${escapeIdentifier(column)}) as m from ${escapeIdentifier(table)}) t where m is not null`,
      [sequence],
    );
}
