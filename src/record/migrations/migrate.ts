import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Tables } from '../tables.ts';
import { migrations } from './migrations.ts';

/** Brings the tables up to date. Several processes may start at once: one does it, the others wait. Throws when it fails. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const { error } = await migratorOf(db).migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('a migration failed', { cause: error });
}

/** The names of every migration this version has, in order. */
export const migrationNames: readonly string[] = Object.keys(migrations).toSorted();

/** Makes the tables as they were after one of the migrations. Throws when it fails. */
export async function migrateTo(db: Kysely<Tables>, name: string): Promise<void> {
  const { error } = await migratorOf(db).migrateTo(name);
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('a migration failed', { cause: error });
}

/** The migrations a database has had that this version has not: a later version keeps it, or kept it. */
export async function migrationsUnknown(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ made: boolean }>`
    select to_regclass('kysely_migration') is not null as made`.execute(db);
  if (tables[0]?.made !== true) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name).filter((name) => !migrationNames.includes(name));
}

/** Whether the tables are those of this version: nothing is left to bring up to date, and nothing came after. */
export async function isUpToDate(db: Kysely<Tables>): Promise<boolean> {
  try {
    const all = await migratorOf(db).getMigrations();
    return all.every(({ executedAt }) => executedAt !== undefined);
  } catch {
    return false;
  }
}

const migratorOf = (db: Kysely<Tables>): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
