import { type Kysely, sql } from 'kysely';
import type { Refusal } from '#core/refusal.ts';
import type { Chained } from '../events/streams.ts';
import type { StreamWrite } from '../events/write.ts';
import type { Tables } from '../tables.ts';
import { isKept, pathOf, type Store } from './store.ts';

/** Writes which files events mention, in the events' own transaction: a file without such a row is swept away. */
export async function mentionFiles(
  db: Kysely<Tables>,
  organisation: string,
  chained: readonly Chained[],
): Promise<void> {
  const mentions = chained.flatMap(({ rows }) =>
    rows.flatMap(({ stream, version, files }) => files.map((digest) => ({ stream, version, digest }))),
  );
  if (mentions.length === 0) return;
  await sql`
    insert into file (organisation, stream, version, digest)
    select ${organisation}, stream, version, decode(digest, 'hex')
    from json_to_recordset(${JSON.stringify(mentions)}::json) as new(stream text, version integer, digest text)
  `.execute(db);
}

/** The digests of the files that writes mention. */
export const mentionedIn = (writes: readonly StreamWrite[]): string[] =>
  writes.flatMap(({ events }) => events.flatMap(({ files }) => files ?? []));

/** Why events may not mention these files: one was swept away between being sent and being recorded. */
export async function whyNotMentioned(
  store: Store,
  organisation: string,
  writes: readonly StreamWrite[],
): Promise<Refusal | null> {
  for (const digest of mentionedIn(writes))
    if (!(await isKept(pathOf(store, organisation, digest))))
      return {
        code: 'record.file-gone',
        says: 'A file that was sent with this is no longer kept, because too much time has passed.',
        remedy: 'Send the file again.',
        clauses: [],
      };
  return null;
}
