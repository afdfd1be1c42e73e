import { type Kysely, sql } from 'kysely';
import type { Refusal } from '#core/refusal.ts';
import type { Tables } from '../tables.ts';

const oldest = 15;
const extensions = ['pg_trgm'];

/** Whether the database can hold the record: new enough, with the extensions, made here where that is allowed. */
export async function whyNotReady(db: Kysely<Tables>): Promise<Refusal | null> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db);
  const version = rows[0]?.server_version ?? '';
  if (Number.parseInt(version, 10) < oldest)
    return {
      code: 'database.too-old',
      says: `The database is PostgreSQL ${version}. Redress needs PostgreSQL ${oldest} or later.`,
      remedy: 'Name a newer one in DATABASE_URL, or leave it out for the one Redress brings.',
      clauses: [],
    };
  const missing: string[] = [];
  for (const extension of extensions) if (!(await has(db, extension))) missing.push(extension);
  if (missing.length === 0) return null;
  return {
    code: 'database.extensions-missing',
    says: `The database lacks ${missing.join(' and ')}, and this user may not add it.`,
    remedy: `Ask its administrator for: ${missing.map((name) => `create extension ${name};`).join(' ')}`,
    clauses: [],
  };
}

async function has(db: Kysely<Tables>, extension: string): Promise<boolean> {
  const { rows } = await sql`select from pg_extension where extname = ${extension}`.execute(db);
  if (rows.length > 0) return true;
  try {
    await sql`create extension if not exists ${sql.id(extension)}`.execute(db);
    return true;
  } catch {
    return false;
  }
}
