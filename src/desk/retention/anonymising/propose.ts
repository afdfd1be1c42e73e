import type { Refusal } from '#core/refusal.ts';
import { foundIn } from '#kinds/naming.ts';
import type { Desk } from '../../desk.ts';
import { type Changing, saveSetting } from '../../settings/save.ts';
import type { Person } from '../../sign-in/person.ts';
import { limitsOf } from '../proposals.ts';
import { lookAt } from '../second-look.ts';
import { approves } from '../who-approves.ts';
import type { WordsGiven } from './form.ts';
import { identified } from './identified.ts';
import { anonymisingKind, anonymisingStream } from './words-kept.ts';

/**
 * Proposes which words of a case stay and everything else goes. Refused while the rules do not let it be made anonymous, and where
 * the words name anybody whom the case knows. Another proposal takes the place of the one before.
 */
export async function proposeAnonymous(
  desk: Desk,
  who: Omit<Changing, 'opened'> & { readonly actor: Person },
  reference: string,
  { words }: WordsGiven,
): Promise<Refusal | null> {
  const { organisation, actor } = who;
  const barred = approves(actor);
  if (barred !== null) return barred;
  const stream = await desk.record.cases.streamByReference(organisation, reference);
  const look = await lookAt(desk, organisation, reference, await limitsOf(desk, organisation), 'anonymise');
  const [refusal] = look.refusals;
  if (refusal !== undefined) return refusal;
  const found = await identified(desk, organisation, actor, reference);
  if (stream === null || found === null) return notThere;
  const naming = words.flatMap((text) => foundIn(text, found.sought));
  if (naming.length > 0) return somebodyNamed(naming);
  return saveSetting(desk, {
    ...who,
    type: 'AnonymousWordsProposed',
    stream: anonymisingStream(stream),
    kind: anonymisingKind,
    payload: {
      case: stream,
      reference: look.reference,
      words,
      by: { id: actor.id, name: actor.name },
      at: desk.now(),
    },
  });
}

const somebodyNamed = (naming: readonly string[]): Refusal => ({
  code: 'retention.words-name-somebody',
  says: `Somebody could be told from ${[...new Set(naming)].map((word) => `“${word}”`).join(', ')}.`,
  remedy: 'Say it without that.',
  clauses: ['AW-7.12d'],
  at: 'words',
});

export const notThere: Refusal = {
  code: 'retention.no-such-case',
  says: 'There is no such complaint.',
  remedy: 'Check the reference.',
  clauses: [],
};
