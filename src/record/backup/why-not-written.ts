import type { Refusal } from '#core/refusal.ts';

/** Why a backup could not be written where it was to go; null when the error is none an administrator could mend. */
export function whyNotWritten(error: unknown, path: string): Refusal | null {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') return alreadyThere(path);
  const says = reasons[code ?? ''];
  if (says === undefined) return null;
  return {
    code: 'backup.not-written',
    says: `The backup could not be written to ${path}: ${says}. Nothing of it was left behind.`,
    remedy: 'Make room, or name another place.',
    clauses: [],
  };
}

export const alreadyThere = (path: string): Refusal => ({
  code: 'backup.already-there',
  says: `There is a file ${path} already.`,
  remedy: 'Name another, or say --replace.',
  clauses: [],
});

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'this user may not fill more of the disk',
  EFBIG: 'a file may not be so large there',
  EROFS: 'the disk cannot be written to',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'it lies below something that is not a folder',
  EISDIR: 'that is a folder',
  EIO: 'the disk failed',
};
