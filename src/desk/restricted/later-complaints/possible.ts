import type { CaseCard } from '#core/projection.ts';
import { complaint as kind } from '#kinds/complaint/complaint.ts';
import { type Complaint, isMarked } from '#kinds/complaint/state.ts';
import type { Desk } from '../../desk.ts';
import { historyOf, stateOf } from '../../history.ts';
import type { Person } from '../../sign-in/person.ts';
import { mayBeSame } from './alike.ts';

/** A complaint with the marker, and open ones that may be the same person’s although nothing says so for certain. */
export interface PossiblyTheirs {
  readonly marked: CaseCard;
  readonly others: readonly CaseCard[];
}

/** How many are looked through for one marked complaint: it is a list to read, not a search. */
const most = 20;

/**
 * For a nominated officer: open complaints under the same name as a marked one, or one much like it, about which no officer was asked
 * by itself: the name is common or misspelt, and neither a number nor a way to reach them tells. Worked out when it is looked at, among
 * what the officer may see; nothing is recorded, and nobody else is shown it (G2-90).
 */
export async function possiblyTheirs(desk: Desk, person: Person): Promise<PossiblyTheirs[]> {
  if (!person.roles.includes('nominated-officer')) return [];
  const { organisation } = person;
  const found: PossiblyTheirs[] = [];
  for (const stream of await desk.record.marked.all(organisation)) {
    const shown = await desk.record.cases.find(organisation, stream);
    const marked = shown === null ? null : await complaintIn(desk, organisation, stream);
    if (shown === null || marked === null) continue;
    const others = await othersLike(desk, organisation, stream, marked);
    if (others.length > 0) found.push({ marked: shown.card, others });
  }
  return found;
}

async function othersLike(
  desk: Desk,
  organisation: string,
  stream: string,
  marked: Complaint,
): Promise<CaseCard[]> {
  if (marked.complainant.name.trim() === '') return [];
  const { found } = await desk.record.cases.search(organisation, marked.complainant.name, { limit: most });
  const others: CaseCard[] = [];
  for (const one of found) {
    if (one.kind !== kind.name || !one.card.open || one.stream === stream) continue;
    const other = await complaintIn(desk, organisation, one.stream);
    if (other === null || isMarked(other) || !mayBeSame(marked, other)) continue;
    if (other.officerAsked.some(({ about }) => about === stream)) continue;
    others.push(one.card);
  }
  return others;
}

async function complaintIn(desk: Desk, organisation: string, stream: string): Promise<Complaint | null> {
  const loaded = await desk.record.load(organisation, stream);
  if (loaded === null || loaded.kind !== kind.name) return null;
  const state = stateOf(historyOf(loaded.events));
  return state.exists ? state : null;
}
