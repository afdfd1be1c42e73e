import type { Kysely } from 'kysely';
import type { Projection } from '#core/projection.ts';
import type { Refusal } from '#core/refusal.ts';
import { type FileMention, mentionFiles } from '../files/mention.ts';
import { type NewMessage, putMessages } from '../outbox/put.ts';
import { replaceProjections } from '../projection/replace.ts';
import { replaceSettings, type SettingChange } from '../settings/replace.ts';
import type { Tables } from '../tables.ts';
import { takeNumbers } from './counter.ts';
import type { NewEvent, RecordedEvent } from './event.ts';
import { claimKey, type Earlier } from './key.ts';
import { loadSince } from './load.ts';
import { Stop } from './stop.ts';
import { type Chained, chain, insertEvents, lockHeads, moveHeads } from './streams.ts';

/** What is to be recorded in one transaction: all of it or nothing. */
export interface Append {
  readonly organisation: string;
  /** Made once for what a person does, and sent with every attempt of it: the second attempt writes nothing. */
  readonly key: string;
  /** The command's name ("complaint.record"): a key is good for one command only. */
  readonly command: string;
  /** Reference numbers to take; they are given back when nothing is recorded. */
  readonly numbers?: { readonly series: string; readonly year: number; readonly count: number };
  /** One stream or many: what is written, or how to work it out from the numbers taken. Asked again for another attempt. */
  readonly writes: readonly StreamWrite[] | ((numbers: readonly number[]) => Prepared);
  /** Given back to every later attempt with the same key. */
  readonly result?: unknown;
}

export interface Prepared {
  readonly writes: readonly StreamWrite[];
  readonly result?: unknown;
}

/** What is added to one stream, and what follows from it. */
export interface StreamWrite {
  readonly stream: string;
  readonly kind: string;
  /** The version the decision was made on; 0 for a new stream. */
  readonly expected: number;
  readonly events: readonly NewEvent[];
  /** What the case shows from now on; null shows nothing; left out leaves what is shown. */
  readonly projection?: Projection | null;
  readonly settings?: readonly SettingChange[];
  readonly messages?: readonly NewMessage[];
  /** The files the new events mention. */
  readonly files?: readonly FileMention[];
}

export type AppendOutcome =
  | {
      readonly outcome: 'recorded';
      readonly stream: string;
      readonly version: number;
      readonly position: number;
      readonly result: unknown;
    }
  /** The key was used before for the same command: what came of it then. */
  | ({ readonly outcome: 'already-recorded' } & Earlier)
  /** Somebody else recorded something meanwhile; nothing was written. */
  | {
      readonly outcome: 'changed-since';
      readonly stream: string;
      readonly expected: number;
      readonly since: readonly RecordedEvent[];
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/**
 * Records events and everything that follows from them, in one transaction. Locks are always taken in the same order (number,
 * key, streams by id, words, position), so that two appends never wait for each other in a circle. The organisation's
 * position comes last, just before the commit, because everybody needs it.
 */
export async function append(db: Kysely<Tables>, wanted: Append): Promise<AppendOutcome> {
  const outcome = await db
    .transaction()
    .execute((tx) => record(tx, wanted))
    .catch((error: unknown) => {
      if (error instanceof Stop) return error.outcome;
      throw error;
    });
  if (outcome.outcome !== 'changed-since') return outcome;
  const since = await loadSince(db, wanted.organisation, outcome.stream, outcome.expected);
  return { ...outcome, since };
}

async function record(tx: Kysely<Tables>, wanted: Append): Promise<AppendOutcome> {
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
  for (const { write, version } of chained) {
    const source = { stream: write.stream, version };
    await replaceSettings(tx, organisation, source, write.settings ?? []);
    await putMessages(tx, organisation, source, write.messages ?? []);
    await mentionFiles(tx, organisation, source, write.files ?? []);
  }
}
