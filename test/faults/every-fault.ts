import { appKilled } from './app-killed.ts';
import { clockJumps } from './clock-jumps.ts';
import { databaseAway } from './database-away.ts';
import { databaseKilled } from './database-killed.ts';
import { diskFull } from './disk-full.ts';
import type { Fault } from './round.ts';
import { twoNodes } from './two-nodes.ts';
import { twoOnOneFolder } from './two-on-one-folder.ts';

/** Every fault that is tried. */
export const everyFault: readonly Fault[] = [
  appKilled,
  databaseKilled,
  databaseAway,
  diskFull,
  clockJumps,
  twoOnOneFolder,
  twoNodes,
];
