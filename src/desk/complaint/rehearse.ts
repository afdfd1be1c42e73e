import type { Letter } from '#core/letter.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { loadCase } from './open-case.ts';

/**
 * The letters a command would send with what has been typed so far, so that they can be read before they go: the decision
 * itself, with nothing stored. None while it cannot be decided.
 */
export async function rehearse(
  desk: Desk,
  person: Person,
  reference: string,
  command: string,
  input: unknown,
): Promise<Letter[]> {
  const doing = kind.commands.get(command);
  const parsed = doing?.schema.safeParse(input);
  if (doing === undefined || parsed === undefined || !parsed.success) return [];
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return [];
  const decision = doing.decide(found.complaint, parsed.data, found.setting);
  if (!decision.ok) return [];
  return decision.events.flatMap((event) => (event.type === 'LetterIssued' ? [event.letter] : []));
}
