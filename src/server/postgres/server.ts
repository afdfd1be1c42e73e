import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Refusal } from '#core/refusal.ts';
import { environment, ownPath } from './cluster.ts';
import type { Identity } from './identity.ts';
import { asArguments } from './settings.ts';

/** A server process of ours. */
export interface Server {
  readonly pid: number;
  /** Resolves when it has ended, however that came. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the server as a process of its own, then lets a watcher wait on a pipe that only we hold the other end of. When
 * the pipe closes, because we stop or because we were killed, the watcher tells the server to stop. The watcher is nobody's
 * child, so that the server never waits for a process it does not know.
 */
const launch = '( ( cat <&3 ; kill -INT $$ ) >/dev/null 2>&1 & ) ; exec "$@" 3<&-';

/** Recovery after a power cut reads at most `max_wal_size` back: minutes on a poor disk, not more. */
const patience = 300_000;

export interface Launch {
  readonly postgres: string;
  readonly cluster: string;
  readonly identity: Identity;
  readonly settings: Readonly<Record<string, string>>;
  readonly logFile: string;
}

/** Starts a server and waits until it takes connections. */
export async function startServer({
  postgres,
  cluster,
  identity,
  settings,
  logFile,
}: Launch): Promise<Server | Refusal> {
  const log = openSync(logFile, tooLong(logFile) ? 'w' : 'a', 0o600);
  const child = spawn(
    '/bin/sh',
    ['-c', launch, 'sh', postgres, '-D', ownPath(cluster, identity), ...asArguments(settings)],
    // Detached: Ctrl-C in the terminal is for us, and we then stop the server when our own work is done.
    { cwd: cluster, env: environment, stdio: ['ignore', log, log, 'pipe'], detached: true, ...identity },
  );
  closeSync(log);
  const pipe = child.stdio[3] as Socket;
  const ended = once(child, 'exit')
    .catch(() => undefined)
    .then(() => void pipe.destroy());
  // Neither the process nor the pipe keeps us running: whoever has work left does.
  child.unref();
  pipe.unref();

  if (!(await ready(child, cluster))) return notStarted(logFile);
  return {
    pid: child.pid ?? 0,
    ended,
    async stop() {
      child.ref();
      pipe.destroy();
      await ended;
    },
  };
}

/** The server writes "ready" on the last line of its pid file when it takes connections. */
async function ready(child: ChildProcess, cluster: string): Promise<boolean> {
  const until = performance.now() + patience;
  const pidFile = join(cluster, 'postmaster.pid');
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const state = statSync(pidFile, { throwIfNoEntry: false }) && readFileSync(pidFile, 'utf8').split('\n');
    if (state && Number(state[0]) === child.pid && state[7]?.trim() === 'ready') return true;
    if (performance.now() > until) return false;
    await pause(10);
  }
  return false;
}

const tooLong = (logFile: string): boolean =>
  (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000;

function notStarted(logFile: string): Refusal {
  const said = readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join(' ');
  return {
    code: 'postgres.not-started',
    says: `The database could not be started. It said: ${said || 'nothing'}`,
    remedy: `Its whole log is in ${logFile}.`,
    clauses: [],
  };
}
