import { accessSync, constants, mkdirSync } from 'node:fs';
import type { Refusal } from '#core/refusal.ts';

/** Makes the data folder, for its owner only, unless it is there. Says why where it cannot be written to. */
export function ensureDataFolder(folder: string): Refusal | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
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

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'belongs to somebody else',
  EPERM: 'belongs to somebody else',
  EROFS: 'lies on a disk that cannot be written to',
  ENOSPC: 'lies on a disk that is full',
  ENOTDIR: 'lies below something that is not a folder',
  EEXIST: 'is not a folder',
};
