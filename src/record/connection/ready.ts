import { type Kysely, sql } from 'kysely';
import type { Refusal } from '#core/refusal.ts';
import type { Tables } from '../tables.ts';
import { whyNoPersonRole } from './role.ts';
import { RecordUnavailable } from './unavailable.ts';

const oldest = 15;
const extensions = ['pg_trgm'];

/**
 * Whether the database can hold the record: new enough, with the extensions and the role people are asked
 * for under, made here where that is allowed.
 */
export async function whyNotReady(db: Kysely<Tables>): Promise<Refusal | null> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db);
  const refusal = whyTooOld(rows[0]?.server_version ?? '');
  if (refusal !== null) return refusal;
  const missing: string[] = [];
  for (const extension of extensions) if (!(await has(db, extension))) missing.push(extension);
  if (missing.length === 0) return whyNoPersonRole(db);
  return {
    code: 'database.extensions-missing',
    says: `The database lacks the extension ${missing.join(' and ')}, and this user may not add it.`,
    remedy: `Ask its administrator to run: ${missing.map((name) => `create extension ${name};`).join(' ')}`,
    clauses: [],
  };
}

/** `version` is what the server says of itself: "15.4 (Debian 15.4-1)". */
export const whyTooOld = (version: string): Refusal | null =>
  Number.parseInt(version, 10) >= oldest
    ? null
    : {
        code: 'database.too-old',
        says: `The database is PostgreSQL ${version}. Redress needs PostgreSQL ${oldest} or later.`,
        remedy: 'Name a newer one in DATABASE_URL, or leave it out for the one Redress brings.',
        clauses: [],
      };

/** The refusal for an error on first meeting a database; null when it is none an administrator could mend. */
export function whyNotOpened(error: unknown): Refusal | null {
  if (error instanceof RecordUnavailable) return notReached(said(error.cause));
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return null;
  // 28…: the name or password is wrong. 3D000: there is no such database. 42501: the user may not make tables.
  return code.startsWith('28') || code === '3D000' || code === '42501' ? notReached(said(error)) : null;
}

const said = (error: unknown): string => (error instanceof Error ? error.message || error.name : 'nothing');

const notReached = (reason: string): Refusal => ({
  code: 'database.not-opened',
  says: `The database could not be opened. It said: ${reason.replace(/[.\s]*$/, '')}.`,
  remedy: 'Check DATABASE_URL, that the database is running, and that its user may make tables in it.',
  clauses: [],
});

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
