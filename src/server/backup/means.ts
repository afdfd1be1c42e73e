import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refusal } from '#core/refusal.ts';
import type { BackupMeans, MadeBackup, Proof } from '#desk/backup/means.ts';
import type { Config } from '../config.ts';
import { apart } from './apart.ts';

/** A file half written by a process that was cut short; one that is being written is younger than this, in milliseconds. */
const halfWritten = /^redress-.*\.backup\.\d+\.new$/;
const longAgo = 24 * 3600 * 1000;

/** How the configuration says that backups are made by themselves; null where it says nothing of it. */
export function backupMeans(config: Config): BackupMeans | null {
  const { backups: settings } = config;
  if (settings === null) return null;
  const { folder, days, keys } = settings;
  const at = (file: string) => ({ config, settings, path: join(folder, file) });
  return {
    folder,
    days,
    toRecipients: keys.recipients.length > 0,
    async make(file, progress) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await sweepHalfWritten(folder);
      return (await apart({ ...at(file), what: 'make' }, progress)) as MadeBackup | Refusal;
    },
    prove: async (file, sha256) =>
      (await apart({ ...at(file), what: 'prove', sha256 }, () => undefined)) as Proof,
    names: () => readdir(folder),
    remove: (file) => rm(join(folder, file), { force: true }),
  };
}

async function sweepHalfWritten(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (
      halfWritten.test(name) &&
      Temporal.Now.instant().epochMilliseconds - (await stat(join(folder, name))).mtimeMs > longAgo
    )
      await rm(join(folder, name), { force: true });
}
