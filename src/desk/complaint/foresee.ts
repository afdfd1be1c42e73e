import type { Refusal } from '#core/refusal.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import type { Complaint } from '#kinds/complaint/state.ts';
import { situate } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import { stateOf } from '../history.ts';
import type { Person } from '../sign-in/person.ts';
import { decideNew } from './decide-new.ts';
import { loadCase } from './open-case.ts';
import { type Tell, tellOf } from './tell.ts';

/**
 * What would be told of a complaint recorded with these answers: the decision itself, with nothing stored and no number
 * taken. What nobody has typed yet is taken as not decided, so it can be asked from the first letter on.
 */
export async function foresee(
  desk: Desk,
  person: Person,
  input: Readonly<Record<string, unknown>>,
): Promise<Tell | { readonly refusals: readonly Refusal[] }> {
  const barred = permitRefusal('record', person.roles);
  if (barred !== null) return { refusals: [barred] };
  const words = typeof input.summary === 'string' && input.summary.trim() !== '' ? input.summary : '…';
  const parsed = kind.commands.get('record')?.schema.safeParse({ ...input, summary: words });
  if (parsed === undefined || !parsed.success) return { refusals: [notYet] };
  const situated = await situate(desk, person.organisation, person);
  const decided = decideNew(situated, parsed.data as Record<string, unknown>, 'C-0000-0000');
  if (!decided.ok) return { refusals: decided.refusals };
  return tellOf(stateOf(decided.history) as Complaint, situated.setting);
}

const notYet: Refusal = {
  code: 'foresee.not-yet',
  says: 'What to tell them is worked out once the answers can be read.',
  remedy: '',
  clauses: [],
};

/** What somebody was to be told when a complaint was recorded, with their words to read back; null when there is none. */
export async function toldOf(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<{
  readonly tell: Tell;
  readonly summary: string;
  readonly wanted: string;
  readonly explained: boolean;
} | null> {
  const found = await loadCase(desk, person.organisation, person, reference);
  if (found === null) return null;
  const { complaint, setting } = found;
  return {
    tell: tellOf(complaint, setting),
    summary: complaint.summary,
    wanted: complaint.elements[0]?.wanted ?? '',
    explained: complaint.explainedOn !== null,
  };
}
