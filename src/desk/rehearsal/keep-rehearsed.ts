import type { Refusal } from '#core/refusal.ts';
import type { KeptFile } from '#record/files/store.ts';
import type { Desk } from '../desk.ts';

/** Keeps a text that a step of a scenario speaks of, as the file it would be. */
export const keepRehearsed = (
  { record }: Desk,
  organisation: string,
  content: string,
): Promise<KeptFile | Refusal> =>
  record.files.keep({
    organisation,
    name: 'rehearsed.txt',
    content: (async function* () {
      yield Buffer.from(content);
    })(),
    limit: 1_000_000,
    types: ['text/plain'],
  });
