import { createHash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { thousands } from '#core/thousands.ts';
import type { Proof } from '#desk/backup/means.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import type { Opening } from '#record/backup/encryption.ts';
import type { Config } from '../config.ts';
import { openDeskOn } from '../open-desk.ts';
import { restore } from './restore.ts';

/** A backup to be proved. */
export interface ProveAsked {
  readonly path: string;
  /** SHA-256 of the file when it was made, in hex. */
  readonly sha256: string;
  readonly opening: Opening;
}

/**
 * Proves a backup: restores it within the data folder with a scratch PostgreSQL, compares every figure, verifies the whole record and
 * throws all of it away. Where there is nothing to open it with, it is only seen to be the file that was written.
 */
export async function proveBackup(config: Config, asked: ProveAsked): Promise<Proof> {
  const sum = await sumOf(asked.path);
  if (sum === null) return failed('It is no longer where it was put.');
  if (sum !== asked.sha256) return failed('It is not the file that was written: a part of it was changed.');
  const { passphrase, identity } = asked.opening;
  if (passphrase === undefined && identity === undefined)
    return {
      outcome: 'in-part',
      says: 'It is the file that was written. Whether it can be restored is known only to whoever holds its private key.',
    };
  const scratch = join(config.dataFolder, '.proving');
  // What a proof that was cut short left behind.
  rmSync(scratch, { recursive: true, force: true });
  try {
    return await provedIn(
      {
        ...config,
        dataFolder: scratch,
        databaseUrl: null,
        fileKeyFile: null,
        signingKeyFile: null,
      },
      asked,
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function provedIn(config: Config, { path, opening }: ProveAsked): Promise<Proof> {
  const restored = await restore(config, { path, opening, lasting: false });
  if (isRefusal(restored)) return refused(restored);
  const open = await openDeskOn(config);
  if (isRefusal(open)) return refused(open);
  try {
    const checking = verifyRecord(open.desk);
    let next = await checking.next();
    while (next.done !== true) next = await checking.next();
    const { events, faults } = next.value;
    if (faults > 0)
      return failed(`It was restored, and ${thousands(faults)} faults were found in the record it holds.`);
    return {
      outcome: 'proven',
      says: `It was restored and verified: ${thousands(events)} events and ${thousands(restored.manifest.files.count)} files, all the same.`,
    };
  } finally {
    await open.close();
  }
}

const failed = (says: string): Proof => ({ outcome: 'failed', says });
const refused = ({ says }: Refusal): Proof => failed(says);

async function sumOf(path: string): Promise<string | null> {
  const sha = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) sha.update(chunk as Uint8Array);
  } catch {
    return null;
  }
  return sha.digest('hex');
}
