import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Refusal } from '#core/refusal.ts';
import type { Far, MadeBackup, Proof } from '#desk/backup/means.ts';
import type { Config } from '../config.ts';
import type { BackupSettings } from './settings.ts';

/** What a process of its own is asked to do. Secrets stay in their files: it reads them itself. */
export type AskedApart = {
  readonly config: Config;
  readonly settings: BackupSettings;
  readonly path: string;
} & ({ readonly what: 'make' } | { readonly what: 'prove'; readonly sha256: string });

/** What that process says: how far it is, then what came of it. */
export type SaidApart = { readonly far: Far } | { readonly came: MadeBackup | Proof | Refusal };

/**
 * Makes or proves a backup in a process of its own: packing, encrypting and verifying would make people wait, and what it takes of
 * memory is given back. Throws when that process ends without saying what came of it; its log goes with ours.
 */
export function apart(asked: AskedApart, onFar: (far: Far) => void): Promise<MadeBackup | Proof | Refusal> {
  const child = fork(fileURLToPath(new URL('apart-process.ts', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  const { promise, resolve, reject } = Promise.withResolvers<MadeBackup | Proof | Refusal>();
  child.on('message', (said: SaidApart) => ('far' in said ? onFar(said.far) : resolve(said.came)));
  child.once('error', reject);
  child.once('exit', (code) => reject(new Error(`the process of a backup ended with ${code}`)));
  child.send(asked);
  return promise;
}
