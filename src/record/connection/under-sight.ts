import type { Kysely, PostgresPool, PostgresPoolClient } from 'kysely';
import type { Tables } from '../tables.ts';
import { putOn, type Sight, type Sights, type SightValues, valuesOf } from './sight.ts';

/** A connection, with one thing more than Kysely asks of it. */
export interface Spoken extends PostgresPoolClient {
  /** Asks under a sight that is over with the answer, in one journey. */
  sighted(sight: SightValues, text: string, values: readonly unknown[]): Promise<unknown>;
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

const begins = /^(begin|start transaction)\b/;
const ends = /^(commit|rollback)$/;

function underSight(client: Spoken, sight: Sight): PostgresPoolClient {
  const worn = valuesOf(sight);
  let within = false;
  const ask = (text: string, values: readonly unknown[] = []) => client.query(text, values);

  /** Both are sent before either is answered. Where one failed nothing is asked any more. */
  const begin = async (text: string): Promise<unknown> => {
    const [begun] = await Promise.all([ask(text), ask(putOn, worn)]).catch(async (error: unknown) => {
      await ask('rollback').catch(() => undefined);
      throw error;
    });
    within = true;
    return begun;
  };
  const query = async (text: unknown, values: readonly unknown[] = []): Promise<unknown> => {
    if (typeof text !== 'string') throw new TypeError('a question under a sight is text');
    if (begins.test(text)) return begin(text);
    if (!within) return client.sighted(worn, text, values);
    if (ends.test(text)) within = false;
    return ask(text, values);
  };
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy),
    ...(client.processID !== undefined && { processID: client.processID }),
  };
}
