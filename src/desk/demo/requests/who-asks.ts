import { dayOf, plusDays } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { isOpen } from '#kinds/complaint/state.ts';
import type { Desk } from '../../desk.ts';
import { chanceOf } from '../chance.ts';
import { firstNames, lastNames } from '../words/people.ts';
import { endedContractId, endedContractPeople } from '../world/ended-contract.ts';
import type { Life } from '../world/life.ts';
import type { RequestStory } from './request-story.ts';

/** Somebody who asks: as they give themselves, under which contract, and which cases are theirs. */
export interface Asker {
  readonly person: {
    readonly name: string;
    readonly contact: string;
    readonly address: readonly string[];
    readonly participant: string;
  };
  readonly contract: string;
  readonly cases: readonly string[];
}

/**
 * Whoever asks in each story: those of the ended contract by their names, people whose complaint had ended before they asked or
 * has not, each once, and people nothing is held on. Null where this demo is too small to have such a person.
 */
export async function askersOf(
  desk: Desk,
  organisation: string,
  seed: string,
  lives: readonly Life[],
): Promise<(story: RequestStory) => Asker | null> {
  const ended = await casesOfEndedContract(desk, organisation);
  const named = lives
    .map(({ complaint, recorded }) => ({ complaint, lastAt: recorded.at(-1)?.at ?? '' }))
    .filter(
      ({ complaint }) => complaint.complainant.name !== '' && complaint.complainant.type === 'participant',
    )
    .sort((a, b) => (a.complaint.reference < b.complaint.reference ? 1 : -1));
  const asked = new Set<string>();

  const withComplaint = (story: RequestStory): Asker | null => {
    const cameIn = plusDays(dayOf(desk.now()), -story.back);
    const one = named.find(({ complaint, lastAt }) => {
      if (asked.has(complaint.reference)) return false;
      return story.about === 'open'
        ? isOpen(complaint) && complaint.receivedOn < plusDays(cameIn, -3)
        : !isOpen(complaint) && lastAt < cameIn;
    });
    if (one === undefined) return null;
    const { reference, complainant, contract } = one.complaint;
    asked.add(reference);
    const { name, contact, address, participant } = complainant;
    return { person: { name, contact, address, participant }, contract: contract.id, cases: [reference] };
  };

  return (story) => {
    if (story.about === 'open' || story.about === 'ended') return withComplaint(story);
    const chance = chanceOf(`${seed}/request/${story.id}`);
    const person = {
      name:
        story.about === 'nobody'
          ? `${chance.pick('first', firstNames)} ${chance.pick('last', lastNames)}`
          : story.about.name,
      contact: `01632 960 ${chance.between('phone', 100, 999)}`,
      address: [`${chance.between('house', 1, 80)} Example Row`, 'Larkton', 'LK0 0AB'],
      participant: '',
    };
    if (story.about === 'nobody') return { person, contract: 'work-programme-larkshire', cases: [] };
    const theirs = ended.get(story.about.name);
    if (theirs === undefined) throw new RangeError(`${story.about.name} is not of the ended contract`);
    return { person, contract: endedContractId, cases: [theirs] };
  };
}

/** The complaints of the ended contract, by whose they are. One already erased keeps its place: a demo cut off goes on with it. */
async function casesOfEndedContract(desk: Desk, organisation: string): Promise<ReadonlyMap<string, string>> {
  const page = await desk.record.cases.list(
    organisation,
    { kind: 'complaint', contract: endedContractId },
    { limit: 50 },
  );
  if (isRefusal(page)) throw new RangeError(page.says);
  // They were brought in in the order of their names, and received in it.
  const references = page.items.map(({ card }) => card.reference).toSorted();
  return new Map(endedContractPeople.map((name, at) => [name, references[at] ?? '']));
}
