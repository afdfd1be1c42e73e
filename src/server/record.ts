import { isRefusal, type Refusal } from '#core/refusal.ts';
import { ensureDatabase } from '#record/connection/database.ts';
import type { Place } from '#record/connection/pool.ts';
import { type OpenRecord, openRecord } from '#record/open.ts';
import type { Config } from './config.ts';
import { ensureDataFolder } from './data-folder.ts';
import { type Keys, openKeys } from './keys.ts';
import { startPostgres } from './postgres/embedded.ts';
import { type Held, holdFolder } from './postgres/lock.ts';
import { openTracing } from './tracing.ts';

/** The record with everything under it, to be closed as one. */
export interface RunningRecord {
  readonly record: OpenRecord;
  close(): Promise<void>;
}

/**
 * Opens the record a configuration names: on the private PostgreSQL of the data folder, held for this process alone, or on the
 * database of `DATABASE_URL`, which several processes may share. `onTrouble` is told in a sentence what went wrong later.
 */
export async function openRecordFor(
  config: Config,
  onTrouble: (says: string) => void,
): Promise<RunningRecord | Refusal> {
  const refusal = ensureDataFolder(config.dataFolder);
  if (refusal !== null) return refusal;
  const keys = openKeys(config);
  if (isRefusal(keys)) return keys;
  return openRecordWith(config, keys, onTrouble);
}

/** The same with keys that are open already. */
export async function openRecordWith(
  config: Config,
  keys: Keys,
  onTrouble: (says: string) => void,
): Promise<RunningRecord | Refusal> {
  return config.databaseUrl === null
    ? onOwn(config, keys, onTrouble)
    : onGiven(config.databaseUrl, config, keys);
}

async function onGiven(url: string, config: Config, keys: Keys): Promise<RunningRecord | Refusal> {
  const record = await open({ url }, config, keys);
  return isRefusal(record) ? record : { record, close: () => record.close() };
}

async function onOwn(
  config: Config,
  keys: Keys,
  onTrouble: (says: string) => void,
): Promise<RunningRecord | Refusal> {
  const held = holdFolder(config.dataFolder);
  if (isRefusal(held)) return held;
  const running = await onHeld(config, keys, held, onTrouble);
  if (isRefusal(running)) held.release();
  return running;
}

async function onHeld(
  config: Config,
  keys: Keys,
  held: Held,
  onTrouble: (says: string) => void,
): Promise<RunningRecord | Refusal> {
  const postgres = await startPostgres({ dataFolder: config.dataFolder, onTrouble });
  if (isRefusal(postgres)) return postgres;
  await ensureDatabase(postgres.socket, 'redress');
  const record = await open({ socket: postgres.socket }, config, keys);
  if (isRefusal(record)) {
    await postgres.stop();
    return record;
  }
  return {
    record,
    async close() {
      await record.close();
      await postgres.stop();
      held.release();
    },
  };
}

async function open(place: Place, { dataFolder }: Config, keys: Keys): Promise<OpenRecord | Refusal> {
  const onQuery = (await openTracing())?.traceQuery;
  return openRecord({ place, dataFolder, fileKey: keys.file, signingKey: keys.signing, onQuery });
}
