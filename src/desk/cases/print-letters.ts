import { Readable } from 'node:stream';
import type { Letter, Letterhead } from '#core/letter.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { AnyEvent } from '#kinds/case-setting.ts';
import type { Desk } from '../desk.ts';

/** The most a letter may weigh: far more than any real one. */
const largest = 20 * 1024 * 1024;

/** A letter that goes, as every kind of case records it. */
interface LetterIssued extends AnyEvent {
  readonly type: 'LetterIssued';
  readonly id: string;
  readonly letter: Letter;
}

const sendsLetter = (event: AnyEvent): event is LetterIssued => event.type === 'LetterIssued';

/** What its letters are headed with. */
interface Headed {
  readonly provider: Letterhead;
}

/**
 * Sets every letter that events send, before they are recorded: a letter that cannot be printed is never said to have gone.
 * What was printed is kept as a file, and an event says which.
 */
export async function printLetters(
  desk: Desk,
  organisation: string,
  events: readonly AnyEvent[],
  setting: Headed,
): Promise<{ readonly events: readonly AnyEvent[] } | { readonly refusals: readonly Refusal[] }> {
  const printed: AnyEvent[] = [];
  for (const event of events) {
    printed.push(event);
    if (!sendsLetter(event)) continue;
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
    const { digest: file, size: bytes } = kept;
    printed.push({ type: 'LetterPrinted', letter: event.id, file, pages: set.pages, bytes } as AnyEvent);
  }
  return { events: printed };
}

/** The provider’s logo as its letters carry it. */
export async function logoOf(
  desk: Desk,
  organisation: string,
  setting: Headed,
): Promise<Uint8Array | undefined> {
  const { logo } = setting.provider;
  if (logo === null) return undefined;
  const found = await desk.record.files.open(organisation, logo);
  return found === null ? undefined : Buffer.concat(await Array.fromAsync(found as AsyncIterable<Buffer>));
}
