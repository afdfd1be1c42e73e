import { type Day, dayOf, plusMonths } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { rules } from '#guidance/catalogue.ts';
import { kinds } from '#kinds/kinds.ts';
import type { RetainedCase } from '#record/lists/retained.ts';
import { readRefusal } from '../access/areas.ts';
import type { Desk } from '../desk.ts';
import { settingsOf } from '../settings/settings.ts';
import type { Person } from '../sign-in/person.ts';
import { type ContractLimit, contractLimit } from './contract-limits.ts';
import type { CaseHolds, DocumentedHold } from './kept-holds.ts';
import { retentionSettings } from './retention-settings.ts';

/** The lists of what is kept: may go, past its own time, on hold, and still to come. */
export const retentionViews = ['due', 'past', 'held', 'coming'] as const;
export type RetentionView = (typeof retentionViews)[number];

/** How far ahead what is coming is shown, in months. */
const ahead = 12;

export interface RetentionQuery {
  readonly view: RetentionView;
  readonly contract?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A closed case whose time is over, with the rule that says so, and what holds it back. */
export interface ProposedCase {
  readonly reference: string;
  readonly contract: string;
  readonly receivedOn: Day;
  readonly standing: string;
  readonly limit: ContractLimit;
  readonly late: boolean;
  /** The last day of the six months to go to ICE, where that holds it back. */
  readonly windowUntil: Day | null;
  readonly holds: readonly DocumentedHold[];
}

/** A contract whose records may soon go. */
export interface ComingContract {
  readonly limit: ContractLimit;
  readonly cases: number;
}

export interface RetentionPage {
  readonly today: Day;
  readonly view: RetentionView;
  readonly counts: Readonly<Record<RetentionView, number>>;
  readonly rows: readonly ProposedCase[];
  readonly next: string | null;
  readonly coming: readonly ComingContract[];
  /** Contracts that have ended and for which nothing says how long their records stay. */
  readonly unsaid: readonly ContractLimit[];
  readonly contracts: readonly { readonly id: string; readonly name: string }[];
}

/** The kinds of case that say what they leave for figures: the others have a retention of their own. */
const retainedKinds = (): string[] =>
  kinds.filter((kind) => kind.leave !== undefined).map(({ name }) => name);

/** The limits of every contract of a provider, by its id. */
export async function limitsOf(
  desk: Desk,
  organisation: string,
): Promise<ReadonlyMap<string, ContractLimit>> {
  const today = dayOf(desk.now());
  const [{ contracts }, own] = await Promise.all([
    settingsOf(desk, organisation),
    retentionSettings(desk, organisation),
  ]);
  return new Map(contracts.map((each) => [each.id, contractLimit(rules, each, own, today)]));
}

/** Closed cases whose time is over or soon will be, each with its reason: proposed, and destroyed only by a person. */
export async function retentionPage(
  desk: Desk,
  person: Person,
  { view, contract, limit, after }: RetentionQuery,
): Promise<RetentionPage | Refusal> {
  const barred = readRefusal(person, 'retention');
  if (barred !== null) return barred;
  const { organisation } = person;
  const today = dayOf(desk.now());
  const limits = await limitsOf(desk, organisation);
  const all = [...limits.values()].filter((one) => contract === undefined || one.contract === contract);
  const over = all.filter(({ goFrom }) => goFrom !== null && goFrom <= today);
  const late = over.filter(({ lateFrom }) => lateFrom !== null && lateFrom <= today);
  const soon = all.filter(
    ({ goFrom }) => goFrom !== null && goFrom > today && goFrom <= plusMonths(today, ahead),
  );
  const asking = (of: readonly ContractLimit[], held: boolean) => ({
    kinds: retainedKinds(),
    contracts: of.map((one) => one.contract),
    held,
    today,
  });
  const retained = desk.record.destructions.retained;
  const [free, held, toCome, unsaidCases] = await Promise.all([
    retained.counts(organisation, asking(over, false)),
    retained.counts(organisation, asking(over, true)),
    retained.counts(organisation, asking(soon, false)),
    retained.counts(organisation, asking(unsaidOf(all, today), false)),
  ]);
  const page =
    view === 'coming'
      ? { items: [], next: null }
      : await retained.list(organisation, asking(view === 'past' ? late : over, view === 'held'), {
          limit,
          after,
        });
  if (isRefusal(page)) return page;
  const sum = (of: ReadonlyMap<string, number>, among = all): number =>
    among.reduce((cases, one) => cases + (of.get(one.contract) ?? 0), 0);
  return {
    today,
    view,
    counts: { due: sum(free), past: sum(free, late), held: sum(held), coming: sum(toCome) },
    rows: page.items.flatMap((item) => proposed(item, limits, today)),
    next: page.next,
    coming: soon
      .map((one) => ({ limit: one, cases: toCome.get(one.contract) ?? 0 }))
      .filter(({ cases }) => cases > 0)
      .sort((a, b) => ((a.limit.goFrom ?? '') < (b.limit.goFrom ?? '') ? -1 : 1)),
    unsaid: all.filter((one) => (unsaidCases.get(one.contract) ?? 0) > 0),
    contracts: [...limits.values()].map(({ contract: id, name }) => ({ id, name })),
  };
}

const unsaidOf = (limits: readonly ContractLimit[], today: Day): ContractLimit[] =>
  limits.filter(({ endsOn, goFrom }) => endsOn !== null && endsOn < today && goFrom === null);

function proposed(
  item: RetainedCase,
  limits: ReadonlyMap<string, ContractLimit>,
  today: Day,
): ProposedCase[] {
  const limit = limits.get(item.contractId);
  if (limit === undefined) return [];
  return [
    {
      reference: item.reference,
      contract: item.contractName,
      receivedOn: item.receivedOn,
      standing: item.standing,
      limit,
      late: limit.lateFrom !== null && limit.lateFrom <= today,
      windowUntil: item.windowUntil,
      holds: (item.hold as CaseHolds | null)?.holds ?? [],
    },
  ];
}
