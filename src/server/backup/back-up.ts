import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Encryption } from '#record/backup/encryption.ts';
import type { BackupMade, BackupProgress } from '#record/backup/make-backup.ts';
import { alreadyThere } from '#record/backup/why-not-written.ts';
import packageFile from '../../../package.json' with { type: 'json' };
import type { Config } from '../config.ts';
import { openDeskOn } from '../open-desk.ts';
import { keysOfHouse } from './keys-of-house.ts';

/** A backup that is asked for. */
export interface BackUpAsked {
  /** Absolute. */
  readonly path: string;
  readonly encryption: Encryption;
  readonly replace: boolean;
  readonly progress?: (far: BackupProgress) => void;
}

/** Makes a backup of the record a configuration names, beside the Redress that runs on it where there is one. */
export async function backUp(config: Config, asked: BackUpAsked): Promise<BackupMade | Refusal> {
  if (!asked.replace && existsSync(asked.path)) return alreadyThere(asked.path);
  const open = await openDeskOn(config);
  if (isRefusal(open)) return open;
  try {
    return await open.desk.record.backups.make({
      ...asked,
      at: open.desk.now(),
      version: packageFile.version,
      keys: keysOfHouse(config),
      destroyedLog: join(config.dataFolder, 'destroyed.jsonl'),
    });
  } finally {
    await open.close();
  }
}
