import { type Kysely, sql } from 'kysely';
import type { Day } from '#core/day.ts';
import type { CaseCard } from '#core/projection.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { cardColumns, cardOf } from '../projection/read.ts';
import type { Tables } from '../tables.ts';
import { isDay, isText, keyIn, type Page, type Paging, pageOf } from './page.ts';
import { anyOf } from './work-filter.ts';

/** Which cases are meant. What is left out does not narrow. */
export interface CaseFilter {
  readonly kind?: string;
  readonly open?: boolean;
  readonly state?: string;
  readonly route?: string;
  readonly contract?: string;
  /** Of any of these contracts, beside the one named. */
  readonly contracts?: readonly string[];
  readonly deliveredBy?: readonly string[];
  /** Null for cases nobody has. */
  readonly handler?: string | null;
  /** Both days count. */
  readonly receivedFrom?: Day;
  readonly receivedTo?: Day;
}

/** A case in a list. */
export interface ListedCase {
  readonly stream: string;
  readonly kind: string;
  readonly version: number;
  readonly card: CaseCard;
}

/** Cases, the newest received first. */
export async function listCases(
  db: Kysely<Tables>,
  organisation: string,
  filter: CaseFilter,
  { limit, after }: Paging,
): Promise<Page<ListedCase> | Refusal> {
  const key = after === undefined ? null : keyIn(after, [isDay, isText]);
  if (isRefusal(key)) return key;
  const rows = await casesOf(db, organisation, filter)
    .$if(key !== null, (query) =>
      query.where(sql<boolean>`(card.received_on, card.stream) < (${sql.join([...(key ?? [])])})`),
    )
    .orderBy('card.received_on', 'desc')
    .orderBy('card.stream', 'desc')
    .limit(limit + 1)
    .select(cardColumns)
    .execute();
  return pageOf(
    rows,
    limit,
    (row): ListedCase => ({ stream: row.stream, kind: row.kind, version: row.version, card: cardOf(row) }),
    (row) => [row.received_on, row.stream],
  );
}

const casesOf = (db: Kysely<Tables>, organisation: string, filter: CaseFilter) =>
  db
    .selectFrom('case_card as card')
    .where('card.organisation', '=', organisation)
    .$if(filter.kind !== undefined, (query) => query.where('card.kind', '=', filter.kind ?? ''))
    .$if(filter.open !== undefined, (query) => query.where('card.open', '=', filter.open ?? true))
    .$if(filter.state !== undefined, (query) => query.where('card.state', '=', filter.state ?? ''))
    .$if(filter.route !== undefined, (query) => query.where('card.route', '=', filter.route ?? ''))
    .$if(filter.contract !== undefined, (query) =>
      query.where('card.contract_id', '=', filter.contract ?? ''),
    )
    .$if(filter.contracts !== undefined, (query) =>
      query.where('card.contract_id', '=', anyOf(filter.contracts ?? [])),
    )
    .$if(filter.deliveredBy !== undefined, (query) =>
      query.where('card.delivered_by', '=', anyOf(filter.deliveredBy ?? [])),
    )
    .$if(filter.handler !== undefined, (query) =>
      filter.handler === null
        ? query.where('card.handler', 'is', null)
        : query.where('card.handler', '=', filter.handler ?? ''),
    )
    .$if(filter.receivedFrom !== undefined, (query) =>
      query.where('card.received_on', '>=', filter.receivedFrom as Day),
    )
    .$if(filter.receivedTo !== undefined, (query) =>
      query.where('card.received_on', '<=', filter.receivedTo as Day),
    );
