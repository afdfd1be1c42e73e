import type { Refusal } from '#core/refusal.ts';
import { readRefusal } from '../../access/areas.ts';
import type { Desk } from '../../desk.ts';
import type { Person } from '../../sign-in/person.ts';
import { anonymisingKind, type WordsProposed } from './words-kept.ts';

/** The words proposed of a case; null where nobody has, or the case is not theirs to see. */
export async function proposedFor(
  desk: Desk,
  organisation: string,
  reference: string,
): Promise<WordsProposed | null> {
  const stream = await desk.record.cases.streamByReference(organisation, reference);
  if (stream === null) return null;
  const kept = await desk.record.settings.find(organisation, anonymisingKind, stream);
  return (kept?.body as WordsProposed | undefined) ?? null;
}

/** Cases whose words wait for a second person, the first proposed first; those somebody may not see are left out. */
export async function waitingToBeRead(
  desk: Desk,
  person: Person,
): Promise<readonly WordsProposed[] | Refusal> {
  const barred = readRefusal(person, 'retention');
  if (barred !== null) return barred;
  const { organisation } = person;
  const kept = (await desk.record.settings.list(organisation, anonymisingKind)).map(
    ({ body }) => body as WordsProposed,
  );
  const seen = await Promise.all(kept.map((one) => desk.record.cases.find(organisation, one.case)));
  return kept.filter((_, at) => seen[at] !== null).sort((a, b) => (a.at < b.at ? -1 : 1));
}
