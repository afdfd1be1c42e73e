import { type Kysely, sql } from 'kysely';
import type { Day } from '#core/day.ts';
import type { AmountStatus, MoneyEntry } from '#core/money-shown.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Tables } from '../tables.ts';
import { isOfScope, type MoneyScope } from './money-scope.ts';
import { isDay, isNumber, isText, keyIn, type Page, type Paging, pageOf } from './page.ts';

/** Which entries are meant. What is left out does not narrow. */
export interface LedgerFilter extends MoneyScope {
  readonly contract?: string | undefined;
  /** What the money is for. */
  readonly kind?: string | undefined;
  /** How the amount stands now to which the entry belongs. */
  readonly status?: AmountStatus | undefined;
  readonly special?: boolean | undefined;
  /** Both days count. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** An entry with the case it belongs to. */
export interface ListedEntry {
  readonly reference: string;
  readonly person: string;
  readonly contractId: string;
  readonly contractName: string;
  readonly status: AmountStatus;
  readonly entry: MoneyEntry;
}

/** The ledgers of all cases as one, the latest first. */
export async function listLedger(
  db: Kysely<Tables>,
  organisation: string,
  filter: LedgerFilter,
  { limit, after }: Paging,
): Promise<Page<ListedEntry> | Refusal> {
  const key = after === undefined ? null : keyIn(after, [isDay, isText, isNumber]);
  if (isRefusal(key)) return key;
  const rows = await entriesOf(db, organisation, filter)
    .innerJoin('case_card as card', (join) =>
      join.onRef('card.organisation', '=', 'entry.organisation').onRef('card.stream', '=', 'entry.stream'),
    )
    .innerJoin('amount as owing', (join) =>
      join
        .onRef('owing.organisation', '=', 'entry.organisation')
        .onRef('owing.stream', '=', 'entry.stream')
        .onRef('owing.id', '=', 'entry.amount'),
    )
    .$if(key !== null, (query) =>
      query.where(
        sql<boolean>`(entry.entered_on, entry.stream, entry.number) < (${key?.[0]}::date, ${key?.[1]}, ${key?.[2]}::integer)`,
      ),
    )
    .orderBy('entry.entered_on', 'desc')
    .orderBy('entry.stream', 'desc')
    .orderBy('entry.number', 'desc')
    .limit(limit + 1)
    .selectAll('entry')
    .select(['card.reference', 'card.person', 'card.contract_name', 'owing.status'])
    .execute();
  return pageOf(
    rows,
    limit,
    (row): ListedEntry => ({
      reference: row.reference,
      person: row.person,
      contractId: row.contract_id,
      contractName: row.contract_name,
      status: row.status,
      entry: {
        id: row.id,
        number: row.number,
        on: row.entered_on,
        kind: row.kind,
        amount: row.amount,
        amountKind: row.amount_kind,
        special: row.special,
        pence: row.pence,
        bearer: row.bearer,
        payer: row.payer,
        payee: row.payee,
        proof: row.proof,
        says: row.says,
        reverses: row.reverses,
      },
    }),
    (row) => [row.entered_on, row.stream, `${row.number}`],
  );
}

/** The entries meant. */
export const entriesOf = (db: Kysely<Tables>, organisation: string, filter: LedgerFilter) =>
  db
    .selectFrom('ledger_entry as entry')
    .where('entry.organisation', '=', organisation)
    .where(isOfScope('entry', filter))
    .$if(filter.contract !== undefined, (query) =>
      query.where('entry.contract_id', '=', filter.contract ?? ''),
    )
    .$if(filter.kind !== undefined, (query) => query.where('entry.amount_kind', '=', filter.kind ?? ''))
    .$if(filter.status !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from amount where amount.organisation = entry.organisation
          and amount.stream = entry.stream and amount.id = entry.amount and amount.status = ${filter.status})`,
      ),
    )
    .$if(filter.special !== undefined, (query) => query.where('entry.special', '=', filter.special === true))
    .$if(filter.from !== undefined, (query) => query.where('entry.entered_on', '>=', filter.from as Day))
    .$if(filter.to !== undefined, (query) => query.where('entry.entered_on', '<=', filter.to as Day));
