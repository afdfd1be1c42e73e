import { anybodyIn } from '#kinds/complaint/named.ts';
import type { Actor } from '#kinds/kind.ts';
import { type Identifying, type Sought, soughtOf, without } from '#kinds/naming.ts';
import { loadCase } from '../../complaint/open-case.ts';
import { identifyingIn } from '../../data-request/identifying.ts';
import { loadRequest } from '../../data-request/load.ts';
import type { Desk } from '../../desk.ts';

/** What is written on a case, and by what anybody could be told from it. */
export interface Identified {
  readonly sought: Sought;
  /** The free text that could stay, each piece with nobody in it that the case knows. */
  readonly words: readonly string[];
}

/** What stands where somebody was named. */
const somebody = '[somebody]';

/** A case looked through for words that could stay; null where there is none for whoever asks. */
export async function identified(
  desk: Desk,
  organisation: string,
  actor: Actor,
  reference: string,
): Promise<Identified | null> {
  const found = await loadCase(desk, organisation, actor, reference);
  if (found !== null) {
    const { complaint, history, setting } = found;
    const { matter, summary, elements } = complaint;
    return lookedThrough(anybodyIn(complaint, history, setting), [
      matter,
      summary,
      ...elements.flatMap(({ title, wanted, answer }) => [
        title,
        wanted ?? '',
        answer?.did ?? '',
        answer?.why ?? '',
      ]),
    ]);
  }
  const request = await loadRequest(desk, organisation, actor, reference);
  return request === null ? null : lookedThrough(identifyingIn(request), [request.request.words]);
}

function lookedThrough(anybody: Identifying, texts: readonly string[]): Identified {
  const sought = soughtOf(anybody);
  const words = texts
    .map((text) => without(text, sought, somebody).replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  return { sought, words: [...new Set(words)] };
}
