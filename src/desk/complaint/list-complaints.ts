import { type Day, dayOf } from '#core/day.ts';
import type { CaseCard } from '#core/projection.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { CaseFilter } from '#record/lists/cases.ts';
import type { FoundBy } from '#record/search/find.ts';
import { reads } from '../access/areas.ts';
import { isInScope, narrowed } from '../access/in-scope.ts';
import type { Desk } from '../desk.ts';
import { currentOf } from '../settings/current.ts';
import type { Person } from '../sign-in/person.ts';

/** Which complaints are meant; what is left out does not narrow. */
export interface ComplaintsQuery {
  readonly open?: boolean | undefined;
  readonly contract?: string | undefined;
  readonly route?: string | undefined;
  readonly state?: string | undefined;
  /** Null for complaints nobody handles. */
  readonly handler?: string | null | undefined;
  readonly deliveredBy?: string | undefined;
  /** Both days count. */
  readonly receivedFrom?: Day | undefined;
  readonly receivedTo?: Day | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A complaint in a list. */
export interface ListedComplaint {
  readonly card: CaseCard;
  /** The name of whoever handles it, or null. */
  readonly handler: string | null;
}

export interface ComplaintsPage {
  readonly today: Day;
  readonly rows: readonly ListedComplaint[];
  readonly next: string | null;
  /** When the first that is not shown was received. */
  readonly followingReceived: Day | null;
}

/** Complaints, the newest received first; a refusal when the link to a part of the list is broken. */
export async function listComplaints(
  desk: Desk,
  person: Person,
  { limit, after, deliveredBy, ...narrow }: ComplaintsQuery,
): Promise<ComplaintsPage | Refusal> {
  const given = Object.entries(narrow).filter(([, value]) => value !== undefined);
  const filter: CaseFilter = {
    kind: 'complaint',
    ...(Object.fromEntries(given) as Omit<CaseFilter, 'deliveredBy'>),
    ...narrowed(person, { deliveredBy }),
  };
  const [page, names] = await Promise.all([
    desk.record.cases.list(person.organisation, filter, { limit, after }),
    namesOf(desk, person),
  ]);
  if (isRefusal(page)) return page;
  return {
    today: dayOf(desk.now()),
    rows: page.items.map(({ card }) => listed(card, names)),
    next: page.next,
    followingReceived: page.following?.card.receivedOn ?? null,
  };
}

/** A case that was found: a complaint, or a case of another kind. */
export interface FoundComplaint extends ListedComplaint {
  readonly kind: string;
  /** What it was found by, the surest first. */
  readonly by: FoundBy;
}

/** Complaints that hold what was typed: a reference, a name, words, misspelt or not. */
export async function searchComplaints(
  desk: Desk,
  person: Person,
  words: string,
  limit: number,
): Promise<{ readonly today: Day; readonly found: readonly FoundComplaint[]; readonly more: boolean }> {
  const [{ found, more }, names] = await Promise.all([
    desk.record.cases.search(person.organisation, words, { limit }),
    namesOf(desk, person),
  ]);
  return {
    today: dayOf(desk.now()),
    found: found
      .filter(({ kind, card }) => mayFind(person, kind) && isInScope(person, () => card))
      .map(({ kind, card, by }) => ({ kind, ...listed(card, names), by })),
    more,
  };
}

/** One search finds cases of every kind: somebody is shown those of the kinds they read. */
const mayFind = (person: Person, kind: string): boolean =>
  kind === 'complaint' || (kind === 'data-request' && reads(person, 'data-requests'));

async function namesOf(desk: Desk, { organisation }: Person): Promise<ReadonlyMap<string, string>> {
  const { accounts } = await currentOf(desk, organisation);
  return new Map(accounts.map(({ id, name }) => [id, name]));
}

const listed = (card: CaseCard, names: ReadonlyMap<string, string>): ListedComplaint => ({
  card,
  handler: card.handler === null ? null : (names.get(card.handler) ?? card.handler),
});
