import type { Kysely } from 'kysely';
import { followAudit } from '../audit/follow.ts';
import { lockFiles } from '../files/lock.ts';
import { mentionedIn, mentionFiles, whyNotMentioned } from '../files/mention.ts';
import type { Store } from '../files/store.ts';
import { putMessages } from '../outbox/put.ts';
import { replaceProjections } from '../projection/replace.ts';
import { replaceSettings } from '../settings/replace.ts';
import type { Tables } from '../tables.ts';
import { takeNumbers } from './counter.ts';
import { destroyContent } from './destroy-content.ts';
import { claimKey } from './key.ts';
import { loadSince } from './load.ts';
import { referenceTaken } from './reference-taken.ts';
import { Stop } from './stop.ts';
import { type Chained, chain, insertEvents, lockHeads, moveHeads } from './streams.ts';
import type { Append, AppendOutcome, Prepared } from './write.ts';

/**
 * Records events and everything that follows from them, in one transaction. Locks are always taken in the same order (number,
 * key, streams by id, words, position), so that two appends never wait for each other in a circle. The organisation's
 * position comes last, just before the commit, because everybody needs it.
 */
export async function append(db: Kysely<Tables>, store: Store, wanted: Append): Promise<AppendOutcome> {
  const outcome = await db
    .transaction()
    .execute((tx) => record(tx, store, wanted))
    .catch((error: unknown): AppendOutcome => {
      if (error instanceof Stop) return error.outcome;
      const refusal = referenceTaken(error);
      if (refusal !== null) return { outcome: 'refused', refusal };
      throw error;
    });
  if (outcome.outcome !== 'changed-since') return outcome;
  const since = await loadSince(db, wanted.organisation, outcome.stream, outcome.expected);
  return { ...outcome, since };
}

async function record(tx: Kysely<Tables>, store: Store, wanted: Append): Promise<AppendOutcome> {
  const { organisation } = wanted;
  const { writes, result } = await prepare(tx, wanted);
  const first = writes[0];
  if (first === undefined || writes.some(({ events }) => events.length === 0))
    throw new TypeError('an append records at least one event in every stream it names');
  const version = first.expected + first.events.length;
  await claimKey(tx, {
    ...wanted,
    stream: first.stream,
    version,
    result: result ?? null,
    fresh: first.expected === 0,
  });

  await lockFiles(tx, organisation, mentionedIn(writes), 'shared');
  const gone = await whyNotMentioned(store, organisation, writes);
  if (gone !== null) throw new Stop({ outcome: 'refused', refusal: gone });

  const ordered = writes.toSorted((a, b) => (a.stream < b.stream ? -1 : 1));
  const heads = await lockHeads(tx, organisation, ordered);
  const chained = ordered.map((write) => chain(organisation, write, heads));
  await moveHeads(tx, organisation, chained);
  await follow(tx, organisation, chained);
  const position = await insertEvents(tx, organisation, chained);
  return { outcome: 'recorded', stream: first.stream, version, position, result: result ?? null };
}

async function prepare(
  tx: Kysely<Tables>,
  { organisation, numbers, writes, result }: Append,
): Promise<Prepared> {
  const taken = numbers === undefined ? [] : await takeNumbers(tx, organisation, numbers);
  return typeof writes === 'function' ? writes(taken) : { writes, result };
}

/** What is shown, set, owed and kept because of the events. */
async function follow(tx: Kysely<Tables>, organisation: string, chained: readonly Chained[]): Promise<void> {
  await replaceProjections(
    tx,
    organisation,
    chained.flatMap(({ write: { stream, kind, expected, projection }, version }) =>
      projection === undefined
        ? []
        : [{ place: { organisation, stream, kind, version }, projection, before: expected > 0 }],
    ),
  );
  await mentionFiles(tx, organisation, chained);
  for (const { write, version } of chained) {
    const source = { stream: write.stream, version };
    if (write.settings !== undefined) await replaceSettings(tx, organisation, source, write.settings);
    await putMessages(tx, organisation, source, write.messages ?? []);
  }
  await followAudit(tx, organisation, chained);
  for (const each of chained) await destroyContent(tx, organisation, each);
}
