import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is set down for a while: "redress-export-4711-x7Kq2a", with the process that does it. */
const shape = /^redress-[a-z]+-(\d+)-\w+$/;

/**
 * Does work with a folder of its own, which nobody else on the machine reads and which is gone when the work is. What lies in it is
 * plain: it is for what has to lie in one piece while it is made or read, and what a process that was killed left there
 * `sweepSetDown` takes away.
 * @param what what it is for, a word of small letters: "export"
 */
export async function setDown<Came>(what: string, work: (folder: string) => Promise<Came>): Promise<Came> {
  const folder = await mkdtemp(join(tmpdir(), `redress-${what}-${process.pid}-`));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Takes away what processes that are no more had set down, letters' own folders among it. Gives back how many folders went. */
export async function sweepSetDown(folder: string = tmpdir()): Promise<number> {
  let gone = 0;
  for (const name of await readdir(folder)) {
    const pid = Number(shape.exec(name)?.[1] ?? Number.NaN);
    const path = join(folder, name);
    if (Number.isNaN(pid) || !(await isLeft(path, pid))) continue;
    // What belongs to somebody else is theirs to take away.
    const went = await rm(path, { recursive: true }).then(
      () => true,
      () => false,
    );
    if (went) gone += 1;
  }
  return gone;
}

/** Whether whoever set it down is no more. Where the number of a process has come round to this one, it was here before it. */
async function isLeft(path: string, pid: number): Promise<boolean> {
  if (pid !== process.pid) return !isRunning(pid);
  const found = await stat(path).catch(() => null);
  return found !== null && found.birthtimeMs < performance.timeOrigin;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
