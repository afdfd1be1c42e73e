import { dirname, join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Store } from '../files/store.ts';
import { countReports, listReports, type ReportFilter } from '../lists/kept-reports.ts';
import { listedIn, type ReferencesKept } from '../lists/listed-in.ts';
import type { Paging } from '../lists/page.ts';
import { countRetained, listRetained, type RetainedFilter } from '../lists/retained.ts';
import { tidyThese, tidyWords } from '../search/vocabulary.ts';
import type { Tables } from '../tables.ts';
import { finishDestructions, letGo } from './finish.ts';
import { heldBy } from './held.ts';
import { findCertificate, listCertificates, unscrubbed, type WithoutRules } from './list.ts';
import { logName } from './log.ts';
import { type ScrubOptions, scrub } from './scrub.ts';

/** What the record does to let go for good. Each is described where it is written. */
export const destructionsOn = (db: Kysely<Tables>, store: Store, seen: Kysely<Tables>) => ({
  /** Cases whose time may be over, under the sight of whoever asks. */
  retained: {
    list: (organisation: string, filter: RetainedFilter, paging: Paging) =>
      listRetained(seen, organisation, filter, paging),
    counts: (organisation: string, filter: RetainedFilter) => countRetained(seen, organisation, filter),
  },
  /** Reports whose content is kept for a time, under the sight of whoever asks. */
  reports: {
    list: (organisation: string, filter: ReportFilter, paging: Paging) =>
      listReports(seen, organisation, filter, paging),
    counts: (organisation: string) => countReports(seen, organisation),
  },
  heldBy: (organisation: string, stream: string, versions?: readonly number[]) =>
    heldBy(db, store, organisation, stream, versions),
  listedIn: (organisation: string, stream: string, kept: ReferencesKept) =>
    listedIn(seen, organisation, stream, kept),
  wordsOf: (organisation: string, stream: string) => wordsOf(db, organisation, stream),
  /** Without words: all that no case has any more. */
  tidy: (organisation: string, words: readonly string[] | null) =>
    words === null ? tidyWords(db, organisation) : tidyThese(db, organisation, words),
  /** Certificates, and how many wait for the next scrub, under the sight of whoever asks. */
  list: (organisation: string, paging: Paging & WithoutRules) => listCertificates(seen, organisation, paging),
  find: (organisation: string, number: string) => findCertificate(seen, organisation, number),
  unscrubbed: (organisation: string) => unscrubbed(seen, organisation),
  scrub: (options?: ScrubOptions) => scrub(db, options),
  letGo: (organisation: string, digests: readonly string[]) => letGo(db, store, organisation, digests),
  finish: () => finishDestructions(db, store, join(dirname(store.folder), logName)),
});

/** The words a case is found by; null where it is found by none any more, as one that was restricted. */
async function wordsOf(db: Kysely<Tables>, organisation: string, stream: string): Promise<string[] | null> {
  const row = await db
    .selectFrom('search')
    .where('organisation', '=', organisation)
    .where('stream', '=', stream)
    .select('words')
    .executeTakeFirst();
  return row?.words ?? null;
}
