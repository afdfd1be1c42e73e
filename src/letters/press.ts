import { parentPort } from 'node:worker_threads';
import type { Printed, ToPrint } from './presses.ts';
import { renderLetter } from './render-letter.ts';

// A press: a thread that sets letters one after the other and hands each back under its number (presses.ts).
parentPort?.on('message', (toPrint: ToPrint) => void setAndHandBack(toPrint));

async function setAndHandBack({ number, letter, logo }: ToPrint): Promise<void> {
  const printed: Printed = await renderLetter(letter, logo).then(
    (rendered) => ({ number, rendered }),
    (thrown: unknown) => ({ number, thrown }),
  );
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; a window has
  parentPort?.postMessage(printed);
}
