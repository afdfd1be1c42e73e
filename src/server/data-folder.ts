import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Refusal } from '#core/refusal.ts';

/** Makes the data folder, for its owner only, unless it is there. Says why where it cannot be written to. */
export function ensureDataFolder(folder: string): Refusal | null {
  try {
    // One after the other: asked for all at once, Node tries for ever where the system says that there is no such place.
    for (const missing of missingOf(folder)) mkdirSync(missing, { mode: 0o700 });
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      code: 'data-folder.not-usable',
      says: `The data folder ${folder} ${reasons[code ?? ''] ?? `cannot be used (${code})`}.`,
      remedy: 'Name a folder that can be written to in REDRESS_DATA.',
      clauses: [],
      at: 'REDRESS_DATA',
    };
  }
}

/** The folders that are not there yet on the way to one, outermost first. */
function missingOf(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingOf(dirname(folder)), folder];
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'belongs to somebody else',
  EPERM: 'belongs to somebody else',
  EROFS: 'lies on a disk that cannot be written to',
  ENOSPC: 'lies on a disk that is full',
  ENOTDIR: 'lies below something that is not a folder',
  EEXIST: 'is not a folder',
  ENOENT: 'cannot be made there',
};
