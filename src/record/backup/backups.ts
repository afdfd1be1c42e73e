import { type Kysely, type Selectable, sql } from 'kysely';
import type { Day, Moment } from '#core/day.ts';
import type { BackupProof, BackupState, BackupTable } from '../backup-table.ts';
import type { Place } from '../connection/pool.ts';
import type { Store } from '../files/store.ts';
import type { Tables } from '../tables.ts';
import type { BackupWanted } from './make-backup.ts';

/** A backup as it stands: asked for, being made, made, proved, gone. */
export interface Backup {
  readonly id: string;
  /** Null for the night. */
  readonly askedByName: string | null;
  readonly askedAt: Moment;
  readonly state: BackupState;
  readonly done: number;
  readonly of: number;
  /** What is being done, or why it failed. */
  readonly says: string;
  readonly made: BackupOfRecord | null;
  readonly removedAt: Moment | null;
  readonly proof: { readonly outcome: BackupProof; readonly says: string; readonly at: Moment } | null;
}

/** What a backup that was made holds, and until when it is kept. */
export interface BackupOfRecord {
  readonly file: string;
  readonly bytes: number;
  /** Of the file, in hex. */
  readonly sha256: string;
  readonly at: Moment;
  readonly events: number;
  readonly files: number;
  readonly keptUntil: Day;
}

/** Whoever makes one says how far it is more often than this; from then on another may take it. Seconds. */
const silence = 90;

/** What the record knows of its backups, and the making of one. Each is described where it is written. */
export const backupsOn = (db: Kysely<Tables>, place: Place, store: Store) => ({
  // Loaded when one is made: whoever starts Redress does not wait for ciphers and archives.
  make: async (wanted: BackupWanted) =>
    (await import('./make-backup.ts')).makeBackup(db, place, store, wanted),
  ask: (asked: AskedBackup) => ask(db, asked),
  take: (at: Moment) => take(db, at),
  heard: (id: string, far: { done: number; of: number; says: string; at: Moment }) => heard(db, id, far),
  made: (id: string, made: BackupOfRecord) => noteMade(db, id, made),
  failed: (id: string, says: string) => failed(db, id, says),
  proved: (id: string, proof: NonNullable<Backup['proof']>) => proved(db, id, proof),
  keepUntil: (id: string, day: Day) => keepUntil(db, id, day),
  removed: (file: string, at: Moment) => removed(db, file, at),
  find: (id: string) => find(db, id),
  /** The latest first. */
  list: (limit: number) => list(db, limit),
});

export interface AskedBackup {
  readonly id: string;
  readonly askedByName: string | null;
  readonly at: Moment;
}

/** Notes that a backup is wanted. Asking again under the same id changes nothing. */
async function ask(db: Kysely<Tables>, { id, askedByName, at }: AskedBackup): Promise<void> {
  await db
    .insertInto('backup')
    .values({ id, asked_by_name: askedByName, asked_at: at, state: 'waiting', heard_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes the one that has waited longest: new, or left behind by whoever began it. None while another is under way. */
async function take(db: Kysely<Tables>, at: Moment): Promise<Backup | null> {
  const { rows } = await sql<Selectable<BackupTable>>`
    update backup set state = 'under-way', heard_at = ${at}
    where id = (
      select id from backup
      where state = 'waiting'
        or (state = 'under-way' and heard_at < ${at}::timestamptz - make_interval(secs => ${silence}))
      order by asked_at limit 1 for update skip locked
    ) returning *
  `.execute(db);
  return rows[0] === undefined ? null : fromRow(rows[0]);
}

async function heard(
  db: Kysely<Tables>,
  id: string,
  { at, ...far }: { done: number; of: number; says: string; at: Moment },
): Promise<void> {
  await db
    .updateTable('backup')
    .set({ ...far, heard_at: at })
    .where('id', '=', id)
    .where('state', '=', 'under-way')
    .execute();
}

async function noteMade(
  db: Kysely<Tables>,
  id: string,
  { at, keptUntil, ...made }: BackupOfRecord,
): Promise<void> {
  await db
    .updateTable('backup')
    .set({ ...made, state: 'made', says: '', made_at: at, kept_until: keptUntil })
    .where('id', '=', id)
    .execute();
}

async function failed(db: Kysely<Tables>, id: string, says: string): Promise<void> {
  await db.updateTable('backup').set({ state: 'failed', says }).where('id', '=', id).execute();
}

async function proved(
  db: Kysely<Tables>,
  id: string,
  { outcome, says, at }: NonNullable<Backup['proof']>,
): Promise<void> {
  await db
    .updateTable('backup')
    .set({ proof: outcome, proof_says: says, proved_at: at })
    .where('id', '=', id)
    .execute();
}

async function keepUntil(db: Kysely<Tables>, id: string, day: Day): Promise<void> {
  await db.updateTable('backup').set({ kept_until: day }).where('id', '=', id).execute();
}

async function removed(db: Kysely<Tables>, file: string, at: Moment): Promise<void> {
  await db
    .updateTable('backup')
    .set({ removed_at: at })
    .where('file', '=', file)
    .where('removed_at', 'is', null)
    .execute();
}

async function find(db: Kysely<Tables>, id: string): Promise<Backup | null> {
  const row = await db.selectFrom('backup').where('id', '=', id).selectAll().executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

async function list(db: Kysely<Tables>, limit: number): Promise<Backup[]> {
  const rows = await db
    .selectFrom('backup')
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .selectAll()
    .execute();
  return rows.map(fromRow);
}

const fromRow = (row: Selectable<BackupTable>): Backup => ({
  id: row.id,
  askedByName: row.asked_by_name,
  askedAt: row.asked_at,
  state: row.state,
  done: row.done,
  of: row.of,
  says: row.says,
  made:
    row.file === null || row.made_at === null || row.kept_until === null
      ? null
      : {
          file: row.file,
          bytes: row.bytes ?? 0,
          sha256: row.sha256 ?? '',
          at: row.made_at,
          events: row.events ?? 0,
          files: row.files ?? 0,
          keptUntil: row.kept_until,
        },
  removedAt: row.removed_at,
  proof:
    row.proof === null || row.proved_at === null
      ? null
      : { outcome: row.proof, says: row.proof_says ?? '', at: row.proved_at },
});
