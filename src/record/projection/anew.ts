import { type Kysely, sql } from 'kysely';
import { type Projection, shownAs } from '#core/projection.ts';
import type { Tables } from '../tables.ts';
import { replaceProjections } from './replace.ts';

/** A stream whose case was last shown in an older way than cases are shown now. */
export interface ShownBefore {
  readonly organisation: string;
  readonly stream: string;
}

/** Cases still shown in an older way, a few at a time; of one organisation where it is named. */
export const shownBefore = (
  db: Kysely<Tables>,
  limit: number,
  organisation?: string,
): Promise<ShownBefore[]> =>
  db
    .selectFrom('case_card')
    // Written out, so that an index of only these is used.
    .where('shown_as', '<', sql.lit(shownAs))
    .$if(organisation !== undefined, (query) => query.where('organisation', '=', organisation ?? ''))
    .orderBy('organisation')
    .orderBy('stream')
    .limit(limit)
    .select(['organisation', 'stream'])
    .execute();

/**
 * Puts what a case shows in the place of what it showed, with nothing recorded. False where something was recorded since the
 * version it was worked out from: then it shows what is newest already.
 */
export const showAnew = (
  db: Kysely<Tables>,
  { organisation, stream }: ShownBefore,
  version: number,
  projection: Projection | null,
): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const head = await tx
      .selectFrom('stream')
      .where('organisation', '=', organisation)
      .where('stream', '=', stream)
      .select(['kind', 'version'])
      .forUpdate()
      .executeTakeFirst();
    if (head?.version !== version) return false;
    const place = { organisation, stream, kind: head.kind, version };
    await replaceProjections(tx, organisation, [{ place, projection, before: true }]);
    return true;
  });
