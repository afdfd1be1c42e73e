import { parentPort } from 'node:worker_threads';
import type { Printed, ToPrint } from './presses.ts';
import { renderLetter } from './render-letter.ts';

// A press: a thread that sets letters one after the other and hands each back under its number (presses.ts).
const office = parentPort;
office?.on('message', async ({ number, letter, logo }: ToPrint) => {
  const printed: Printed = await renderLetter(letter, logo).then(
    (rendered) => ({ number, rendered }),
    (thrown: unknown) => ({ number, thrown }),
  );
  office.postMessage(printed);
});
