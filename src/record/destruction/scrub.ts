import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** How a scrub ended. */
export type Scrubbed =
  | { readonly outcome: 'nothing-to-do' }
  /** `left` names what this user of the database may not do: the operator’s part, in words. */
  | { readonly outcome: 'scrubbed'; readonly destructions: number; readonly left: readonly string[] }
  /** Somebody was reading for too long, or another scrub is under way: it is done the next time. */
  | { readonly outcome: 'postponed'; readonly says: string };

export interface ScrubOptions {
  readonly progress?: (done: number, of: number) => void;
  /** Milliseconds to wait for those who may still see what was destroyed. */
  readonly patience?: number;
}

/** Milliseconds a table is waited for, because everybody else waits behind us; and how often it is tried. */
const forTable = 2_000;
const tries = 10;

/**
 * Leaves no byte of what was destroyed in the files of the database. A row that is deleted stays where it was, and so does the old
 * version of one that was changed, until something is written over it: in the table, in its long values, its indexes, the
 * journal, and in the statistics, which hold the commonest values themselves. So every table is written anew, the statistics are
 * cleared and taken again, and the journal is begun anew. Only when something was destroyed since the last time.
 */
export const scrub = (db: Kysely<Tables>, options: ScrubOptions = {}): Promise<Scrubbed> =>
  // One session for all of it: what is set holds for it alone, and so does the lock.
  db.connection().execute(async (session) => {
    await sql`set statement_timeout = 0`.execute(session);
    try {
      return await alone(session, () => scrubHere(session, options));
    } finally {
      await sql`reset statement_timeout`.execute(session);
      await sql`reset lock_timeout`.execute(session);
    }
  });

/** One scrub at a time, on whichever server: two would wait for each other’s tables. */
async function alone(db: Kysely<Tables>, work: () => Promise<Scrubbed>): Promise<Scrubbed> {
  const name = sql`hashtextextended('redress scrubs', 0)`;
  const { rows } = await sql<{ ours: boolean }>`select pg_try_advisory_lock(${name}) as ours`.execute(db);
  if (rows[0]?.ours !== true) return { outcome: 'postponed', says: 'Another scrub is under way.' };
  try {
    return await work();
  } finally {
    await sql`select pg_advisory_unlock(${name})`.execute(db);
  }
}

async function scrubHere(
  db: Kysely<Tables>,
  { progress = () => undefined, patience = 60_000 }: ScrubOptions,
): Promise<Scrubbed> {
  const { rows: due } = await sql<{ organisation: string; stream: string; version: number }>`
    select organisation, stream, version from destruction where scrubbed_at is null and finished_at is not null
  `.execute(db);
  if (due.length === 0) return { outcome: 'nothing-to-do' };
  if (!(await nobodySees(db, patience)))
    return { outcome: 'postponed', says: 'Somebody was still reading what was there before.' };

  const tables = await smallestFirst(db);
  for (const [at, table] of tables.entries()) {
    progress(at, tables.length);
    if (!(await writtenAnew(db, table)))
      return { outcome: 'postponed', says: `The table “${table}” was in use for too long.` };
  }
  const left = [...(await statisticsAnew(db, tables)), ...(await journalAnew(db))];
  await sql`
    update destruction as held set scrubbed_at = now()
    from json_to_recordset(${JSON.stringify(due)}::json) as done(organisation text, stream text, version integer)
    where held.organisation = done.organisation and held.stream = done.stream and held.version = done.version
  `.execute(db);
  progress(tables.length, tables.length);
  return { outcome: 'scrubbed', destructions: due.length, left };
}

/**
 * Waits until no transaction is left that began before now. One that did may see what was destroyed, and a table written anew
 * would keep it for them.
 */
async function nobodySees(db: Kysely<Tables>, patience: number): Promise<boolean> {
  const { rows: now } = await sql<{ xid: string }>`select pg_current_xact_id()::xid::text as xid`.execute(db);
  const until = performance.now() + patience;
  for (;;) {
    const { rows } = await sql`
      select from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and age(backend_xmin) >= age(${now[0]?.xid ?? '0'}::text::xid)
      union all
      select from pg_prepared_xacts where database = current_database()
      union all
      select from pg_replication_slots where xmin is not null or (database = current_database() and catalog_xmin is not null)
    `.execute(db);
    if (rows.length === 0) return true;
    if (performance.now() > until) return false;
    await pause(50);
  }
}

async function smallestFirst(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and pg_has_role(current_user, relowner, 'USAGE')
    order by pg_total_relation_size(oid), relname
  `.execute(db);
  return rows.map(({ name }) => name);
}

/** Writes a table with its long values and indexes into new files. False when it was never free for long enough. */
async function writtenAnew(db: Kysely<Tables>, table: string): Promise<boolean> {
  await sql`set lock_timeout = ${sql.lit(forTable)}`.execute(db);
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const free = await sql`vacuum (full) ${sql.table(table)}`.execute(db).then(
      () => true,
      (error: { code?: unknown }) => {
        // lock_not_available
        if (error.code !== '55P03') throw error;
        return false;
      },
    );
    if (free) return true;
    await pause(attempt * 200);
  }
  return false;
}

/** Takes the statistics again from what is there now; those of an empty table would otherwise stay as they were. */
async function statisticsAnew(db: Kysely<Tables>, tables: readonly string[]): Promise<string[]> {
  const cleared = await allowed(
    sql`delete from pg_statistic where starelid in (
      select oid from pg_class where relnamespace = 'public'::regnamespace)`.execute(db),
  );
  await sql`analyze ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db);
  const { rows } = await sql<{ all: boolean }>`
    select rolsuper as all from pg_roles where rolname = current_user`.execute(db);
  if (!cleared || rows[0]?.all !== true)
    return ['Vacuum pg_statistic in full as its superuser: it holds the commonest values of columns.'];
  await sql`vacuum (full) pg_catalog.pg_statistic`.execute(db);
  return [];
}

/** Begins the journal anew, so that what stood in the one before is let go of. */
async function journalAnew(db: Kysely<Tables>): Promise<string[]> {
  const done = await allowed(
    (async () => {
      await sql`checkpoint`.execute(db);
      await sql`select pg_switch_wal()`.execute(db);
      await sql`checkpoint`.execute(db);
    })(),
  );
  return done
    ? []
    : [
        'Run a checkpoint, switch the journal (pg_switch_wal), and let go of archived journals and replicas’ copies.',
      ];
}

/** False when this user may not; anything else wrong is thrown. */
const allowed = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    (error: { code?: unknown }) => {
      if (error.code === '42501') return false;
      throw error;
    },
  );
