import type { Kysely } from 'kysely';
import type { CaseCard } from '#core/projection.ts';
import { cardColumns, cardOf } from '../projection/read.ts';
import { plainReference } from '../search/words.ts';
import type { Tables } from '../tables.ts';

/** A restricted case, to somebody who may open it. */
export interface RestrictedCase {
  readonly stream: string;
  readonly card: CaseCard;
}

/** The restricted cases that whoever asks may open, the newest first. An officer has few of them. */
export async function listRestricted(db: Kysely<Tables>, organisation: string): Promise<RestrictedCase[]> {
  const rows = await db
    .selectFrom('case_card as card')
    .innerJoin('restricted_case as kept', (join) =>
      join.onRef('kept.organisation', '=', 'card.organisation').onRef('kept.stream', '=', 'card.stream'),
    )
    .where('card.organisation', '=', organisation)
    .orderBy('card.received_on', 'desc')
    .orderBy('card.stream')
    .limit(500)
    .select(cardColumns)
    .execute();
  return rows.map((row) => ({ stream: row.stream, card: cardOf(row) }));
}

/**
 * The stream of a restricted case that whoever asks may open, and whether only for a time; null for every other reference, hidden or
 * not: the same question is asked of all of them.
 */
export async function restrictedNamed(
  db: Kysely<Tables>,
  organisation: string,
  reference: string,
  account: string,
): Promise<{ readonly stream: string; readonly forATime: boolean } | null> {
  const row = await db
    .selectFrom('restricted_case as kept')
    .leftJoin('restricted_reader as reader', (join) =>
      join
        .onRef('reader.organisation', '=', 'kept.organisation')
        .onRef('reader.stream', '=', 'kept.stream')
        .on('reader.account', '=', account),
    )
    .where('kept.organisation', '=', organisation)
    .where('kept.reference', '=', plainReference(reference))
    .select(['kept.stream', 'reader.until'])
    .executeTakeFirst();
  return row === undefined ? null : { stream: row.stream, forATime: row.until !== null };
}
