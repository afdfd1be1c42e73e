import type { Day } from '#core/day.ts';
import type { Letter } from '#core/letter.ts';
import { letterWords } from '#kinds/complaint/in-words.ts';
import { personOf } from '#kinds/complaint/standing.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { loadCase } from './open-case.ts';

/** A letter that went, frozen as it went. */
export interface LetterSent {
  readonly reference: string;
  readonly person: string;
  readonly id: string;
  /** "Final response". */
  readonly title: string;
  readonly letter: Letter;
  readonly to: string;
  /** "post", "email", "hand". */
  readonly sentBy: string;
  readonly by: string;
  readonly on: Day;
  /** How many pages its PDF has; null where none was kept. */
  readonly pages: number | null;
  readonly today: Day;
}

/** A letter of a complaint as it went; null when there is none of that id. */
export async function letterSent(
  desk: Desk,
  person: Person,
  reference: string,
  id: string,
): Promise<LetterSent | null> {
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { complaint, history, setting } = found;
  for (const { event, by } of history) {
    if (event.type !== 'LetterIssued' || event.id !== id) continue;
    return {
      reference: complaint.reference,
      person: personOf(complaint),
      id,
      title: letterWords[event.letter.kind],
      letter: event.letter,
      to: event.to,
      sentBy: event.sentBy,
      by: by.name,
      on: event.letter.date,
      pages: complaint.letters.find((letter) => letter.id === id)?.printed?.pages ?? null,
      today: setting.today,
    };
  }
  return null;
}
