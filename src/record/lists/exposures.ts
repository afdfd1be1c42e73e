import { type Kysely, sql } from 'kysely';
import { type Exposure, type ExposureReason, type WayToCost, waysToCost } from '#core/money-shown.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Tables } from '../tables.ts';
import { isOfScope, type MoneyScope } from './money-scope.ts';
import { isDay, isNumber, isText, keyIn, type Page, type Paging, pageOf } from './page.ts';

/** Which cases are meant that could still cost something. What is left out does not narrow. */
export interface ExposureFilter extends MoneyScope {
  readonly contract?: string | undefined;
  readonly way?: WayToCost | undefined;
}

/** A case that could still cost something. */
export interface ListedExposure {
  readonly reference: string;
  readonly person: string;
  readonly contractId: string;
  readonly contractName: string;
  readonly deliveredBy: string;
  readonly exposure: Exposure;
}

/** Cases that could still cost something, the nearest to it first, and of those the longest open. */
export async function listExposures(
  db: Kysely<Tables>,
  organisation: string,
  filter: ExposureFilter,
  { limit, after }: Paging,
): Promise<Page<ListedExposure> | Refusal> {
  const key = after === undefined ? null : keyIn(after, [isNumber, isDay, isText]);
  if (isRefusal(key)) return key;
  const rows = await exposuresOf(db, organisation, filter)
    .innerJoin('case_card as card', (join) =>
      join.onRef('card.organisation', '=', 'held.organisation').onRef('card.stream', '=', 'held.stream'),
    )
    .$if(key !== null, (query) =>
      query.where(
        sql<boolean>`(held.nearness, held.since, held.stream) > (${key?.[0]}::integer, ${key?.[1]}::date, ${key?.[2]})`,
      ),
    )
    .orderBy('held.nearness')
    .orderBy('held.since')
    .orderBy('held.stream')
    .limit(limit + 1)
    .selectAll('held')
    .select(['card.reference', 'card.person', 'card.contract_name', 'card.delivered_by'])
    .execute();
  return pageOf(
    rows,
    limit,
    (row): ListedExposure => ({
      reference: row.reference,
      person: row.person,
      contractId: row.contract_id,
      contractName: row.contract_name,
      deliveredBy: row.delivered_by,
      exposure: {
        way: row.way,
        since: row.since,
        until: row.until,
        pack: row.pack,
        contribution: row.contribution,
        proposed: row.proposed,
        shared: row.shared,
        reasons: row.reasons as readonly ExposureReason[],
      },
    }),
    (row) => [`${row.nearness}`, row.since, row.stream],
  );
}

/** How many cases of a contract are open to a cost in one way. */
export interface ExposureCount {
  readonly contractId: string;
  readonly pack: string;
  readonly way: WayToCost;
  readonly contribution: boolean;
  readonly shared: boolean;
  readonly count: number;
  /** Redress ICE has proposed in them, in pence, and in how many. */
  readonly proposed: number;
  readonly proposals: number;
}

/** Cases that could still cost something, counted by all that decides how much. */
export const countExposures = (
  db: Kysely<Tables>,
  organisation: string,
  filter: ExposureFilter,
): Promise<ExposureCount[]> =>
  exposuresOf(db, organisation, filter)
    .groupBy(['held.contract_id', 'held.pack', 'held.way', 'held.contribution', 'held.shared'])
    .select([
      'held.contract_id as contractId',
      'held.pack',
      'held.way',
      'held.contribution',
      'held.shared',
      sql<number>`count(*)::integer`.as('count'),
      sql<number>`coalesce(sum(held.proposed), 0)::bigint`.as('proposed'),
      sql<number>`count(held.proposed)::integer`.as('proposals'),
    ])
    .execute();

const exposuresOf = (db: Kysely<Tables>, organisation: string, { contract, way, ...scope }: ExposureFilter) =>
  db
    .selectFrom('exposure as held')
    .where('held.organisation', '=', organisation)
    .where(isOfScope('held', scope))
    .$if(contract !== undefined, (query) => query.where('held.contract_id', '=', contract ?? ''))
    // A way by its place, because the index is in that order.
    .$if(way !== undefined, (query) =>
      query.where('held.nearness', '=', waysToCost.indexOf(way as WayToCost)),
    );
