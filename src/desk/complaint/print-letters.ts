import { Readable } from 'node:stream';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import type { Desk } from '../desk.ts';

/** The most a letter may weigh: far more than any real one. */
const largest = 20 * 1024 * 1024;

/**
 * Sets every letter that events send, before they are recorded: a letter that cannot be printed is never said to have gone.
 * What was printed is kept as a file, and an event says which.
 */
export async function printLetters(
  desk: Desk,
  organisation: string,
  events: readonly ComplaintEvent[],
  setting: ComplaintSetting,
): Promise<{ readonly events: readonly ComplaintEvent[] } | { readonly refusals: readonly Refusal[] }> {
  const printed: ComplaintEvent[] = [];
  for (const event of events) {
    printed.push(event);
    if (event.type !== 'LetterIssued') continue;
    const set = await desk.print(event.letter, await logoOf(desk, organisation, setting));
    if (!set.ok) return { refusals: set.refusals };
    const kept = await desk.record.files.keep({
      organisation,
      name: `${event.letter.kind}.pdf`,
      content: Readable.from([set.pdf]),
      limit: largest,
      types: ['application/pdf'],
    });
    if (isRefusal(kept)) return { refusals: [kept] };
    printed.push({
      type: 'LetterPrinted',
      letter: event.id,
      file: kept.digest,
      pages: set.pages,
      bytes: kept.size,
    });
  }
  return { events: printed };
}

/** The provider’s logo as its letters carry it. */
export async function logoOf(
  desk: Desk,
  organisation: string,
  setting: Pick<ComplaintSetting, 'provider'>,
): Promise<Uint8Array | undefined> {
  const { logo } = setting.provider;
  if (logo === null) return undefined;
  const found = await desk.record.files.open(organisation, logo);
  return found === null ? undefined : Buffer.concat(await Array.fromAsync(found as AsyncIterable<Buffer>));
}
