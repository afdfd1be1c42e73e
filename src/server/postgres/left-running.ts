import { readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { socketPath } from './socket.ts';

/** How long a server is given to write its memory out before it is told to stop at once; it then recovers at the next start. */
const patience = 60_000;

/**
 * Stops a server that a killed process left running on this cluster. Whoever calls holds the data folder, so nobody can be
 * using it. A process is only told to stop when it answers on the cluster's own socket: a number alone could by now be
 * any other program's.
 */
export async function stopLeftRunning(cluster: string, socket: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  const pid = pidIn(pidFile);
  if (pid === null || !alive(pid)) return;
  if (!(await answers(socketPath(socket)))) {
    if (!(await gone(pid, 1_000))) rmSync(pidFile, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  if (await gone(pid, patience)) return;
  process.kill(pid, 'SIGQUIT');
  await gone(pid, patience);
}

function pidIn(file: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return pid > 1 ? pid : null;
  } catch {
    return null;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function gone(pid: number, within: number): Promise<boolean> {
  const until = performance.now() + within;
  while (alive(pid)) {
    if (performance.now() > until) return false;
    await pause(10);
  }
  return true;
}

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path)
      .on('connect', () => {
        socket.destroy();
        resolve(true);
      })
      .on('error', () => resolve(false));
  });
