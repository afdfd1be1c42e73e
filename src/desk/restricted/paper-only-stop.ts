import type { Refusal } from '#core/refusal.ts';
import { situate } from '../complaint-setting.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { paperOnly } from './paper-only.ts';

/** Why nothing is recorded here of somebody on paper only, and whom to go to instead. */
export interface PaperOnlyStop {
  readonly refusal: Refusal;
  /** Everybody here who is a nominated officer, by name. */
  readonly officers: readonly string[];
}

/** What whoever says yes to the question about paper is shown, whatever they were about to record. */
export async function paperOnlyStop(
  desk: Desk,
  person: Person,
  [refusal] = paperOnly(),
): Promise<PaperOnlyStop> {
  const { setting } = await situate(desk, person.organisation, person);
  if (refusal === undefined) throw new RangeError('there is no check for records kept on paper only');
  const officers = [...setting.staff.values()].filter(
    ({ active, roles }) => active && roles.includes('nominated-officer'),
  );
  return { refusal, officers: officers.map(({ name }) => name) };
}
