import { Worker } from 'node:worker_threads';
import type { Letter } from '#core/letter.ts';
import type { Rendered, renderLetter } from './render-letter.ts';

/** A letter on its way to a press. */
export interface ToPrint {
  readonly number: number;
  readonly letter: Letter;
  readonly logo: Uint8Array | undefined;
}

/** What comes back: the letter set or refused, or what was thrown. */
export type Printed =
  | { readonly number: number; readonly rendered: Rendered }
  | { readonly number: number; readonly thrown: unknown };

/** Several threads that set letters at the same time, for work that sends hundreds. */
export interface Presses {
  /** As `renderLetter`, on whichever press comes next. */
  readonly print: typeof renderLetter;
  /** Stops them. Letters not handed back by then are rejected. */
  close(): Promise<void>;
}

/** Starts presses. Each takes some 100 MB while it is open, so they are for long work and closed after it. */
export function openPresses(count: number): Presses {
  const waiting = new Map<number, PromiseWithResolvers<Rendered>>();
  let last = 0;

  function back(printed: Printed): void {
    const letter = waiting.get(printed.number);
    waiting.delete(printed.number);
    if ('rendered' in printed) letter?.resolve(printed.rendered);
    else letter?.reject(printed.thrown);
  }
  function lost(error: unknown): void {
    for (const letter of waiting.values()) letter.reject(error);
    waiting.clear();
  }

  const presses = Array.from({ length: count }, () => {
    const press = new Worker(new URL('./press.ts', import.meta.url), { execArgv: [] });
    press.on('message', back);
    press.on('error', lost);
    return press;
  });
  return {
    print(letter, logo) {
      last += 1;
      const promised = Promise.withResolvers<Rendered>();
      waiting.set(last, promised);
      const toPrint: ToPrint = { number: last, letter, logo };
      presses[last % presses.length]?.postMessage(toPrint);
      return promised.promise;
    },
    async close() {
      await Promise.all(presses.map((press) => press.terminate()));
      lost(new Error('the presses were closed'));
    },
  };
}
