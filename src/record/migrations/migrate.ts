import type { Kysely } from 'kysely';
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
