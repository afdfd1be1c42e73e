import type { Insertable } from 'kysely';
import { type Projection, shownAs, standingDue } from '#core/projection.ts';
import { searchRow } from '../search/row.ts';
import { plainReference } from '../search/words.ts';
import type { Tables } from '../tables.ts';
import { moneyRowsOf } from './money-rows.ts';

/** The tables a projection is kept in. */
export const shownTables = [
  'case_card',
  'duty',
  'clock',
  'ledger_entry',
  'amount',
  'exposure',
  'kept_report',
  'search',
  'restricted_case',
  'restricted_reader',
] as const;
export type ShownTable = (typeof shownTables)[number];
export type Rows = { readonly [Table in ShownTable]: readonly Insertable<Tables[Table]>[] };

/** Where a projection stands: of which stream it is, and at which version. */
export interface Place {
  readonly organisation: string;
  readonly stream: string;
  readonly kind: string;
  readonly version: number;
}

/** The rows that keep a projection. Verify compares what is kept with the same rows made from a replay. */
export function rowsOf({ organisation, stream, kind, version }: Place, shown: Projection): Rows {
  const { card, duties, clocks, restricted, marked = false, reports = [] } = shown;
  const of = { organisation, stream };
  return {
    case_card: [
      {
        organisation,
        stream,
        kind,
        version,
        reference: card.reference,
        person: card.person,
        matter: card.matter,
        standing: card.standing,
        state: card.state,
        route: card.route,
        contract_id: card.contractId,
        contract_name: card.contractName,
        delivered_by: card.deliveredBy,
        handler: card.handler,
        received_on: card.receivedOn,
        open: card.open,
        marked,
        shown_as: shownAs,
      },
    ],
    duty: duties.map((duty) => ({
      organisation,
      stream,
      id: duty.id,
      says: duty.says,
      detail: duty.detail,
      view: duty.view,
      due: duty.due,
      act_by: duty.actBy,
      owner: duty.owner,
      owner_role: duty.ownerRole,
      clock: duty.clock,
      command: duty.command,
      contract_id: card.contractId,
      delivered_by: card.deliveredBy,
      route: card.route,
    })),
    clock: clocks.map((clock) => ({
      organisation,
      stream,
      id: clock.id,
      rule: clock.rule,
      status: clock.status,
      due: standingDue(clock),
      body: clock,
      contract_id: card.contractId,
      delivered_by: card.deliveredBy,
    })),
    ...moneyRowsOf(organisation, stream, shown),
    kept_report: reports.map((report) => ({
      organisation,
      stream,
      id: report.id,
      completed_on: report.completedOn,
      paid_on: report.paidOn,
      look_again_on: report.lookAgainOn,
      last_day: report.lastDay,
      contract_id: card.contractId,
      delivered_by: card.deliveredBy,
    })),
    // What is restricted is found by its reference alone, and only by those on its list.
    search: restricted === undefined ? [searchRow(organisation, stream, shown)] : [],
    restricted_case: restricted === undefined ? [] : [{ ...of, reference: plainReference(card.reference) }],
    restricted_reader: [...new Set(restricted?.readers)].map((account) => ({
      ...of,
      account,
      until: restricted?.until?.[account] ?? null,
    })),
  };
}
