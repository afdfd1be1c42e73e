import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process of the rig's own, with everything it starts in a process group of its own, so that only those are ever ended. */
export interface Started {
  readonly name: string;
  readonly child: ChildProcess;
  /** Ends it and all it started, at once and without a warning. */
  kill(): Promise<void>;
  /** Asks it to end, and waits. */
  stop(): Promise<void>;
}

const running = new Set<Started>();

/** Ends what is left of everything the rig has started, after a round that broke off. */
export async function endWhatIsLeft(): Promise<void> {
  await Promise.all([...running].map((one) => one.kill()));
}

/** Starts a program; what it says goes to a file. */
export function start(
  name: string,
  program: string,
  words: readonly string[],
  log: string,
  options: SpawnOptions = {},
): Started {
  const to = openSync(log, 'a');
  const child = spawn(program, words, { stdio: ['ignore', to, to], detached: true, ...options });
  closeSync(to);
  const ended = once(child, 'exit').catch(() => undefined);
  const group = (signal: NodeJS.Signals): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It is gone already.
    }
  };
  const started: Started = {
    name,
    child,
    async kill() {
      group('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      await Promise.race([ended, pause(20_000, undefined, { ref: false })]);
      group('SIGKILL');
      await ended;
    },
  };
  running.add(started);
  void ended.then(() => running.delete(started));
  return started;
}

/** Waits until something holds, asking every tenth of a second; throws after `patience` milliseconds. */
export async function until(what: string, holds: () => Promise<boolean>, patience: number): Promise<void> {
  const end = performance.now() + patience;
  while (!(await holds().catch(() => false))) {
    if (performance.now() > end) throw new Error(`${what}: not within ${patience / 1000} s`);
    await pause(100);
  }
}

/** The processes a process has started, of which it is the parent still. */
export function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}
