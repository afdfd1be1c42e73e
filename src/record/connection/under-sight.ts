import type { Kysely, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Tables } from '../tables.ts';
import { type Sight, type Sights, settingsOf } from './sight.ts';

/** A connection, with one thing more than Kysely asks of it. */
export interface Spoken extends PostgresPoolClient {
  /** Sends statements without values. Whatever is asked before they are answered goes behind them, in the same journey. */
  together(text: string): Promise<void>;
}

export interface SpokenPool extends PostgresPool {
  connect(): Promise<Spoken>;
}

/** What is asked when nobody is asking: Redress's own business, or a bug where only people ask. */
export type OutsideSight = 'as-itself' | 'refused';

/** The database as people ask it, with whose sight it is asked under just now. */
export interface UnderSight {
  readonly db: Kysely<Tables>;
  readonly sights: Sights;
  readonly outside: OutsideSight;
}

/** The sight it is asked under just now; null where Redress asks for itself. Throws where nobody asks and somebody must. */
export function sightOf({ sights, outside }: Omit<UnderSight, 'db'>): Sight | null {
  const eyes = sights.getStore();
  if (eyes === undefined && outside === 'refused')
    throw new TypeError('the record was asked outside a sight: nobody said who is asking');
  return eyes === undefined || eyes === 'itself' ? null : eyes;
}

/**
 * The pool as people ask it. A connection taken under a sight runs whatever is asked of it in transactions that begin by putting
 * on the role and the settings of that sight. They end with the transaction, so the connection keeps nothing of it.
 */
export const poolUnderSight = (pool: SpokenPool, sights: Sights, outside: OutsideSight): PostgresPool => ({
  options: pool.options,
  ...(pool.Client !== undefined && { Client: pool.Client }),
  async connect() {
    const sight = sightOf({ sights, outside });
    const client = await pool.connect();
    return sight === null ? client : underSight(client, sight);
  },
  end: () => pool.end(),
});

type Answer = PostgresQueryResult<never>;

const begins = /^(begin|start transaction)\b/;
const ends = /^(commit|rollback)$/;
const reads = /^\s*select\b/;

function underSight(client: Spoken, sight: Sight): PostgresPoolClient {
  const settings = settingsOf(sight);
  let within = false;
  let ending: Promise<unknown> = Promise.resolve();
  const ask = (text: string, values: readonly unknown[] = []) => client.query<never>(text, values);

  /**
   * Sent in two: nothing in a begin can fail to be read, so what fails after it leaves a transaction in which everything else is
   * refused, and whatever goes behind is never asked without the sight.
   */
  const begin = async (text: string): Promise<void> => {
    const sent = [client.together(text), client.together(settings)];
    await Promise.all(sent);
  };
  const query = async (text: unknown, values?: readonly unknown[]): Promise<Answer> => {
    if (typeof text !== 'string') throw new TypeError('a question under a sight is text');
    if (begins.test(text)) {
      await begin(text).catch(async (error: unknown) => {
        await ask('rollback').catch(() => undefined);
        throw error;
      });
      within = true;
      return nothing;
    }
    if (within) {
      if (ends.test(text)) within = false;
      return ask(text, values);
    }
    // One journey for all. After one that failed the commit rolls back.
    const [begun, answered, ended] = [begin('begin'), ask(text, values), ask('commit')];
    ending = Promise.allSettled([begun, answered, ended]);
    await begun;
    // What only read is true whatever comes of its end; nobody waits for that but the connection.
    const answer = await answered;
    if (!reads.test(text)) await ended;
    return answer;
  };
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => void ending.then(() => client.release(destroy)),
    ...(client.processID !== undefined && { processID: client.processID }),
  };
}

const nothing: Answer = { command: 'SELECT', rowCount: 0, rows: [] };
