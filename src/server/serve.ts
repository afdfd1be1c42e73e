import { isRefusal, type Refusal } from '#core/refusal.ts';
import { readConfig } from './config.ts';
import { openRedress, type Running } from './open.ts';

/** How long requests under way may take to finish when Redress is told to stop, in milliseconds. */
const patience = 10_000;

/**
 * Runs Redress until it is told to stop. Says one line on standard output, the address to open; what stands in its way it says
 * in a sentence on standard error, and the process ends with 1.
 */
export async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const running = isRefusal(config) ? config : await openRedress(config);
  if (isRefusal(running)) return refuse(running);
  process.stdout.write(
    `${running.isNew ? 'Redress is ready to be set up at' : 'Redress is at'} ${running.url}\n`,
  );
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(running));
}

async function stop(running: Running): Promise<void> {
  setTimeout(() => process.exit(1), patience).unref();
  await running.stop();
}

function refuse({ says, remedy }: Refusal): void {
  process.stderr.write(`${says} ${remedy}\n`);
  process.exitCode = 1;
}
