import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { storable } from '../events/canonical.ts';
import type { Tables } from '../tables.ts';
import { statementNames } from './prepared.ts';
import { putOn, type Sights, type SightValues } from './sight.ts';
import { answered, SightedQuestion } from './sighted-question.ts';
import { asSeen, isGivenUp } from './unavailable.ts';
import { type OutsideSight, poolUnderSight, type Spoken, type SpokenPool } from './under-sight.ts';
import { types } from './values.ts';

/** Where the database is: the folder of a socket, or a URL. */
export type Place = { readonly socket: string; readonly database?: string } | { readonly url: string };

export interface PoolOptions {
  /** Connections at most. Ten keep two cores busy. */
  readonly size?: number;
  /** Milliseconds a statement may take. */
  readonly patience?: number;
  /** Told when an idle connection is lost; the pool has already let it go. */
  readonly onLost?: (error: Error) => void;
  /** Told of each statement as it is sent, without its values; what it gives back is told of its end. */
  readonly onQuery?: OnQuery | undefined;
}

/** Follows a statement to its end: failed or not. */
export type OnQuery = (statement: string) => (failed: boolean) => void;

/** Milliseconds a statement may take, unless told. The database itself ends one that takes longer. */
const usualPatience = 15_000;
/** A database that hangs does not even do that: then it is given up so much later, and its connection with it. */
const grace = 5_000;

/** What every session is set to, whatever the server is. */
const session = {
  timezone: 'UTC',
  datestyle: 'ISO',
  // A third of two words' trigrams in common: what one slip leaves of a word of seven letters (search/alike.ts).
  'pg_trgm.similarity_threshold': 0.33,
  // A plan made for any owner, word or day is a poor one for this owner, word or day.
  plan_cache_mode: 'force_custom_plan',
};

/** The database, for Redress's own business and as people ask it; one pool of connections for both. */
export interface Connected {
  readonly own: Kysely<Tables>;
  /** Under the sight of whoever asks. What is asked outside any is Redress's own business, or refused as a bug. */
  underSight(sights: Sights, outside: OutsideSight): Kysely<Tables>;
  /** How the connections stand now. */
  inUse(): PoolInUse;
}

/** Connections there are, those of them that do nothing, and questions that wait for one. */
export interface PoolInUse {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** Opens a pool of connections. Nothing connects until the first query. */
export const connect = (place: Place, options: PoolOptions = {}): Kysely<Tables> =>
  connectBoth(place, options).own;

/** Opens a pool of connections to be asked in two ways. Ends with `own`. */
export function connectBoth(place: Place, options: PoolOptions = {}): Connected {
  const connections = poolOf(place, options);
  const pool = speakingPlainly(
    connections,
    'socket' in place ? statementNames() : null,
    (options.patience ?? usualPatience) + grace,
    options.onQuery,
  );
  return {
    own: kyselyOn(pool),
    underSight: (sights, outside) => kyselyOn(poolUnderSight(pool, sights, outside)),
    inUse: () => ({
      total: connections.totalCount,
      idle: connections.idleCount,
      waiting: connections.waitingCount,
    }),
  };
}

const kyselyOn = (pool: PostgresPool): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

function poolOf(place: Place, options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...connectionTo(place),
    types,
    max: options.size ?? 10,
    application_name: 'redress',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: options.patience ?? usualPatience,
    idle_in_transaction_session_timeout: 60_000,
    options: Object.entries(session)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    // Several questions go out at once and are answered in turn: a sight costs no journey of its own.
    pipeline: true,
    // An idle pool must not keep a command line from ending.
    allowExitOnIdle: true,
  });
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', options.onLost ?? (() => undefined));
  return pool;
}

/** How pg is told where the database is. */
export const connectionTo = (place: Place): pg.PoolConfig =>
  'url' in place
    ? { connectionString: place.url }
    : { host: place.socket, user: 'redress', database: place.database ?? 'redress' };

/** Null where a pooler may stand in between, which need not know of prepared statements. */
type NameOf = (text: string) => string | undefined;

/** The pool as Kysely uses it, with what passes by itself turned into `RecordUnavailable` in this one place. */
function speakingPlainly(
  pool: pg.Pool,
  nameOf: NameOf | null,
  waits: number,
  onQuery: OnQuery | undefined,
): SpokenPool {
  const known = new WeakMap<pg.PoolClient, Spoken>();
  return {
    options: pool.options,
    Client: pg.Client,
    async connect() {
      const client = await pool.connect().catch((error: unknown) => {
        throw asSeen(error);
      });
      const spoken = known.get(client) ?? speaking(client, nameOf, waits, onQuery);
      known.set(client, spoken);
      return spoken;
    },
    end: () => pool.end(),
  };
}

/** What people type can hold a NUL, and then the database would refuse the question instead of finding nothing. */
const sayable = (value: unknown): unknown => (typeof value === 'string' ? storable(value) : value);

/** Tells how a statement ended, and gives on what came of it. */
const followed = <Answer>(asked: Promise<Answer>, ended: ReturnType<OnQuery>): Promise<Answer> =>
  asked.then(
    (answer) => {
      ended(false);
      return answer;
    },
    (error: unknown) => {
      ended(true);
      throw error;
    },
  );

/** Says of a session that its statements may take as long as they take. */
const liftsLimit = /\bstatement_timeout = 0\b/;

function speaking(
  client: pg.PoolClient,
  nameOf: NameOf | null,
  waits: number,
  onQuery: OnQuery | undefined,
): Spoken {
  let unlimited = false;
  let hangs = false;
  // A connection lost in the middle of a transaction also says so here; the query under way is rejected with it.
  client.on('error', () => undefined);
  let sightIsReady = false;
  const seen = (answer: Promise<pg.QueryResult>): Promise<pg.QueryResult> =>
    answer.catch((error: unknown) => {
      hangs ||= isGivenUp(error);
      throw asSeen(error);
    });
  const questionOf = (text: string, values: readonly unknown[]): pg.QueryConfig => {
    const name = nameOf?.(text);
    return { text, values: values.map(sayable), ...(name !== undefined && { name }) };
  };
  const tracing = (text: string, asked: Promise<pg.QueryResult>): Promise<pg.QueryResult> =>
    onQuery === undefined ? asked : followed(asked, onQuery(text));
  const ask = (text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> => {
    unlimited ||= liftsLimit.test(text);
    const question = { ...questionOf(text, values), ...(!unlimited && { query_timeout: waits }) };
    return tracing(text, seen(client.query(question)));
  };
  /** Has the statement that puts on a sight ready under its name; where names are not kept it goes along each time. */
  const readied = (sight: SightValues): string | undefined => {
    const statement = questionOf(putOn, sight);
    if (statement.name === undefined || sightIsReady) return statement.name;
    sightIsReady = true;
    client.query(statement).catch(() => {
      sightIsReady = false;
    });
    return statement.name;
  };
  return {
    query: ask as unknown as PostgresPoolClient['query'],
    sighted: (sight, text, values) => {
      const worn = sight.map(storable);
      const question = new SightedQuestion(questionOf(text, values), worn, readied(worn));
      return tracing(text, seen(answered(client, question, waits)));
    },
    release(destroy?: boolean) {
      unlimited = false;
      // What was asked of it may still be answered, and would be taken for the answer to something else.
      client.release(destroy === true || hangs);
    },
    get processID() {
      return (client as unknown as { processID: number }).processID;
    },
  };
}
