import type { ComplaintSetting } from '#kinds/complaint/setting.ts';
import { personOf } from '#kinds/complaint/standing.ts';
import { type Complaint, currentStage, procedureState } from '#kinds/complaint/state.ts';

/** Somebody who has to do with a complaint, and how. */
export interface ShownPerson {
  readonly name: string;
  /** "Complains for themselves", "Handles stage 2", "Wrote the response of stage 1, so cannot review". */
  readonly part: string;
}

/** Everybody in a complaint: who complains first, then who works on it, then the rest. */
export function peopleOf(complaint: Complaint, setting: ComplaintSetting): ShownPerson[] {
  const { representation, provider, handler } = complaint;
  const nameOf = (id: string): string => setting.staff.get(id)?.name ?? id;
  const people: ShownPerson[] = [{ name: personOf(complaint), part: partOfComplainant(complaint) }];
  if (representation !== null)
    people.push({ name: representation.name, part: `Speaks for them${authority(representation.authority)}` });
  if (handler !== null) {
    const run = currentStage(complaint);
    people.push({ name: nameOf(handler), part: run === null ? 'Handles it' : `Handles stage ${run.n}` });
  }
  const review = provider?.review ?? null;
  if (review !== null && procedureState(complaint) === 'final-in-review')
    people.push({ name: review.reviewerName, part: 'Reviews the final response' });
  const earlier = Map.groupBy(complaint.earlierParts, ({ name }) => name);
  for (const [name, parts] of earlier) {
    const part = parts.map((each) => each.part).join(', ');
    people.push({ name, part: `${part.charAt(0).toUpperCase()}${part.slice(1)}, so cannot review` });
  }
  if (complaint.deliveredBy !== setting.provider.name)
    people.push({ name: complaint.deliveredBy, part: 'Sub-contractor that delivers to them' });
  return together([...people, ...complaint.people.map(({ name, part }) => ({ name, part }))]);
}

/** Everybody once, with all their parts. */
const together = (people: readonly ShownPerson[]): ShownPerson[] =>
  [...Map.groupBy(people, ({ name }) => name)].map(([name, parts]) => ({
    name,
    part: parts.map(({ part }) => part).join('. '),
  }));

function partOfComplainant({ complainant, representation }: Complaint): string {
  const speaks = representation === null ? 'Complains for themselves' : 'Complains through somebody else';
  const of = complainant.type === 'employer' ? 'An employer. ' : '';
  const number = complainant.participant === '' ? '' : `. Our number for them: ${complainant.participant}`;
  const reach = complainant.contact === '' ? '' : `. ${complainant.contact}`;
  return `${of}${speaks}${number}${reach}`;
}

const authority = (given: 'given' | 'doubted' | 'denied' | null): string =>
  given === null
    ? '. Their authority is not on record'
    : {
        given: ', with authority',
        doubted: '. Their authority is in doubt',
        denied: '. They do not act for the person',
      }[given];
