import type { Kysely } from 'kysely';
import { hex } from '../events/hash.ts';
import type { Chained } from '../events/streams.ts';
import type { Tables } from '../tables.ts';

/** What the event says that destroys: kept for good, so it names nobody. */
interface Said {
  readonly versions: readonly number[];
  readonly reason: string;
  readonly certificate?: { readonly number: string };
}

/**
 * Notes a destruction in the transaction that destroys, with the files that are still to be removed: what is cut off between the
 * two is found there, and finished.
 */
export async function noteDestruction(
  tx: Kysely<Tables>,
  organisation: string,
  {
    stream,
    event,
    files,
  }: {
    readonly stream: string;
    readonly event: Chained['rows'][number] | undefined;
    readonly files: readonly { readonly digest: Uint8Array }[];
  },
): Promise<void> {
  if (event === undefined) throw new TypeError('what destroys is an event');
  const { versions, reason, certificate } = JSON.parse(event.payload) as Said;
  await tx
    .insertInto('destruction')
    .values({
      organisation,
      stream,
      version: event.version,
      at: event.at,
      actor_id: event.actor_id,
      versions: JSON.stringify(versions),
      reason,
      number: certificate?.number ?? null,
      certificate: certificate === undefined ? null : JSON.stringify(certificate),
      files: JSON.stringify([...new Set(files.map(({ digest }) => hex(digest)))]),
      finished_at: null,
      scrubbed_at: null,
    })
    .execute();
}
