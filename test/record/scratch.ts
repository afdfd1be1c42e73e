import { createSecretKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { momentFrom } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { ensureDatabase } from '#record/connection/database.ts';
import type { PoolOptions } from '#record/connection/pool.ts';
import { type OpenRecord, openRecord } from '#record/open.ts';
import { type EmbeddedPostgres, startPostgres } from '#server/postgres/embedded.ts';

/** A record of a test's own: a real database, empty but for its tables and one organisation. */
export interface ScratchRecord {
  readonly record: OpenRecord;
  /** The organisation in it. */
  readonly organisation: string;
  readonly dataFolder: string;
  readonly place: { readonly socket: string; readonly database: string };
  close(): Promise<void>;
}

/** Names of its own for each process, because a given server is shared. */
const template = `redress_template_${process.pid}`;
export const organisation = 'southwest';
const opened = momentFrom('2018-01-01T09:00:00Z') ?? unreachable();

/** Keys of tests: the same for every scratch record of a process. */
export const fileKey = createSecretKey(randomBytes(32));
export const signingKey = generateKeyPairSync('ed25519').privateKey;

interface Bench {
  readonly folder: string;
  readonly postgres: Pick<EmbeddedPostgres, 'socket' | 'stop'>;
}
let bench: Promise<Bench> | undefined;
let made = 0;

/**
 * Opens a record on a database of its own, copied in milliseconds from a template with the tables in it. The first call of a
 * process starts a server for all of them; it is stopped when the process's tests are done, and by itself when the
 * process is killed. A power cut is not what tests are about, so this server does not wait for the disk.
 */
export async function scratchRecord(pool: PoolOptions = {}): Promise<ScratchRecord> {
  bench ??= start();
  const { folder, postgres } = await bench;
  made += 1;
  const place = { socket: postgres.socket, database: `redress_scratch_${process.pid}_${made}` };
  await ensureDatabase(place.socket, place.database, template);
  const dataFolder = join(folder, place.database);
  const record = good(await openRecord({ ...pool, place, dataFolder, fileKey, signingKey }));
  return { record, organisation, dataFolder, place, close: () => record.close() };
}

async function start(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-test-'));
  const postgres = await server(folder);
  after(async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  await ensureDatabase(postgres.socket, template);
  const place = { socket: postgres.socket, database: template };
  const record = good(await openRecord({ place, dataFolder: folder, fileKey, signingKey }));
  await record.organisations.open(
    { id: organisation, name: 'Sandpiper Works', referencePrefix: 'SW' },
    opened,
  );
  await record.close();
  return { folder, postgres };
}

/**
 * A private server; or the one whose socket's folder is in `REDRESS_TEST_SOCKET`, to see that another PostgreSQL will do. That
 * one has to have a superuser `redress`, and keeps the databases made in it.
 */
async function server(folder: string): Promise<Bench['postgres']> {
  const given = process.env['REDRESS_TEST_SOCKET'];
  if (given !== undefined) return { socket: given, stop: async () => undefined };
  return good(
    await startPostgres({ dataFolder: folder, settings: { fsync: 'off', shared_buffers: '32MB' } }),
  );
}

function good<Value>(value: Value | Refusal): Value {
  if (isRefusal(value)) throw new Error(value.says);
  return value;
}

function unreachable(): never {
  throw new Error('unreachable');
}
