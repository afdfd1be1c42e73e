import type { Day, Moment } from '#core/day.ts';
import { dayOf } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { readRefusal } from '../../access/areas.ts';
import type { Desk } from '../../desk.ts';
import type { Person } from '../../sign-in/person.ts';
import { backupsUntil } from '../backups-until.ts';
import { limitsOf } from '../proposals.ts';
import { type LookedAt, lookAt } from '../second-look.ts';
import { identified } from './identified.ts';
import { proposedFor } from './proposed.ts';

/** What would go and what would stay if a case were made anonymous now. */
export interface AnonymisingPreview extends LookedAt {
  readonly today: Day;
  /** The words that would stay: those proposed, or what could be, with nobody in them that the case knows. */
  readonly words: readonly string[];
  /** Who proposed them, while a second person has not read them. */
  readonly proposed: { readonly by: string; readonly at: Moment; readonly isOwn: boolean } | null;
  readonly backupsUntil: Day | null;
}

/** Looks at a case as it would be made anonymous; null where there is none, a refusal where whoever asks may not look. */
export async function previewAnonymising(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<AnonymisingPreview | Refusal | null> {
  const barred = readRefusal(person, 'retention');
  if (barred !== null) return barred;
  const { organisation } = person;
  const [look, found, until] = await Promise.all([
    lookAt(desk, organisation, reference, await limitsOf(desk, organisation), 'anonymise'),
    identified(desk, organisation, person, reference),
    backupsUntil(desk, organisation),
  ]);
  // What was destroyed says so; of what is not there, or not theirs to see, nothing is said.
  if (found === null) return look.refusals.find(({ code }) => code === 'retention.destroyed-before') ?? null;
  const proposed = await proposedFor(desk, organisation, reference);
  return {
    ...look,
    today: dayOf(desk.now()),
    words: proposed?.words ?? found.words,
    proposed:
      proposed === null
        ? null
        : { by: proposed.by.name, at: proposed.at, isOwn: proposed.by.id === person.id },
    backupsUntil: until,
  };
}
