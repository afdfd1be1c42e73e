import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import Cursor from 'pg-cursor';
import { storable } from '../events/canonical.ts';
import type { Tables } from '../tables.ts';
import { asSeen } from './unavailable.ts';
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
}

/** Opens a pool of connections. Nothing connects until the first query. */
export function connect(place: Place, options: PoolOptions = {}): Kysely<Tables> {
  const pool = new pg.Pool({
    ...connection(place),
    types,
    max: options.size ?? 10,
    application_name: 'redress',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: options.patience ?? 15_000,
    idle_in_transaction_session_timeout: 60_000,
    // A third of two words' trigrams in common: what one slip leaves of a word of seven letters (search/alike.ts).
    options: '-c timezone=UTC -c datestyle=ISO -c pg_trgm.similarity_threshold=0.33',
    // An idle pool must not keep a command line from ending.
    allowExitOnIdle: true,
  });
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', options.onLost ?? (() => undefined));
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: speakingPlainly(pool), cursor: Cursor }),
  });
}

const connection = (place: Place): pg.PoolConfig =>
  'url' in place
    ? { connectionString: place.url }
    : { host: place.socket, user: 'redress', database: place.database ?? 'redress' };

/** The pool as Kysely uses it, with what passes by itself turned into `RecordUnavailable` in this one place. */
function speakingPlainly(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    Client: pg.Client,
    async connect() {
      const client = await pool.connect().catch((error: unknown) => {
        throw asSeen(error);
      });
      const spoken = known.get(client) ?? speaking(client);
      known.set(client, spoken);
      return spoken;
    },
    end: () => pool.end(),
  };
}

/** What people type can hold a NUL, and then the database would refuse the question instead of finding nothing. */
const sayable = (value: unknown): unknown => (typeof value === 'string' ? storable(value) : value);

function speaking(client: pg.PoolClient): PostgresPoolClient {
  // A connection lost in the middle of a transaction also says so here; the query under way is rejected with it.
  client.on('error', () => undefined);
  const query = (what: string, values?: unknown[]): unknown => {
    const answer: unknown = client.query(what, values?.map(sayable));
    // A cursor comes back as it is; everything else is a promise.
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error: unknown) => {
      throw asSeen(error);
    });
  };
  return {
    query: query as PostgresPoolClient['query'],
    release: (destroy?: boolean) => client.release(destroy),
    get processID() {
      return (client as unknown as { processID: number }).processID;
    },
  };
}
