import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { Day, Moment } from '#core/day.ts';
import type { Projection } from '#core/projection.ts';
import type { Refusal } from '#core/refusal.ts';
import { sealSecretsAnew } from './accounts/seal-secrets-anew.ts';
import { waysInOn } from './accounts/ways-in.ts';
import { type AuditFilter, listAudit } from './audit/list.ts';
import { caseNoted, isRestricted, type Noting, noteAudit } from './audit/note.ts';
import { backupsOn } from './backup/backups.ts';
import { publicBytes } from './checkpoint/statement.ts';
import { listCheckpoints, takeCheckpoint } from './checkpoint/take.ts';
import { othersConnected } from './connection/others.ts';
import { connectBoth, type Place, type PoolInUse, type PoolOptions } from './connection/pool.ts';
import { type QueueDatabase, queueDatabase } from './connection/queue.ts';
import { whyNotOpened, whyNotReady } from './connection/ready.ts';
import { newSights, type Sight } from './connection/sight.ts';
import type { OutsideSight, UnderSight } from './connection/under-sight.ts';
import { destructionsOn } from './destruction/destructions.ts';
import { append } from './events/append.ts';
import { type Destruction, destroy } from './events/destroy.ts';
import { findAnswer } from './events/key.ts';
import { eventsAfter, loadByReference, loadStream } from './events/load.ts';
import type { Append } from './events/write.ts';
import { countRecord } from './figures.ts';
import { sealFilesAnew } from './files/seal-anew.ts';
import { openSeenFile } from './files/seen.ts';
import { keepFile, type NewFile, type Store } from './files/store.ts';
import { dropFile, sweepFiles } from './files/sweep.ts';
import { countJobs } from './jobs-standing.ts';
import { type AmountFilter, listAmounts } from './lists/amounts.ts';
import { type CaseFilter, listCases } from './lists/cases.ts';
import { countExposures, type ExposureFilter, listExposures } from './lists/exposures.ts';
import { findCase, streamByReference } from './lists/find-case.ts';
import { type LedgerFilter, listLedger } from './lists/ledger.ts';
import { markedOn } from './lists/marked.ts';
import { type AmountSumFilter, sumAmounts, sumLedger } from './lists/money-sums.ts';
import type { Paging } from './lists/page.ts';
import { listRestricted, restrictedNamed } from './lists/restricted.ts';
import { clocksRunOut } from './lists/running-clocks.ts';
import { whichThere } from './lists/which-there.ts';
import { type WorkBounds, workCounts } from './lists/work-counts.ts';
import type { WorkFilter } from './lists/work-filter.ts';
import { workList } from './lists/work-list.ts';
import {
  type Asked,
  askForWork,
  findWork,
  type LongWork,
  latestWork,
  takeWork,
  workEnded,
  workHeard,
} from './long-work/long-work.ts';
import { migrate } from './migrations/migrate.ts';
import { whyAnothers, whyLater } from './migrations/of-this-version.ts';
import { listOrganisations, type Organisation, openOrganisation } from './organisations.ts';
import {
  type Claim,
  claimMessages,
  messageDone,
  messageFailed,
  messageLater,
  type WhichMessage,
} from './outbox/claim.ts';
import { type ShownBefore, showAnew, shownBefore } from './projection/anew.ts';
import { find, type SearchOptions } from './search/find.ts';
import { type Settling, settling } from './search/settle.ts';
import { tidyWords } from './search/vocabulary.ts';
import { markOfSettings } from './settings/mark.ts';
import { findSetting, listSettings } from './settings/read.ts';
import { countAnew } from './statistics.ts';
import type { Tables } from './tables.ts';
import { type VerifyOptions, verifyRecord } from './verify/verify.ts';
import { countWaiting } from './waiting.ts';

/** What a record is opened with. */
export interface RecordOptions extends PoolOptions {
  readonly place: Place;
  /** Where the files are kept, in `files/`. */
  readonly dataFolder: string;
  /** 256 bits. */
  readonly fileKey: KeyObject;
  /** ed25519, private. */
  readonly signingKey: KeyObject;
  /** Another Redress runs on it: its tables are left as they are, and must be those of this version. */
  readonly beside?: boolean;
}

/** The record, open: the one way to what happened and what is shown of it. */
export interface OpenRecord extends ReturnType<typeof surface> {
  readonly backups: ReturnType<typeof backupsOn>;
  /** The same record where only people ask: a question about cases outside any sight is a bug, and thrown. */
  onlyUnderSight(): OpenRecord;
}

/** Connects, brings the tables up to date and gives back the record; refuses in a sentence when the database will not do. */
export async function openRecord(options: RecordOptions): Promise<OpenRecord | Refusal> {
  const connected = connectBoth(options.place, options);
  const db = connected.own;
  const refusal = await (options.beside === true ? whyAnothers(db) : prepared(db)).catch((error: unknown) => {
    const why = whyNotOpened(error);
    if (why === null) throw error;
    return why;
  });
  if (refusal !== null) {
    await db.destroy();
    return refusal;
  }
  const store = { folder: join(options.dataFolder, 'files'), key: options.fileKey };
  const [sights, settle, queue] = [newSights(), settling(db), queueDatabase(options.place)];
  const backups = backupsOn(db, options.place, store);
  const opened = (outside: OutsideSight): OpenRecord => ({
    ...surface(
      db,
      { db: connected.underSight(sights, outside), sights, outside },
      store,
      options.signingKey,
      settle,
      queue,
      () => connected.inUse(),
    ),
    backups,
    onlyUnderSight: () => opened('refused'),
  });
  return opened('as-itself');
}

/** Checks the database and makes its tables, one process at a time: several may meet an empty one together. */
const prepared = (db: Kysely<Tables>): Promise<Refusal | null> =>
  db.transaction().execute(async (turn) => {
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(turn);
    await sql`set local statement_timeout = 0`.execute(turn);
    await sql`select pg_advisory_xact_lock(hashtext('redress is made ready'))`.execute(turn);
    const refusal = (await whyNotReady(db)) ?? (await whyLater(db));
    if (refusal === null) await migrate(db);
    return refusal;
  });

/**
 * Each method is described where it is written. `db` is asked for Redress's own business: who may sign in, what is set, what is owed;
 * `seen` for cases and whatever belongs to them, under the sight of whoever asks.
 */
const surface = (
  db: Kysely<Tables>,
  seen: UnderSight,
  store: Store,
  signingKey: KeyObject,
  settle: Settling,
  queue: ReturnType<typeof queueDatabase>,
  inUse: () => PoolInUse,
) => ({
  /** Does work under somebody’s sight: whatever it asks of cases, the database answers with what they may see. */
  seenBy: <Result>(sight: Sight, work: () => Result): Result => seen.sights.run(sight, work),
  /** Does within somebody’s request what Redress does by itself, seeing everything. */
  asItself: <Result>(work: () => Result): Result => seen.sights.run('itself', work),

  organisations: {
    open: (organisation: Organisation, at: Moment) => openOrganisation(db, organisation, at),
    list: () => listOrganisations(db),
  },
  figures: (organisation: string) => countRecord(db, organisation),

  async append(wanted: Append) {
    const outcome = await append(seen.db, store, wanted);
    if (outcome.outcome === 'recorded') settle.soon();
    return outcome;
  },
  destroy: (destruction: Destruction & Pick<Append, 'organisation' | 'key' | 'command'>) =>
    destroy(db, store, destruction),
  answered: (organisation: string, key: string, command: string) =>
    findAnswer(seen.db, organisation, key, command),
  load: (organisation: string, stream: string) => loadStream(seen.db, organisation, stream),
  loadByReference: (organisation: string, reference: string) =>
    loadByReference(seen.db, organisation, reference),
  eventsAfter: (organisation: string, position: number, limit = 1000) =>
    eventsAfter(seen.db, organisation, position, limit),

  cases: {
    find: (organisation: string, stream: string) => findCase(seen.db, organisation, stream),
    streamByReference: (organisation: string, reference: string) =>
      streamByReference(seen.db, organisation, reference),
    whichThere: (organisation: string, streams: readonly string[]) =>
      whichThere(seen.db, organisation, streams),
    list: (organisation: string, filter: CaseFilter, paging: Paging) =>
      listCases(seen.db, organisation, filter, paging),
    shownBefore: (limit: number, organisation?: string) => shownBefore(seen.db, limit, organisation),
    showAnew: (which: ShownBefore, version: number, projection: Projection | null) =>
      showAnew(seen.db, which, version, projection),
    search: (organisation: string, text: string, options?: SearchOptions) =>
      find(db, seen, organisation, text, options),
  },
  restricted: {
    list: (organisation: string) => listRestricted(seen.db, organisation),
    named: (organisation: string, reference: string, account: string) =>
      restrictedNamed(seen.db, organisation, reference, account),
  },
  marked: markedOn(db),
  work: {
    list: (organisation: string, filter: WorkFilter, paging: Paging) =>
      workList(seen.db, organisation, filter, paging),
    counts: (organisation: string, filter: WorkFilter, bounds: WorkBounds, limit?: number) =>
      workCounts(seen.db, organisation, filter, bounds, limit),
    clocksRunOut: (organisation: string, before: Day, paging: Paging) =>
      clocksRunOut(seen.db, organisation, before, paging),
  },
  money: {
    ledger: (organisation: string, filter: LedgerFilter, paging: Paging) =>
      listLedger(seen.db, organisation, filter, paging),
    ledgerSums: (organisation: string, filter: LedgerFilter) => sumLedger(seen.db, organisation, filter),
    amounts: (organisation: string, filter: AmountFilter, paging: Paging) =>
      listAmounts(seen.db, organisation, filter, paging),
    amountSums: (organisation: string, today: Day, filter?: AmountSumFilter) =>
      sumAmounts(seen.db, organisation, today, filter),
    exposures: (organisation: string, filter: ExposureFilter, paging: Paging) =>
      listExposures(seen.db, organisation, filter, paging),
    exposureCounts: (organisation: string, filter: ExposureFilter) =>
      countExposures(seen.db, organisation, filter),
  },
  settings: {
    list: (organisation: string, kind?: string) => listSettings(db, organisation, kind),
    find: (organisation: string, kind: string, id: string) => findSetting(db, organisation, kind, id),
    mark: (organisation: string) => markOfSettings(db, organisation),
  },

  destructions: destructionsOn(db, store, seen.db),

  audit: {
    note: (noting: Noting) => noteAudit(db, store, noting),
    isRestricted: (organisation: string, reference: string) => isRestricted(db, organisation, reference),
    caseNoted: (organisation: string, reference: string) => caseNoted(db, organisation, reference),
    /** Under the sight of whoever asks; nothing restricted is among them. */
    list: (organisation: string, filter: AuditFilter, paging: Paging) =>
      listAudit(seen.db, organisation, { ...filter, restricted: 'left-out' }, paging),
    /** All of an organisation, for those who are told that something restricted was opened. */
    listAll: (organisation: string, filter: AuditFilter, paging: Paging) =>
      listAudit(db, organisation, { ...filter, restricted: 'as-such' }, paging),
  },
  files: {
    keep: (file: NewFile) => keepFile(store, file),
    open: (organisation: string, digest: string) => openSeenFile(seen, store, organisation, digest),
    drop: (organisation: string, digest: string) => dropFile(db, store, organisation, digest),
    sweep: (hours?: number) => sweepFiles(db, store, hours),
  },
  outbox: {
    claim: (claim: Claim) => claimMessages(db, claim),
    done: (which: WhichMessage, at: Moment) => messageDone(db, which, at),
    later: (which: WhichMessage, dueAt: Moment, said: string) => messageLater(db, which, dueAt, said),
    failed: (which: WhichMessage, at: Moment, said: string) => messageFailed(db, which, at, said),
  },
  /** What waits, counted across the whole record: for whoever runs it. */
  waiting: (today: Day) => countWaiting(db, today),
  jobsStanding: () => countJobs(db, queue.schema),
  connections: inUse,
  longWork: {
    ask: (asked: Asked) => askForWork(db, asked),
    take: (kind: string, at: Moment) => takeWork(db, kind, at),
    heard: (which: Pick<LongWork, 'organisation' | 'id'>, heard: Parameters<typeof workHeard>[2]) =>
      workHeard(db, which, heard),
    ended: (which: Pick<LongWork, 'organisation' | 'id'>, ended: Parameters<typeof workEnded>[2]) =>
      workEnded(db, which, ended),
    find: (organisation: string, id: string) => findWork(db, organisation, id),
    latest: (organisation: string, kind: string, reference: string) =>
      latestWork(db, organisation, kind, reference),
  },
  /** Signs bytes with the provider’s key (ed25519): 64 bytes, and the 32 of the public key. */
  sign: (bytes: Uint8Array) => ({
    signature: new Uint8Array(sign(null, bytes, signingKey)),
    publicKey: new Uint8Array(publicBytes(signingKey)),
  }),
  checkpoints: {
    take: (organisation: string, at: Moment) => takeCheckpoint(db, organisation, at, signingKey),
    list: (organisation: string) => listCheckpoints(db, organisation),
  },
  verify: (options: VerifyOptions) => verifyRecord(db, store, createPublicKey(signingKey), options),
  /** How many connections another Redress holds; `seconds` is how long this one has run. */
  othersConnected: (seconds: number) => othersConnected(db, seconds),
  /** Seals everything that is under the file key anew under another. Nobody else may use the record meanwhile. */
  sealAnew: async (next: KeyObject, progress: (files: number) => void) => ({
    secrets: await sealSecretsAnew(db, store.key, next),
    ...(await sealFilesAnew(store, next, progress)),
  }),
  tidyWords: (organisation: string) => tidyWords(db, organisation),
  countAnew: () => countAnew(db),

  ...waysInOn(db, store.key),

  /** The database for whatever shares out jobs among several Redresses; nothing of the record is reached by it. */
  queue: queue satisfies QueueDatabase as QueueDatabase,

  async close() {
    await settle.stop();
    await queue.close();
    await db.destroy();
  },
});
