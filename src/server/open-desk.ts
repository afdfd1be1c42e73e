import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OpenDesk } from '#cli/house.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { pressroom } from '#letters/pressroom.ts';
import { openRecord } from '#record/open.ts';
import { type Config, readConfig } from './config.ts';
import { openKeys } from './keys.ts';
import { now } from './now.ts';
import { socketFolder } from './postgres/socket.ts';
import { openRecordFor, type RunningRecord } from './record.ts';

/**
 * Opens the record for a command: as the server would, or, while a server holds the data folder, beside it through the same
 * PostgreSQL.
 */
export async function openDeskFor(
  where: { readonly data?: string | undefined } = {},
): Promise<OpenDesk | Refusal> {
  const read = readConfig(process.env);
  if (isRefusal(read)) return read;
  return openDeskOn(where.data === undefined ? read : { ...read, dataFolder: resolve(where.data) });
}

/** The same for a configuration. */
export async function openDeskOn(config: Config): Promise<OpenDesk | Refusal> {
  if (config.databaseUrl === null && !existsSync(join(config.dataFolder, 'postgres')))
    return noRecord(config.dataFolder);
  const alone = await openRecordFor(config, () => undefined);
  const inUse = isRefusal(alone) && alone.code === 'data-folder.in-use';
  const open = inUse ? await openBeside(config) : alone;
  if (isRefusal(open)) return open;
  return {
    desk: { record: open.record, now, ...pressroom },
    beside: inUse,
    close: () => open.close(),
  };
}

/** A command looks at a record or adds to one; it never makes one, which a mistyped folder would be. */
const noRecord = (folder: string): Refusal => ({
  code: 'data-folder.none',
  says: `There is no record in the data folder ${folder}.`,
  remedy: 'Start Redress there once, or name another folder with --data or REDRESS_DATA.',
  clauses: [],
});

async function openBeside(config: Config): Promise<RunningRecord | Refusal> {
  const keys = openKeys(config);
  if (isRefusal(keys)) return keys;
  const socket = socketFolder(join(config.dataFolder, 'postgres'));
  const record = await openRecord({
    place: { socket: socket.path },
    dataFolder: config.dataFolder,
    fileKey: keys.file,
    signingKey: keys.signing,
    beside: true,
  });
  if (isRefusal(record)) {
    socket.remove();
    return record;
  }
  return {
    record,
    async close() {
      await record.close();
      socket.remove();
    },
  };
}
