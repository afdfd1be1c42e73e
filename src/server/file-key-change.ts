import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal } from '#core/refusal.ts';

// A change of the file key that has begun is written down beside the keys: which key is the new one, and whether everything is sealed
// under it. Until it is, Redress does not start: half of what it keeps would not open.

export interface FileKeyChange {
  /** The new key's name. */
  readonly to: string;
  /** Whether everything is sealed under it. */
  readonly done: boolean;
}

const changePath = (folder: string): string => join(folder, 'file-key-change.json');
/** Where a new key of ours waits until everything is sealed under it. */
export const nextKeyPath = (folder: string): string => join(folder, 'file.key.next');

/** A key's name, which opens nothing. */
export const nameOfKey = (key: KeyObject): string =>
  Buffer.from(hkdfSync('sha256', key, '', 'redress key name 1', 16)).toString('hex');

export function changeIn(folder: string): FileKeyChange | null {
  if (!existsSync(changePath(folder))) return null;
  return JSON.parse(readFileSync(changePath(folder), 'utf8')) as FileKeyChange;
}

/** Writes a change down, whole or not at all. */
export function writeChange(folder: string, change: FileKeyChange): void {
  const aside = `${changePath(folder)}.${process.pid}`;
  writeFileSync(aside, `${JSON.stringify(change)}\n`, { mode: 0o600, flush: true });
  renameSync(aside, changePath(folder));
}

/** The new key of a change: the one that waits already, or one made now. */
export function nextKey(folder: string): KeyObject {
  const path = nextKeyPath(folder);
  if (!existsSync(path)) {
    const aside = `${path}.${process.pid}`;
    writeFileSync(aside, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
    renameSync(aside, path);
  }
  return createSecretKey(Buffer.from(readFileSync(path, 'utf8').trim(), 'base64'));
}

/** Puts a new key of ours in the place of the one before, where everything is sealed under it and it was not put there yet. */
export function putNextInPlace(folder: string): void {
  if (changeIn(folder)?.done === true && existsSync(nextKeyPath(folder)))
    renameSync(nextKeyPath(folder), join(folder, 'file.key'));
}

/** Whether a key may be used: a change that has begun is to be finished first; one that is finished is forgotten with its new key. */
export function whyNotThisKey(folder: string, key: KeyObject): Refusal | null {
  const change = changeIn(folder);
  if (change === null) return null;
  if (!change.done) return begun;
  if (nameOfKey(key) !== change.to) return notTheNewOne;
  rmSync(changePath(folder));
  return null;
}

const begun: Refusal = {
  code: 'keys.change-begun',
  says: 'A change of the file key was begun and not finished, so part of the files is under the new one.',
  remedy: 'Run “redress new-file-key” again: it goes on where it was.',
  clauses: [],
};
const notTheNewOne: Refusal = {
  code: 'keys.not-the-new-one',
  says: 'The file key was changed, and this is not the new one.',
  remedy: 'Name the new one in REDRESS_FILE_KEY_FILE.',
  clauses: [],
};
