import type { Refusal } from '#core/refusal.ts';
import type { Actor } from '#kinds/kind.ts';
import { isSamePerson } from '#kinds/same-person.ts';
import { situate } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import type { Ground } from './certificate.ts';

/**
 * Why words cannot stay of what is destroyed: they do only where a second person read them and found nobody in them. An account
 * of the same human being is no second person. Null where no words stay, or somebody else agreed.
 */
export async function withoutSecondPerson(
  desk: Desk,
  { organisation, actor }: { readonly organisation: string; readonly actor: Actor },
  { words = [], checkedBy = null }: Ground,
): Promise<Refusal | null> {
  if (words.length === 0) return null;
  if (checkedBy === null) return nobodyChecked;
  const { staff } = (await situate(desk, organisation, actor)).setting;
  const isOwn = isSamePerson(staff.values(), actor.id, checkedBy.id);
  return isOwn || !staff.has(checkedBy.id) ? nobodyChecked : null;
}

const nobodyChecked: Refusal = {
  code: 'retention.second-person',
  says: 'Words stay only where a second person has read them and found nobody in them.',
  remedy: 'Ask somebody else to read them, or destroy everything.',
  clauses: [],
};
