import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Moment } from '#core/day.ts';

/** A line of the log of destructions: what a restored backup, which was made before it, has to destroy again. Names nobody. */
export interface LoggedDestruction {
  readonly organisation: string;
  readonly stream: string;
  readonly versions: readonly number[];
  readonly reason: string;
  readonly at: Moment;
  /** The id of the account that approved it. */
  readonly by: string;
  readonly certificate?: unknown;
}

/** What the log is called in the data folder. It lies outside the database, so that restoring one does not take it back. */
export const logName = 'destroyed.jsonl';

/** Adds a line, on the disk when this returns. The same one twice does no harm. */
export async function writeIntoLog(path: string, destruction: LoggedDestruction): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const log = await open(path, 'a', 0o600);
  try {
    await log.write(`${JSON.stringify(destruction)}\n`);
    await log.sync();
  } finally {
    await log.close();
  }
}
