import pg from 'pg';
import { connectionTo, type Place } from './pool.ts';

/** The database as a job queue uses it, in a schema of its own beside the record's tables. */
export interface QueueDatabase {
  readonly schema: string;
  /** Asks the database; several statements at once where there are no values. */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Two connections of its own: jobs neither wait for pages nor make them wait. The values are read as pg reads them. */
export function queueDatabase(place: Place): QueueDatabase & { close(): Promise<void> } {
  const pool = new pg.Pool({
    ...connectionTo(place),
    max: 2,
    application_name: 'redress jobs',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    allowExitOnIdle: true,
  });
  pool.on('error', () => undefined);
  return {
    schema: 'redress_jobs',
    executeSql: (text, values) => pool.query(text, values),
    close: () => pool.end(),
  };
}
