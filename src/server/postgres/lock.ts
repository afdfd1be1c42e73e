import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Refusal } from '#core/refusal.ts';

export interface Held {
  release(): void;
}

/**
 * Holds a data folder for this process alone. The lock is the kernel's, taken through SQLite because Node has no call for
 * it: it is gone the moment the process is, however it ends, so there is nothing stale to clear away.
 */
export function holdFolder(dataFolder: string): Held | Refusal {
  mkdirSync(dataFolder, { recursive: true });
  const lock = new DatabaseSync(join(dataFolder, 'lock'));
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch {
    lock.close();
    return {
      code: 'data-folder.in-use',
      says: `Another Redress is running on the data folder ${dataFolder}.`,
      remedy: 'Stop that one first, or give this one a folder of its own in REDRESS_DATA.',
      clauses: [],
    };
  }
  return { release: () => lock.close() };
}
