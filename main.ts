import { isRefusal, type Refusal } from '#core/refusal.ts';
import { readConfig } from '#server/config.ts';
import { openRedress } from '#server/open.ts';

/** How long requests under way may take to finish when Redress is told to stop. */
const patience = 10_000;

const config = readConfig(process.env);
const running = isRefusal(config) ? config : await openRedress(config);
if (isRefusal(running)) refuse(running);
else {
  process.stdout.write(
    `${running.isNew ? 'Redress is ready to be set up at' : 'Redress is at'} ${running.url}\n`,
  );
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(running.stop));
}

async function stop(close: () => Promise<void>): Promise<void> {
  setTimeout(() => process.exit(1), patience).unref();
  await close();
}

function refuse({ says, remedy }: Refusal): void {
  process.stderr.write(`${says} ${remedy}\n`);
  process.exitCode = 1;
}
