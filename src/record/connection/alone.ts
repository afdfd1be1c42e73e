import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from '../tables.ts';
import { connectionTo, type Place } from './pool.ts';
import { asSeen } from './unavailable.ts';
import { types } from './values.ts';

/** One session of its own, spoken to by SQL through Kysely and by COPY through pg. */
export interface Alone {
  readonly client: pg.Client;
  readonly db: Kysely<Tables>;
  close(): Promise<void>;
}

/** What every value is written by, so that the same row is the same bytes on every server. */
const session = {
  timezone: 'UTC',
  datestyle: 'ISO, YMD',
  intervalstyle: 'postgres',
  bytea_output: 'hex',
  extra_float_digits: '1',
  // Rows kept from this session are an error, never rows left out.
  row_security: 'off',
  // A whole record is read or written in one statement.
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
};

/** Opens a session of its own, for what takes a whole record at once. Throws `RecordUnavailable` where there is none to be had. */
export async function connectAlone(place: Place): Promise<Alone> {
  const client = new pg.Client({
    ...connectionTo(place),
    types,
    application_name: 'redress backup',
    connectionTimeoutMillis: 10_000,
    options: Object.entries(session)
      .map(([name, value]) => `-c ${name}=${value.replaceAll(' ', '\\ ')}`)
      .join(' '),
  });
  // The query under way is rejected with it.
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    throw asSeen(error);
  });
  const ask = (text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> =>
    client.query(text, [...values]).catch((error: unknown) => {
      throw asSeen(error);
    });
  const only = { query: ask as never, release: () => undefined };
  return {
    client,
    db: new Kysely<Tables>({
      dialect: new PostgresDialect({
        pool: { connect: async () => only, end: async () => undefined, options: {} },
      }),
    }),
    close: () => client.end(),
  };
}
