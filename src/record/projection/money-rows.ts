import type { Insertable } from 'kysely';
import { waysToCost } from '#core/money-shown.ts';
import type { Projection } from '#core/projection.ts';
import type { Tables } from '../tables.ts';

/** The tables the money of a case is kept in. */
export type MoneyTable = 'ledger_entry' | 'amount' | 'exposure';
type MoneyRows = { readonly [Table in MoneyTable]: readonly Insertable<Tables[Table]>[] };

/** The rows that keep what a case shows of its money; none where it knows none. */
export function moneyRowsOf(
  organisation: string,
  stream: string,
  { card: { contractId: contract_id, deliveredBy: delivered_by }, money }: Projection,
): MoneyRows {
  if (money === undefined) return { ledger_entry: [], amount: [], exposure: [] };
  const of = { organisation, stream };
  return {
    ledger_entry: money.entries.map(({ on, amountKind, ...entry }) => ({
      ...of,
      ...entry,
      entered_on: on,
      amount_kind: amountKind,
      contract_id,
      delivered_by,
    })),
    amount: money.amounts.map(({ raisedOn, ...amount }) => ({
      ...of,
      ...amount,
      raised_on: raisedOn,
      contract_id,
      delivered_by,
    })),
    exposure:
      money.exposure === null
        ? []
        : [
            {
              ...of,
              ...money.exposure,
              nearness: waysToCost.indexOf(money.exposure.way),
              contract_id,
              delivered_by,
            },
          ],
  };
}
