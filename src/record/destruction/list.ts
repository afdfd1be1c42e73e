import { type Kysely, sql } from 'kysely';
import type { Moment } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { isText, keyIn, type Page, type Paging, pageOf } from '../lists/page.ts';
import type { Tables } from '../tables.ts';

/** A certificate, and whether bytes of what went may still lie in the database’s own files. */
export interface ListedCertificate {
  readonly number: string;
  readonly certificate: unknown;
  readonly scrubbedAt: Moment | null;
}

/** Rules by which nothing destroyed is listed. */
export interface WithoutRules {
  readonly without?: readonly string[];
}

/** Certificates, the latest first, of what whoever asks may see. */
export async function listCertificates(
  db: Kysely<Tables>,
  organisation: string,
  { limit, after, without = [] }: Paging & WithoutRules,
): Promise<Page<ListedCertificate> | Refusal> {
  const key = after === undefined ? null : keyIn(after, [isMoment, isText]);
  if (isRefusal(key)) return key;
  const rows = await certificates(db, organisation)
    .$if(key !== null, (query) =>
      query.where(sql<boolean>`(at, number) < (${key?.[0]}::timestamptz, ${key?.[1]})`),
    )
    .$if(without.length > 0, (query) =>
      query.where(sql<boolean>`not coalesce(certificate->>'rule' = any(${without}), false)`),
    )
    .orderBy('at', 'desc')
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, listed, (row) => [row.at, row.number ?? '']);
}

/** A certificate by its number, or null. */
export async function findCertificate(
  db: Kysely<Tables>,
  organisation: string,
  number: string,
): Promise<ListedCertificate | null> {
  const row = await certificates(db, organisation).where('number', '=', number).executeTakeFirst();
  return row === undefined ? null : listed(row);
}

/** How many destructions wait for the next scrub. */
export async function unscrubbed(db: Kysely<Tables>, organisation: string): Promise<number> {
  const { waiting } = await db
    .selectFrom('destruction')
    .where('organisation', '=', organisation)
    .where('scrubbed_at', 'is', null)
    .select((each) => each.fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  return waiting;
}

const certificates = (db: Kysely<Tables>, organisation: string) =>
  db
    .selectFrom('destruction')
    .where('organisation', '=', organisation)
    .where('number', 'is not', null)
    .select(['number', 'certificate', 'scrubbed_at', 'at']);

const listed = (row: {
  readonly number: string | null;
  readonly certificate: unknown;
  readonly scrubbed_at: Moment | null;
}): ListedCertificate => ({
  number: row.number ?? '',
  certificate: row.certificate,
  scrubbedAt: row.scrubbed_at,
});

function isMoment(value: string): boolean {
  try {
    Temporal.Instant.from(value);
    return true;
  } catch {
    return false;
  }
}
