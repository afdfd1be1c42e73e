import type { KeyObject } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Projection } from '#core/projection.ts';
import type { RecordedEvent } from '../events/event.ts';
import { recorded } from '../events/load.ts';
import type { Store } from '../files/store.ts';
import type { NewSetting } from '../settings/replace.ts';
import type { Tables } from '../tables.ts';
import { auditRowFaults } from './audit-rows.ts';
import { chainFaults } from './chain.ts';
import { contentFaults } from './content.ts';
import { destructionRowFaults } from './destruction-rows.ts';
import type { Fault, StreamFault } from './fault.ts';
import { positionFaults } from './positions.ts';
import { differences, shownFaults } from './shown.ts';
import { everyStream, type Stored } from './stored.ts';
import { strayFaults } from './strays.ts';

/** How a kind shows what happened: the same functions that were used when it was recorded. */
export interface Replay {
  /** Whether streams of a kind are cases: not seen by people who may read none. */
  isCase(kind: string): boolean;
  /** What a stream shows after its events; null when streams of this kind show nothing. */
  project(kind: string, events: readonly RecordedEvent[], organisation: string): Projection | null;
  /** The settings that follow from a stream. */
  settings(kind: string, events: readonly RecordedEvent[]): readonly NewSetting[];
}

export interface VerifyOptions extends Replay {
  /** Public keys checkpoints may be signed with, beside the one in use: those used before. */
  readonly formerKeys?: readonly KeyObject[];
}

/** What was looked at. */
export interface Verified {
  readonly organisations: number;
  readonly streams: number;
  readonly events: number;
  readonly faults: number;
}

/**
 * Checks the whole record and names every fault: every event against its digest, its hash and its neighbours, every stream against
 * its head, every position, every checkpoint, every file's content, and everything shown against a replay. What is recorded
 * meanwhile is left out: it looks at one moment. Memory does not grow with the record.
 */
export async function* verifyRecord(
  db: Kysely<Tables>,
  store: Store,
  publicKey: KeyObject,
  options: VerifyOptions,
): AsyncGenerator<Fault, Verified> {
  const seen = { organisations: 0, streams: 0, events: 0, faults: 0 };
  const moment = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    await sql`set local statement_timeout = 0`.execute(moment);
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(moment);
    for await (const fault of everyFault(
      moment,
      store,
      [publicKey, ...(options.formerKeys ?? [])],
      options,
      seen,
    )) {
      seen.faults += 1;
      yield fault;
    }
  } finally {
    await moment.rollback().execute();
  }
  return seen;
}

async function* everyFault(
  db: Kysely<Tables>,
  store: Store,
  publicKeys: readonly KeyObject[],
  replay: Replay,
  seen: { organisations: number; streams: number; events: number },
): AsyncGenerator<Fault> {
  const rows = await db.selectFrom('organisation').select('organisation').orderBy('organisation').execute();
  const organisations = rows.map(({ organisation }) => organisation);
  yield* strayFaults(db, organisations);
  for (const organisation of organisations) {
    seen.organisations += 1;
    yield* positionFaults(db, organisation, publicKeys);
    for await (const stored of everyStream(db, organisation)) {
      seen.streams += 1;
      seen.events += stored.events.length;
      const shownReference = stored.shown.case_card[0]?.['reference'];
      const reference = typeof shownReference === 'string' ? shownReference : null;
      for await (const fault of streamFaults(store, organisation, stored, replay))
        yield { organisation, stream: stored.stream, reference, version: null, type: null, ...fault };
    }
  }
}

async function* streamFaults(
  store: Store,
  organisation: string,
  stored: Stored,
  replay: Replay,
): AsyncGenerator<StreamFault> {
  const faults = chainFaults(stored);
  yield* faults;
  yield* sightFaults(stored, replay);
  yield* destructionRowFaults(stored, stored.destructions);
  yield* auditRowFaults(stored.stream, stored, stored.audited);
  yield* contentFaults(store, organisation, stored.files);
  yield* replayFaults(organisation, stored, replay);
}

/** The head's word on whether it is a case, by which the database shows its events to people who read no case. */
function* sightFaults({ head }: Stored, replay: Replay): Generator<StreamFault> {
  if (head === null || head.of_case === replay.isCase(head.kind)) return;
  yield {
    part: 'head',
    says: head.of_case
      ? 'It is said to be a case, and its kind is none.'
      : 'It is a case and is said to be none, so that people who may read no case could read it.',
  };
}

/** What is shown, against what the events give. Events that cannot be replayed were named already, or are a fault of the kind's. */
function* replayFaults(organisation: string, stored: Stored, replay: Replay): Generator<StreamFault> {
  const { stream, head, shown } = stored;
  const events = stored.events.map(recorded);
  const kind = head?.kind ?? '';
  const place = { organisation, stream, kind, version: head?.version ?? 0 };
  try {
    yield* shownFaults(place, head === null ? null : replay.project(kind, events, organisation), shown);
    yield* settingFaults(stored, head === null ? [] : replay.settings(kind, events));
  } catch (error) {
    yield {
      part: 'card',
      says: `Its events cannot be replayed: ${error instanceof Error ? error.message : 'no reason given'}.`,
    };
  }
}

function settingFaults({ stream, head, settings }: Stored, replayed: readonly NewSetting[]): StreamFault[] {
  const version = head?.version ?? 0;
  const expected = replayed.map(({ kind, id, body }) => ({ id: `${kind} ${id}`, stream, version, body }));
  const stored = settings.map((row) => ({ ...row, id: [row['kind'], row['id']].join(' ') }));
  return differences('setting', expected, stored);
}
