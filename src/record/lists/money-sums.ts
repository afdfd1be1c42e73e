import { type Kysely, sql } from 'kysely';
import type { Day } from '#core/day.ts';
import type { Bearer } from '#core/money-shown.ts';
import type { Tables } from '../tables.ts';
import { entriesOf, type LedgerFilter } from './ledger.ts';
import { isOfScope, type MoneyScope } from './money-scope.ts';

/** What the entries of a ledger come to, of one contract, one sort of money and whoever bears it. Whole pence. */
export interface LedgerSum {
  readonly contractId: string;
  readonly kind: string;
  readonly special: boolean;
  readonly bearer: Bearer;
  readonly payer: string;
  readonly entries: number;
  /** Owed less what was taken back. */
  readonly owed: number;
  /** Paid less what was reversed. */
  readonly paid: number;
}

/** The sums of the entries meant. Owed less paid is what is still to pay. */
export const sumLedger = (
  db: Kysely<Tables>,
  organisation: string,
  filter: LedgerFilter,
): Promise<LedgerSum[]> =>
  entriesOf(db, organisation, filter)
    .groupBy(['entry.contract_id', 'entry.amount_kind', 'entry.special', 'entry.bearer', 'entry.payer'])
    .select([
      'entry.contract_id as contractId',
      'entry.amount_kind as kind',
      'entry.special',
      'entry.bearer',
      'entry.payer',
      sql<number>`count(*)::integer`.as('entries'),
      sql<number>`coalesce(sum(entry.pence) filter (where entry.kind in ('owed', 'owed-reversed')), 0)::bigint`.as(
        'owed',
      ),
      sql<number>`coalesce(-sum(entry.pence) filter (where entry.kind in ('paid', 'paid-reversed')), 0)::bigint`.as(
        'paid',
      ),
    ])
    .execute();

/** How the amounts of one contract stand that want something, or are not ours. Whole pence. */
export interface AmountSum {
  readonly contractId: string;
  readonly kind: string;
  readonly special: boolean;
  readonly bearer: Bearer;
  readonly payer: string;
  /** Not decided: how many, how many of them with nothing proposed, and what is proposed for the others. */
  readonly pending: number;
  readonly pendingUnknown: number;
  readonly pendingPence: number;
  /** Owed and not yet paid in full. */
  readonly due: number;
  /** Past their day to pay: how many, and what is still to pay of them. */
  readonly late: number;
  readonly latePence: number;
  /** The outgoing provider’s. */
  readonly theirs: number;
  readonly theirsPence: number;
}

/** Which amounts are summed. What is left out does not narrow. */
export interface AmountSumFilter extends MoneyScope {
  readonly contract?: string | undefined;
}

/** What is pending, what is late on a day, and what is the outgoing provider’s. */
export const sumAmounts = (
  db: Kysely<Tables>,
  organisation: string,
  today: Day,
  { contract, ...scope }: AmountSumFilter = {},
): Promise<AmountSum[]> =>
  db
    .selectFrom('amount')
    .where('organisation', '=', organisation)
    .where('status', 'in', ['pending', 'due', 'theirs'])
    .where(isOfScope('amount', scope))
    .$if(contract !== undefined, (query) => query.where('contract_id', '=', contract ?? ''))
    .groupBy(['contract_id', 'kind', 'special', 'bearer', 'payer'])
    .select([
      'contract_id as contractId',
      'kind',
      'special',
      'bearer',
      'payer',
      sql<number>`count(*) filter (where status = 'pending')::integer`.as('pending'),
      sql<number>`count(*) filter (where status = 'pending' and pence = 0)::integer`.as('pendingUnknown'),
      sql<number>`coalesce(sum(pence) filter (where status = 'pending'), 0)::bigint`.as('pendingPence'),
      sql<number>`count(*) filter (where status = 'due')::integer`.as('due'),
      sql<number>`count(*) filter (where status = 'due' and due < ${today}::date)::integer`.as('late'),
      sql<number>`coalesce(sum(outstanding) filter (where status = 'due' and due < ${today}::date), 0)::bigint`.as(
        'latePence',
      ),
      sql<number>`count(*) filter (where status = 'theirs')::integer`.as('theirs'),
      sql<number>`coalesce(sum(pence) filter (where status = 'theirs'), 0)::bigint`.as('theirsPence'),
    ])
    .execute();
