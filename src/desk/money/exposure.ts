import { type Day, dayOf } from '#core/day.ts';
import type { Exposure, ExposureReason, WayToCost } from '#core/money-shown.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { CouldCost } from '#kinds/complaint/money/could-cost.ts';
import type { ExposureCount, ListedExposure } from '#record/lists/exposures.ts';
import { narrowed } from '../access/in-scope.ts';
import type { Desk } from '../desk.ts';
import { type Settings, settingsOf } from '../settings/settings.ts';
import type { Person } from '../sign-in/person.ts';
import { type Costs, costsOn } from './costs.ts';
import { moneyRefusal } from './who-reads.ts';

export interface ExposureQuery {
  readonly contract?: string | undefined;
  readonly way?: WayToCost | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** `would`: so much falls due if ICE upholds it. `pending`: a fact is missing, or a person would decide; so much is proposed. */
export type Contribution = {
  readonly status: 'would' | 'pending' | 'none';
  readonly pence: number;
};

/** A complaint that could still cost something. */
export interface ExposedComplaint extends Omit<ListedExposure, 'exposure'> {
  readonly way: WayToCost;
  readonly since: Day;
  readonly until: Day | null;
  readonly contribution: Contribution;
  /** Redress ICE has proposed, in pence; null where no amount is known. */
  readonly proposed: number | null;
  /** What the outgoing provider would owe of its own; null where it has no part. In no sum of ours. */
  readonly theirs: number | null;
  /** Why it may still cost something, and why so much. */
  readonly reasons: readonly ExposureReason[];
}

/** What the complaints of one contract, or all of them, could still cost. What is pending is never added to what would be due. */
export interface ExposureTotals {
  readonly complaints: number;
  readonly ways: Readonly<Record<WayToCost, number>>;
  /** If ICE upheld every one of them. */
  readonly would: { readonly complaints: number; readonly pence: number };
  readonly pending: { readonly complaints: number; readonly pence: number };
  /** Complaints that would cost no contribution. */
  readonly none: number;
  /** Redress ICE has proposed. */
  readonly proposed: { readonly complaints: number; readonly pence: number };
  /** The outgoing provider’s own: in no sum of ours. */
  readonly theirs: { readonly complaints: number; readonly pence: number };
}

export interface ContractExposure extends ExposureTotals {
  readonly contractId: string;
  readonly contractName: string;
  /** What one complaint would cost, and why. */
  readonly each: Contribution & Pick<CouldCost, 'row' | 'says' | 'clauses' | 'missing'>;
}

export interface ExposurePage {
  readonly today: Day;
  readonly rows: readonly ExposedComplaint[];
  readonly next: string | null;
}

/** Complaints that could still cost something, the nearest to it first. */
export async function exposureList(
  desk: Desk,
  person: Person,
  { limit, after, ...filter }: ExposureQuery,
): Promise<ExposurePage | Refusal> {
  const barred = moneyRefusal(person);
  if (barred !== null) return barred;
  const today = dayOf(desk.now());
  const [page, settings] = await Promise.all([
    desk.record.money.exposures(person.organisation, { ...filter, ...narrowed(person) }, { limit, after }),
    settingsOf(desk, person.organisation),
  ]);
  if (isRefusal(page)) return page;
  const costs = costsOn(settings, today);
  return { today, rows: page.items.map((item) => exposed(item, costs)), next: page.next };
}

function exposed({ exposure, ...of }: ListedExposure, costs: Costs): ExposedComplaint {
  const { way, since, until, proposed, shared, reasons } = exposure;
  const cost = exposure.contribution ? costs.of(of.contractId, exposure.pack) : null;
  return {
    ...of,
    way,
    since,
    until,
    proposed,
    theirs: shared ? costs.theirs : null,
    contribution: contributionOf(exposure, costs, of.contractId),
    reasons: [
      ...reasons,
      ...(cost === null ? [] : [{ code: cost.row, says: cost.says, clauses: cost.clauses }]),
    ],
  };
}

const statuses = { DUE: 'would', PENDING: 'pending', NONE: 'none' } as const;

function contributionOf(
  { contribution, pack }: Pick<Exposure, 'contribution' | 'pack'>,
  costs: Costs,
  contractId: string,
): Contribution {
  const cost = contribution ? costs.of(contractId, pack) : null;
  return cost === null ? { status: 'none', pence: 0 } : { status: statuses[cost.status], pence: cost.pence };
}

export interface ExposureByContract {
  readonly total: ExposureTotals;
  readonly contracts: readonly ContractExposure[];
}

/** What could still fall due, by contract, the most first. */
export async function exposureByContract(
  desk: Desk,
  person: Person,
  filter: Pick<ExposureQuery, 'contract' | 'way'> = {},
): Promise<ExposureByContract | Refusal> {
  const barred = moneyRefusal(person);
  if (barred !== null) return barred;
  const [counts, settings] = await Promise.all([
    desk.record.money.exposureCounts(person.organisation, { ...filter, ...narrowed(person) }),
    settingsOf(desk, person.organisation),
  ]);
  const costs = costsOn(settings, dayOf(desk.now()));
  const contracts = [...Map.groupBy(counts, ({ contractId }) => contractId).values()]
    .flatMap((of) => contractExposure(of, settings, costs))
    .toSorted((a, b) => b.would.pence - a.would.pence || b.complaints - a.complaints);
  return { total: totalsOf(counts, costs), contracts };
}

function contractExposure(
  counts: readonly ExposureCount[],
  { contracts }: Settings,
  costs: Costs,
): ContractExposure[] {
  const [first] = counts;
  const cost = first === undefined ? null : costs.of(first.contractId, first.pack);
  if (first === undefined || cost === null) return [];
  const { contractId } = first;
  const { status, pence, row, says, clauses, missing } = cost;
  return [
    {
      contractId,
      contractName: contracts.find(({ id }) => id === contractId)?.name ?? contractId,
      each: { status: statuses[status], pence, row, says, clauses, missing },
      ...totalsOf(counts, costs),
    },
  ];
}

function totalsOf(counts: readonly ExposureCount[], costs: Costs): ExposureTotals {
  const sum = (
    which: (one: ExposureCount) => boolean,
    each: (one: ExposureCount) => number = () => 1,
  ): number => counts.filter(which).reduce((all, one) => all + one.count * each(one), 0);
  const ofWay = (way: WayToCost): number => sum((one) => one.way === way);
  const of = (status: Contribution['status']) => {
    const is = (one: ExposureCount) => contributionOf(one, costs, one.contractId).status === status;
    return {
      complaints: sum(is),
      pence: sum(is, (one) => contributionOf(one, costs, one.contractId).pence),
    };
  };
  return {
    complaints: sum(() => true),
    ways: {
      'at-ice': ofWay('at-ice'),
      ombudsman: ofWay('ombudsman'),
      'eight-weeks': ofWay('eight-weeks'),
      window: ofWay('window'),
    },
    would: of('would'),
    pending: of('pending'),
    none: of('none').complaints,
    proposed: {
      complaints: counts.reduce((all, { proposals }) => all + proposals, 0),
      pence: counts.reduce((all, { proposed }) => all + proposed, 0),
    },
    theirs: {
      complaints: sum(({ shared }) => shared),
      pence: sum(
        ({ shared }) => shared,
        () => costs.theirs,
      ),
    },
  };
}
