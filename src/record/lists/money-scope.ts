import { sql } from 'kysely';
import { anyOf } from './work-filter.ts';

/** Of which cases money is meant. What is left out does not narrow; an empty list meets nothing. */
export interface MoneyScope {
  readonly contracts?: readonly string[] | undefined;
  readonly deliveredBy?: readonly string[] | undefined;
}

/** Whether a row of money belongs to a case of a scope: under one of its contracts, and delivered by one of those named. */
export function isOfScope(row: 'amount' | 'entry' | 'held', { contracts, deliveredBy }: MoneyScope) {
  const of = (column: string) => sql.ref(`${row}.${column}`);
  const conditions = [
    ...(contracts === undefined ? [] : [sql`${of('contract_id')} = ${anyOf(contracts)}`]),
    ...(deliveredBy === undefined
      ? []
      : [
          sql`exists (select from case_card as of_case where of_case.organisation = ${of('organisation')}
            and of_case.stream = ${of('stream')} and of_case.delivered_by = ${anyOf(deliveredBy)})`,
        ]),
  ];
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
