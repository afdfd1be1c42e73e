import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

const root = join(import.meta.dirname, '..', '..');

/** A server running as a process of its own. */
export interface Running {
  readonly at: string;
  /** From its start to the first page it answered, in milliseconds. */
  readonly toFirstAnswer: number;
  /** What it holds of memory, in megabytes; null where the system does not say. */
  memory(): number | null;
  /** Waits until it does nothing by itself any more. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server and waits for its first answer. Its first line ends in the address it is at. */
export async function start(
  script: readonly string[],
  path: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const started = performance.now();
  const child = spawn(process.execPath, script, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await firstLine(child);
  const at = new URL(/https?:\S+/.exec(line)?.[0] ?? '').origin;
  const answer = await fetch(`${at}${path}`);
  await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return {
    at,
    toFirstAnswer: performance.now() - started,
    memory: () => memoryOf(child.pid),
    quiet: () => quietened(child.pid),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('nothing can be heard of it');
  for await (const line of createInterface(child.stdout)) return line;
  throw new Error('it ended before it said where it is');
}

/** Milliseconds of watching, the share of a processor that counts as nothing, and how often it is looked at most. */
const watch = 3_000;
const nothing = 0.02;
const mostWatches = 60;

async function quietened(pid: number | undefined): Promise<void> {
  for (let round = 0; round < mostWatches; round++) {
    const before = processorOf(pid);
    await setTimeout(watch);
    const after = processorOf(pid);
    if (before === null || after === null || (after - before) / watch < nothing) return;
  }
}

/** Milliseconds a process has had a processor: the system counts hundredths of a second. */
function processorOf(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

function memoryOf(pid: number | undefined): number | null {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
