import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { NewFileKeyAsked, NewFileKeyDone } from '#cli/house.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { type Config, readConfig } from './config.ts';
import { changeIn, nameOfKey, nextKey, putNextInPlace, writeChange } from './file-key-change.ts';
import { fileKeyIn, openKeys } from './keys.ts';
import { openRecordWith } from './record.ts';

/** Seals everything under a new file key, as the environment and a command say. */
export async function newFileKeyForCommand(asked: NewFileKeyAsked): Promise<NewFileKeyDone | Refusal> {
  const read = readConfig(process.env);
  if (isRefusal(read)) return read;
  return newFileKey(asked.data === undefined ? read : { ...read, dataFolder: resolve(asked.data) }, asked);
}

/**
 * Changes the file key: every file and every app's secret is sealed anew under the new one, which then takes the place of the old.
 * Nobody else may run on the record meanwhile. Killed at any moment it is begun again, and goes on.
 */
export async function newFileKey(
  config: Config,
  { to, progress }: Pick<NewFileKeyAsked, 'to' | 'progress'>,
): Promise<NewFileKeyDone | Refusal> {
  const folder = join(config.dataFolder, 'keys');
  if (!existsSync(folder)) return noKeys(config.dataFolder);
  if (config.fileKeyFile !== null && to === undefined) return nameOne;
  if (config.fileKeyFile === null && to !== undefined) return ofOurs;
  if (changeIn(folder)?.done === true) return finished(config, folder);
  const keys = openKeys(config, { changing: true });
  if (isRefusal(keys)) return keys;
  const next = to === undefined ? nextKey(folder) : fileKeyIn(resolve(to));
  if (isRefusal(next)) return next;
  const begun = changeIn(folder);
  if (begun !== null && begun.to !== nameOfKey(next)) return anotherBegun;
  if (next.equals(keys.file)) return sameKey;
  const open = await openRecordWith(config, keys, () => undefined);
  if (isRefusal(open)) return open;
  try {
    if (config.databaseUrl !== null && (await open.record.othersConnected(performance.now() / 1000 + 1)) > 0)
      return inUse;
    writeChange(folder, { to: nameOfKey(next), done: false });
    const sealed = await open.record.sealAnew(next, progress);
    writeChange(folder, { to: nameOfKey(next), done: true });
    putNextInPlace(folder);
    return { ...sealed, named: to ?? null };
  } finally {
    await open.close();
  }
}

/** It was killed after everything was sealed: the key is put in its place, and there is nothing more to do. */
function finished(config: Config, folder: string): NewFileKeyDone | Refusal {
  putNextInPlace(folder);
  const keys = openKeys(config);
  return isRefusal(keys) ? keys : { files: 0, secrets: 0, damaged: [], named: config.fileKeyFile };
}

const refusal = (code: string, says: string, remedy: string): Refusal => ({
  code,
  says,
  remedy,
  clauses: [],
});

const noKeys = (dataFolder: string): Refusal =>
  refusal(
    'data-folder.none',
    `There is no record in the data folder ${dataFolder}.`,
    'Name another folder with --data or REDRESS_DATA.',
  );
const nameOne = refusal(
  'keys.name-the-new-one',
  'The file key lies in a file that REDRESS_FILE_KEY_FILE names, so the new one has to be named too.',
  'Make one of 32 random bytes in base64, and name its file with --to.',
);
const ofOurs = refusal(
  'keys.kept-here',
  'The file key lies in the data folder, where Redress makes the new one itself.',
  'Leave --to out; or keep the key elsewhere first, and name it in REDRESS_FILE_KEY_FILE.',
);
const anotherBegun = refusal(
  'keys.another-begun',
  'A change to another key was begun and not finished.',
  'Name the same key as then: part of the files is under it.',
);
const sameKey = refusal('keys.same', 'That is the file key already.', 'Make another one.');
const inUse = refusal(
  'database.in-use',
  'Another Redress is running on the database. Whatever it takes in meanwhile would be under the old key.',
  'Stop every Redress, run this, and start them with the new key.',
);
