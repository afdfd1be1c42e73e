import type { Refusal } from '#core/refusal.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { permits } from '#kinds/complaint/permits.ts';
import { personOf } from '#kinds/complaint/standing.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { loadCase } from './open-case.ts';

/** Everything anybody can do with a complaint, with what stands in the way of each. */
export interface Actions {
  readonly reference: string;
  readonly person: string;
  readonly actions: readonly {
    readonly command: string;
    readonly says: string;
    /** None: it can be done now, by the person asking. */
    readonly blockedBy: readonly Refusal[];
  }[];
}

/** Done from where an element, a date or a review is shown, and of no use by themselves. */
const elsewhere = new Set(['answer-element', 'decide-told-date']);

export async function actionsOf(desk: Desk, person: Person, reference: string): Promise<Actions | null> {
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { complaint, setting } = found;
  const byPeople = (command: string): boolean =>
    (permits[command] ?? []).some((role) => role !== 'system' && role !== 'administrator');
  return {
    reference: complaint.reference,
    person: personOf(complaint),
    actions: kind
      .possible(complaint, setting)
      .filter(({ command }) => byPeople(command) && !elsewhere.has(command)),
  };
}
