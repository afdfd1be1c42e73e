import type { HeldCase, HeldPaper } from '#core/everything-held.ts';
import type { TimelineEntry } from '#kinds/timeline-entry.ts';
import type { Desk } from '../../desk.ts';
import { contentOf } from '../../documents/kept-file.ts';

/** A case of theirs as it is packed, with the places in it that may be about somebody else. */
export interface CaseToPack {
  readonly held: HeldCase;
  readonly toCheck: readonly string[];
}

/** Where the files of a case are kept. */
export interface Shelf {
  readonly desk: Desk;
  readonly organisation: string;
}

/** What is held, by name; nothing where nothing was said. */
export const said = (facts: readonly (readonly [string, string])[]): HeldCase['facts'] =>
  facts.filter(([, says]) => says !== '').map(([name, says]) => ({ name, says }));

/** What happened, in its order. */
export const told = (timeline: readonly TimelineEntry[]): HeldCase['timeline'] =>
  timeline.toReversed().map(({ on, title, detail, words, by }) => ({ on, says: title, detail, words, by }));

/** A letter as it was printed. */
export const letterPaper = (
  shelf: Shelf,
  {
    printed,
    ...about
  }: Pick<HeldPaper, 'title' | 'dated' | 'fileName'> & {
    readonly printed: { readonly file: string; readonly bytes: number };
  },
): HeldPaper =>
  paper(shelf, printed.file, {
    ...about,
    kind: 'Letter',
    mediaType: 'application/pdf',
    bytes: printed.bytes,
    partsBlackedOut: false,
  });

/** A paper whose bytes are kept under a digest. */
export function paper(
  { desk, organisation }: Shelf,
  digest: string,
  about: Omit<HeldPaper, 'open'>,
): HeldPaper {
  return {
    ...about,
    async open() {
      const content = await contentOf(desk, organisation, digest);
      if (content === null) throw new RangeError(`the file of “${about.title}” is not kept any more`);
      return content as AsyncIterable<Uint8Array>;
    },
  };
}

/** The papers of a case, the oldest first. */
export const inOrder = (papers: readonly HeldPaper[]): HeldPaper[] =>
  papers.toSorted((a, b) => (a.dated < b.dated ? -1 : a.dated > b.dated ? 1 : 0));
