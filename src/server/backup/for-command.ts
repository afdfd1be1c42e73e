import { resolve } from 'node:path';
import type { BackupAsked, BackupDone, BackupKeysNamed, RestoreAsked, RestoreDone } from '#cli/house.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Manifest } from '#record/backup/about.ts';
import type { Encryption, Opening } from '#record/backup/encryption.ts';
import { type Config, readConfig } from '../config.ts';
import { backUp } from './back-up.ts';
import { restore } from './restore.ts';
import { type BackupKeys, encryptionOf, openingOf, readBackupKeys } from './settings.ts';

/** Makes a backup for the command line. Refused with `backup.no-key` where nothing says who may open it. */
export async function backUpForCommand(asked: BackupAsked): Promise<BackupDone | Refusal> {
  const config = configWith(asked.data);
  if (isRefusal(config)) return config;
  const encryption = encryptionFor(asked);
  if (isRefusal(encryption)) return encryption;
  const made = await backUp(config, {
    path: resolve(asked.file),
    encryption,
    replace: asked.replace,
    progress: asked.progress,
  });
  if (isRefusal(made)) return made;
  const { path, bytes, sha256, at, missing } = made;
  return { file: path, bytes, sha256, at, missing: missing.length, ...countsOf(made.manifest) };
}

/** Restores a backup for the command line. Refused with `backup.nothing-to-open-with` where it needs a key and none is named. */
export async function restoreForCommand(asked: RestoreAsked): Promise<RestoreDone | Refusal> {
  const config = configWith(asked.data);
  if (isRefusal(config)) return config;
  const opening = openingFor(asked);
  if (isRefusal(opening)) return opening;
  const done = await restore(config, { path: resolve(asked.file), opening, progress: asked.progress });
  if (isRefusal(done)) return done;
  const { madeBy, manifest } = done;
  const { dataFolder } = config;
  return { madeBy, at: manifest.at, dataFolder, own: config.databaseUrl === null, ...countsOf(manifest) };
}

function configWith(data: string | undefined): Config | Refusal {
  const config = readConfig(process.env);
  return isRefusal(config) || data === undefined ? config : { ...config, dataFolder: resolve(data) };
}

/** What was named with the command, before what the environment names. */
function keysFor({ passphraseFile, recipient, identityFile }: BackupKeysNamed): BackupKeys {
  const around = readBackupKeys(process.env, process.cwd());
  return {
    // A passphrase named with the command comes before a public key that only the environment names.
    recipients:
      recipient === undefined ? (passphraseFile === undefined ? around.recipients : []) : [recipient],
    passphraseFile: passphraseFile === undefined ? around.passphraseFile : resolve(passphraseFile),
    identityFile: identityFile === undefined ? around.identityFile : resolve(identityFile),
  };
}

function encryptionFor(asked: BackupAsked): Encryption | Refusal {
  if (asked.unencrypted) return { to: 'nobody' };
  if (asked.passphrase !== undefined) return { to: 'passphrase', passphrase: asked.passphrase };
  return encryptionOf(keysFor(asked)) ?? noKey;
}

function openingFor(asked: RestoreAsked): Opening | Refusal {
  if (asked.passphrase !== undefined) return { passphrase: asked.passphrase };
  return openingOf(keysFor(asked));
}

function countsOf({ tables, files, organisations }: Manifest) {
  return {
    rows: Object.values(tables).reduce((sum, { rows }) => sum + rows, 0),
    tables: Object.keys(tables).length,
    events: organisations.reduce((sum, { events }) => sum + events, 0),
    files: files.count,
  };
}

const noKey: Refusal = {
  code: 'backup.no-key',
  says: 'Nothing says who may open the backup.',
  remedy:
    'Name a file with a passphrase with --passphrase-file, or a public key of age with --recipient. A backup anybody can read is made with --unencrypted only.',
  clauses: [],
};
