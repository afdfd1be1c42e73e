import { type Kysely, type Selectable, sql } from 'kysely';
import type { ClauseId } from '#core/citation.ts';
import type { Day } from '#core/day.ts';
import type { Amount, AmountStatus } from '#core/money-shown.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { AmountTable } from '../money-tables.ts';
import type { Tables } from '../tables.ts';
import { isOfScope, type MoneyScope } from './money-scope.ts';
import { isDay, isNumber, isText, keyIn, type Page, type Paging, pageOf } from './page.ts';

/** Which amounts are meant. */
export interface AmountFilter extends MoneyScope {
  readonly status: AmountStatus;
  readonly contract?: string | undefined;
  readonly kind?: string | undefined;
  /** Only those whose day to pay came before this one. */
  readonly dueBefore?: Day | undefined;
}

/** An amount with the case it belongs to. */
export interface ListedAmount {
  readonly reference: string;
  readonly person: string;
  readonly contractId: string;
  readonly contractName: string;
  readonly amount: Amount;
}

/** A day after every other, for what has no day to pay: it comes last. */
const never = sql<Day>`coalesce(amount.due, '9999-12-31'::date)`;

/** Amounts that stand in one way, the first to pay before the others. */
export async function listAmounts(
  db: Kysely<Tables>,
  organisation: string,
  { status, contract, kind, dueBefore, ...scope }: AmountFilter,
  { limit, after }: Paging,
): Promise<Page<ListedAmount> | Refusal> {
  const key = after === undefined ? null : keyIn(after, [isDay, isText, isNumber]);
  if (isRefusal(key)) return key;
  const rows = await db
    .selectFrom('amount')
    .innerJoin('case_card as card', (join) =>
      join.onRef('card.organisation', '=', 'amount.organisation').onRef('card.stream', '=', 'amount.stream'),
    )
    .where('amount.organisation', '=', organisation)
    .where('amount.status', '=', status)
    .where(isOfScope('amount', scope))
    .$if(contract !== undefined, (query) => query.where('amount.contract_id', '=', contract ?? ''))
    .$if(kind !== undefined, (query) => query.where('amount.kind', '=', kind ?? ''))
    .$if(dueBefore !== undefined, (query) => query.where('amount.due', '<', dueBefore as Day))
    .$if(key !== null, (query) =>
      query.where(
        sql<boolean>`(${never}, amount.stream, amount.number) > (${key?.[0]}::date, ${key?.[1]}, ${key?.[2]}::integer)`,
      ),
    )
    .orderBy(never)
    .orderBy('amount.stream')
    .orderBy('amount.number')
    .limit(limit + 1)
    .selectAll('amount')
    .select(['card.reference', 'card.person', 'card.contract_name'])
    .execute();
  return pageOf(
    rows,
    limit,
    (row): ListedAmount => ({
      reference: row.reference,
      person: row.person,
      contractId: row.contract_id,
      contractName: row.contract_name,
      amount: amountOf(row),
    }),
    (row) => [row.due ?? '9999-12-31', row.stream, `${row.number}`],
  );
}

/** An amount as it was put in. */
const amountOf = (row: Selectable<AmountTable>): Amount => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  special: row.special,
  status: row.status,
  pence: row.pence,
  outstanding: row.outstanding,
  bearer: row.bearer,
  payer: row.payer,
  payee: row.payee,
  due: row.due,
  raisedOn: row.raised_on,
  clock: row.clock,
  row: row.row,
  says: row.says,
  flags: row.flags,
  clauses: row.clauses as readonly ClauseId[],
});
