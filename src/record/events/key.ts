import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Refusal } from '#core/refusal.ts';
import type { Tables } from '../tables.ts';
import { Stop } from './stop.ts';
import type { Earlier } from './write.ts';

interface Claim extends Earlier {
  readonly organisation: string;
  readonly key: string;
  readonly command: string;
  /** The stream is new. A second attempt then names another new stream, and is still the same command. */
  readonly fresh: boolean;
}

/** A key is a UUID or the like. */
const longestKey = 200;

/**
 * What is kept of a key. Keys outlive what they recorded, so that a form sent again is known, and a program may make them of anything,
 * a name among it.
 */
const keptOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/**
 * Claims an idempotency key for this transaction. While another transaction with the same key is under way this waits; when that one
 * commits, the transaction stops with what came of it, or with a refusal when the key was used for something else.
 */
export async function claimKey(tx: Kysely<Tables>, claim: Claim): Promise<void> {
  const { organisation, key, command, stream, version, result } = claim;
  if (key.length === 0 || key.length > longestKey) throw new Stop({ outcome: 'refused', refusal: unusable });
  const claimed = await tx
    .insertInto('command_key')
    .values({ organisation, key: keptOf(key), command, stream, version, result: JSON.stringify(result) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed !== undefined) return;
  const earlier = await tx
    .selectFrom('command_key')
    .where('organisation', '=', organisation)
    .where('key', '=', keptOf(key))
    .select(['command', 'stream', 'version', 'result'])
    .executeTakeFirstOrThrow();
  if (earlier.command !== command || (!claim.fresh && earlier.stream !== stream))
    throw new Stop({ outcome: 'refused', refusal: usedElsewhere });
  throw new Stop({
    outcome: 'already-recorded',
    stream: earlier.stream,
    version: earlier.version,
    result: earlier.result,
  });
}

/** What came of an earlier attempt with a key for a command, or null: for callers that must not decide again. */
export async function findAnswer(
  db: Kysely<Tables>,
  organisation: string,
  key: string,
  command: string,
): Promise<Earlier | null> {
  const earlier = await db
    .selectFrom('command_key')
    .where('organisation', '=', organisation)
    .where('key', '=', keptOf(key))
    .where('command', '=', command)
    .select(['stream', 'version', 'result'])
    .executeTakeFirst();
  return earlier ?? null;
}

const usedElsewhere: Refusal = {
  code: 'record.key-used-elsewhere',
  says: 'This was sent with the key of something else that was recorded before.',
  remedy: 'Open the page again and send it from there.',
  clauses: [],
};

const unusable: Refusal = {
  code: 'record.key-unusable',
  says: `The key sent with this is empty or longer than ${longestKey} characters.`,
  remedy: 'Open the page again and send it from there.',
  clauses: [],
};
