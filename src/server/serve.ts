import { isRefusal } from '#core/refusal.ts';
import { type AskedFor, readConfig } from './config.ts';
import { openRedress, type Running } from './open.ts';
import { keepForNextStart } from './quicker-start.ts';

/** How long requests under way may take to finish when Redress is told to stop, in milliseconds. */
const patience = 10_000;

/** Where serving says things (`Terminal` of the command line). */
export interface Said {
  say(line: string): void;
  mind(line: string): void;
  progress(line: string): void;
}

/**
 * Runs Redress until it is told to stop. Says one line, the address to open; what stands in its way it says in a sentence, and
 * the process ends with 1.
 */
export async function serve(said: Said, asked: AskedFor = {}): Promise<void> {
  const config = readConfig(process.env, undefined, asked);
  const running = isRefusal(config) ? config : await openRedress(config, telling(said));
  if (isRefusal(running)) {
    said.mind(`${running.says} ${running.remedy}`);
    process.exitCode = 1;
    return;
  }
  for (const sentence of running.mind) said.mind(sentence);
  const is = asked.demo === true ? 'The demo' : 'Redress';
  said.say(`${is} is ${running.isNew ? 'ready to be set up at' : 'at'} ${running.url}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(running));
  keepForNextStart();
}

/** Says once that a demo is being made, for a log, and how far it is, for whoever watches. */
function telling(said: Said): (done: number, of: number) => void {
  let begun = false;
  return (done, of) => {
    if (!begun) said.mind('The demo is being made, this once. It takes about half a minute.');
    begun = true;
    said.progress(`${done} of ${of} complaints`);
  };
}

async function stop(running: Running): Promise<void> {
  setTimeout(() => process.exit(1), patience).unref();
  await running.stop();
}
