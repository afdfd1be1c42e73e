import {
  createPrivateKey,
  createSecretKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Config } from './config.ts';
import { putNextInPlace, whyNotThisKey } from './file-key-change.ts';

/** The two secrets of an installation. Key objects, so that printing one by mistake prints nothing. */
export interface Keys {
  /** ed25519, private: signs the daily checkpoints. */
  readonly signing: KeyObject;
  /** 256 bits: encrypts the files kept. */
  readonly file: KeyObject;
}

/**
 * Takes the keys from the files named in the configuration, else from `<data>/keys`, where the first start makes them
 * (mode 600). `changing` is for whoever finishes a change of the file key that was begun; nobody else is given keys then. Losing the file key loses the files; losing the signing key loses nothing but the proof of new checkpoints.
 */
export function openKeys(
  config: Pick<Config, 'dataFolder' | 'signingKeyFile' | 'fileKeyFile'>,
  { changing = false }: { readonly changing?: boolean } = {},
): Keys | Refusal {
  const folder = join(config.dataFolder, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const signing = signingKey(config.signingKeyFile ?? make(join(folder, 'signing.pem'), newSigningKey));
  if (isRefusal(signing)) return signing;
  putNextInPlace(folder);
  const file = fileKeyIn(config.fileKeyFile ?? make(join(folder, 'file.key'), newFileKey));
  if (isRefusal(file)) return file;
  const refused = changing ? null : whyNotThisKey(folder, file);
  return refused ?? { signing, file };
}

const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });

const newFileKey = (): string => `${randomBytes(32).toString('base64')}\n`;

/** Makes a key unless one is there: written aside and linked into place, so that a kill leaves a whole key or none. */
function make(path: string, key: () => string): string {
  if (existsSync(path)) return path;
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, key(), { mode: 0o600, flush: true });
  try {
    linkSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside);
  }
  return path;
}

function signingKey(path: string): KeyObject | Refusal {
  try {
    const key = createPrivateKey(readFileSync(path));
    if (key.asymmetricKeyType === 'ed25519') return key;
    return unusable(
      path,
      `holds a key of type ${key.asymmetricKeyType}; checkpoints are signed with ed25519`,
    );
  } catch (error) {
    return unusable(path, `cannot be read as a private key in PEM form (${reason(error)})`);
  }
}

/** The file key that lies in a file: 32 bytes in base64. */
export function fileKeyIn(path: string): KeyObject | Refusal {
  try {
    const bytes = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
    if (bytes.length === 32) return createSecretKey(bytes);
    return unusable(path, `holds ${bytes.length} bytes; the file key is 32 bytes written in base64`);
  } catch (error) {
    return unusable(path, `cannot be read (${reason(error)})`);
  }
}

const reason = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'not a key';

const unusable = (path: string, why: string): Refusal => ({
  code: 'keys.not-usable',
  says: `The key file ${path} ${why}.`,
  remedy: 'Put the right key file back, from your backup, or name another.',
  clauses: [],
});
