import type { Kysely } from 'kysely';
import type { Refusal } from '#core/refusal.ts';
import type { Tables } from '../tables.ts';
import { isUpToDate, migrationsUnknown } from './migrate.ts';

/** Why the tables are left alone: a version does not touch what a later one has made of them. */
export async function whyLater(db: Kysely<Tables>): Promise<Refusal | null> {
  if ((await migrationsUnknown(db)).length === 0) return null;
  return {
    code: 'database.of-a-later-version',
    says: 'The database was last kept by a later version of Redress than this one.',
    remedy: 'Start that version or a later one. To go back to this version, restore a backup that it made.',
    clauses: [],
  };
}

/** Why nothing is done beside a running Redress: the tables it keeps are not those of this version. */
export async function whyAnothers(db: Kysely<Tables>): Promise<Refusal | null> {
  if (await isUpToDate(db)) return null;
  return {
    code: 'database.of-another-version',
    says: 'The database was made by another version of Redress, which is running on it.',
    remedy: 'Stop Redress and start the version you mean to use; it brings the database up to date.',
    clauses: [],
  };
}
