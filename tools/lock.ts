// `npm run lock`, after a package is added: completes package-lock.json with the builds for other machines.
// A package with native parts names one package a platform. A registry that lacks some of them makes npm leave those out
// of the lock file, and `npm ci` then refuses the whole file, everywhere.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LockFile, withEveryPlatform } from './lock/platforms.ts';

const file = join(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
const completed = withEveryPlatform(lock);
writeFileSync(file, `${JSON.stringify(completed, null, 2)}\n`);
const added = Object.keys(completed.packages).length - Object.keys(lock.packages).length;
console.log(
  added === 0 ? 'The lock file lists every platform.' : `Added ${added} builds for other machines.`,
);
