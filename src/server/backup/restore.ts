import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Manifest } from '#record/backup/about.ts';
import type { Opening } from '#record/backup/encryption.ts';
import type { BackupProgress } from '#record/backup/make-backup.ts';
import { type OpenBackup, openBackup } from '#record/backup/open-backup.ts';
import { restoreInto } from '#record/backup/restore.ts';
import { ensureDatabase } from '#record/connection/database.ts';
import type { Place } from '#record/connection/pool.ts';
import type { Config } from '../config.ts';
import { type EmbeddedPostgres, startPostgres } from '../postgres/embedded.ts';
import { type BareFolder, takeBareFolder } from './bare-folder.ts';

/** A backup that is to be restored. */
export interface RestoreAsked {
  readonly path: string;
  readonly opening: Opening;
  /** Whether it is to last; not where it is only proved. */
  readonly lasting?: boolean;
  readonly progress?: (far: BackupProgress) => void;
}

/** What was restored: the same as it was backed up, in every row, file and figure. */
export interface RestoredRecord {
  readonly madeBy: string;
  readonly manifest: Manifest;
}

/**
 * Restores a backup into the bare data folder of a configuration, with a private PostgreSQL in it, or its files there and its rows
 * in the empty database of `DATABASE_URL`. A refusal leaves nothing behind.
 */
export async function restore(config: Config, asked: RestoreAsked): Promise<RestoredRecord | Refusal> {
  const backup = await openBackup(asked.path, asked.opening);
  if (isRefusal(backup)) return backup;
  try {
    const folder = takeBareFolder(config.dataFolder);
    if (isRefusal(folder)) return folder;
    return await intoFolder(backup, folder, config, asked);
  } catch (error) {
    const why = whyNoRoom(error, config.dataFolder);
    if (why === null) throw error;
    return why;
  } finally {
    await backup.close();
  }
}

async function intoFolder(
  backup: OpenBackup,
  folder: BareFolder,
  config: Config,
  asked: RestoreAsked,
): Promise<RestoredRecord | Refusal> {
  let done = false;
  try {
    const restored =
      config.databaseUrl === null
        ? await intoOwn(backup, folder, config, asked)
        : await intoGiven(backup, folder, config, { url: config.databaseUrl }, asked);
    done = !isRefusal(restored);
    return restored;
  } finally {
    if (done) folder.release();
    else folder.empty();
  }
}

async function intoOwn(
  backup: OpenBackup,
  folder: BareFolder,
  config: Config,
  asked: RestoreAsked,
): Promise<RestoredRecord | Refusal> {
  const postgres = await startPostgres({
    dataFolder: folder.aside,
    settings: asked.lasting === false ? { fsync: 'off', full_page_writes: 'off' } : {},
  });
  if (isRefusal(postgres)) return postgres;
  let record: RestoredRecord | Refusal;
  try {
    record = await filled(backup, postgres, folder, config, asked);
  } finally {
    await postgres.stop();
  }
  if (!isRefusal(record)) folder.settle();
  return record;
}

async function filled(
  backup: OpenBackup,
  { socket }: EmbeddedPostgres,
  folder: BareFolder,
  config: Config,
  asked: RestoreAsked,
): Promise<RestoredRecord | Refusal> {
  await ensureDatabase(socket, 'redress');
  return into(backup, { socket }, folder, config, asked, () => undefined);
}

/** The files take their places before the database says that there is a record. */
const intoGiven = (
  backup: OpenBackup,
  folder: BareFolder,
  config: Config,
  place: Place,
  asked: RestoreAsked,
): Promise<RestoredRecord | Refusal> => into(backup, place, folder, config, asked, () => folder.settle());

async function into(
  backup: OpenBackup,
  place: Place,
  folder: BareFolder,
  config: Config,
  { lasting = true, progress }: RestoreAsked,
  beforeKept: () => void,
): Promise<RestoredRecord | Refusal> {
  const restored = await restoreInto(backup, {
    place,
    folder: folder.aside,
    lasting,
    ...(progress === undefined ? {} : { progress }),
  });
  if (isRefusal(restored)) return restored;
  try {
    const otherKeys = whyOtherKeys(config, folder.aside);
    if (otherKeys !== null) return otherKeys;
    beforeKept();
    await restored.keep();
    return { madeBy: backup.about.version, manifest: restored.manifest };
  } finally {
    await restored.close();
  }
}

/** A key named elsewhere has to be the one the backup was made with: with another no file could be read. */
function whyOtherKeys({ fileKeyFile }: Config, aside: string): Refusal | null {
  if (fileKeyFile === null) return null;
  const ours = readFileSync(join(aside, 'keys', 'file.key'), 'utf8').trim();
  if (existsSync(fileKeyFile) && readFileSync(fileKeyFile, 'utf8').trim() === ours) return null;
  return {
    code: 'backup.other-key',
    says: `REDRESS_FILE_KEY_FILE names ${fileKeyFile}, which is not the key the files of this backup are sealed with.`,
    remedy: 'Leave it out, and the key in the backup is used.',
    clauses: [],
    at: 'REDRESS_FILE_KEY_FILE',
  };
}

/** A disk that filled up, ours or the database's (53100); null for anything else. */
function whyNoRoom(error: unknown, folder: string): Refusal | null {
  const { code } = error as { code?: string };
  if (!['ENOSPC', 'EDQUOT', 'EFBIG', '53100'].includes(code ?? '')) return null;
  return {
    code: 'backup.no-room',
    says: `There is not enough room to restore it in ${folder}. Nothing of it was left behind.`,
    remedy: 'Make room, or name a folder on another disk with --data or REDRESS_DATA.',
    clauses: [],
  };
}
