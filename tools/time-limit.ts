// Preloaded into the process of every test file. node:test limits how long a test may take, but not a file: one that
// leaves a server open, or never comes back from a loop, would hold up the run for ever. A thread of its own can still act.
import { writeSync } from 'node:fs';
import { relative } from 'node:path';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

interface Watched {
  readonly file: string;
  readonly seconds: number;
}

/** What a suite is given to stop what it started, once it has been asked to. */
const graceInSeconds = 5;

if (isMainThread) {
  const watched: Watched = {
    file: relative(process.cwd(), process.argv[1] ?? ''),
    seconds: Number(process.env['REDRESS_TEST_LIMIT']),
  };
  new Worker(new URL(import.meta.url), { workerData: watched, execArgv: [] }).unref();
} else {
  const { file, seconds } = workerData as Watched;
  setTimeout(() => {
    // Straight to the descriptor: a stream of this thread is emptied by the one that is stuck.
    writeSync(
      2,
      `${file} still ran after ${seconds} seconds and was stopped: a loop, or something left open.\n`,
    );
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), graceInSeconds * 1000);
  }, seconds * 1000);
}
