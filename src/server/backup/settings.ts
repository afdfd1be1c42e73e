import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Encryption, Opening } from '#record/backup/encryption.ts';

/** How backups are made by themselves: where they go, how long they are kept, and who can open them. */
export interface BackupSettings {
  /** Absolute. */
  readonly folder: string;
  readonly days: number;
  readonly keys: BackupKeys;
}

/** The files and public keys backups are encrypted with and opened by. Read when they are needed, so that no secret is held. */
export interface BackupKeys {
  readonly passphraseFile: string | null;
  readonly recipients: readonly string[];
  readonly identityFile: string | null;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Reads how backups are made by themselves; null where no folder is named for them. */
export function readBackupSettings(env: Env, root: string): BackupSettings | null | Refusal {
  const folder = env['REDRESS_BACKUP_FOLDER'];
  if (!folder) return null;
  const days = readDays(env['REDRESS_BACKUP_DAYS']);
  if (isRefusal(days)) return days;
  const keys = readBackupKeys(env, root);
  if (keys.passphraseFile === null && keys.recipients.length === 0) return nobodyToOpen;
  const encryption = encryptionOf(keys);
  return isRefusal(encryption) ? encryption : { folder: resolve(root, folder), days, keys };
}

/** The keys of backups as the environment names them. */
export const readBackupKeys = (env: Env, root: string): BackupKeys => ({
  passphraseFile: path(env['REDRESS_BACKUP_PASSPHRASE_FILE'], root),
  recipients: (env['REDRESS_BACKUP_RECIPIENT'] ?? '').split(/[\s,]+/).filter((key) => key !== ''),
  identityFile: path(env['REDRESS_BACKUP_IDENTITY_FILE'], root),
});

/** What a backup is encrypted to; null where no key is named. */
export function encryptionOf({ recipients, passphraseFile }: BackupKeys): Encryption | null | Refusal {
  if (recipients.length > 0) {
    const wrong = recipients.find((recipient) => !/^age1[a-z0-9]{50,}$/.test(recipient));
    return wrong === undefined ? { to: 'recipients', recipients } : notARecipient(wrong);
  }
  if (passphraseFile === null) return null;
  const passphrase = secretIn(passphraseFile, 'REDRESS_BACKUP_PASSPHRASE_FILE');
  return isRefusal(passphrase) ? passphrase : { to: 'passphrase', passphrase };
}

/** What a backup is opened with: nothing where no key is named. */
export function openingOf({ passphraseFile, identityFile }: BackupKeys): Opening | Refusal {
  const passphrase =
    passphraseFile === null ? undefined : secretIn(passphraseFile, 'REDRESS_BACKUP_PASSPHRASE_FILE');
  if (isRefusal(passphrase)) return passphrase;
  const held = identityFile === null ? undefined : secretIn(identityFile, 'REDRESS_BACKUP_IDENTITY_FILE');
  if (isRefusal(held)) return held;
  return { passphrase, identity: held === undefined ? undefined : identityIn(held) };
}

/** The private key in a file as age-keygen writes it, with remarks above. */
const identityIn = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('#')) ?? '';

/** The secret a file holds, without the line break at its end. `at` is the variable or option that named it. */
function secretIn(file: string, at: string): string | Refusal {
  try {
    const secret = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    return secret === '' ? notRead(at, `The file ${file} is empty.`) : secret;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return notRead(
      at,
      `The file ${file} ${code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`}.`,
    );
  }
}

function readDays(held: string | undefined): number | Refusal {
  if (!held) return 14;
  const days = Number(held);
  if (/^\d{1,4}$/.test(held) && days >= 1) return days;
  return {
    code: 'config.not-understood',
    says: `REDRESS_BACKUP_DAYS is "${held}". It is how many days a backup is kept: a whole number from 1.`,
    remedy: 'Change REDRESS_BACKUP_DAYS, or leave it out.',
    clauses: [],
    at: 'REDRESS_BACKUP_DAYS',
  };
}

const path = (held: string | undefined, root: string): string | null => (held ? resolve(root, held) : null);

const notRead = (at: string, says: string): Refusal => ({
  code: 'backup.secret-not-read',
  says,
  remedy: `Name another with ${at}.`,
  clauses: [],
  at,
});
const notARecipient = (wrong: string): Refusal => ({
  code: 'backup.no-recipient',
  says: `“${wrong}” is not a public key of age.`,
  remedy: 'It begins with age1, and stands in the file age-keygen makes.',
  clauses: [],
});
const nobodyToOpen: Refusal = {
  code: 'backup.not-encrypted',
  says: 'REDRESS_BACKUP_FOLDER is set, and nothing says who may open the backups.',
  remedy:
    'Set REDRESS_BACKUP_PASSPHRASE_FILE to a file with a passphrase, or REDRESS_BACKUP_RECIPIENT to a public key of age.',
  clauses: [],
  at: 'REDRESS_BACKUP_FOLDER',
};
