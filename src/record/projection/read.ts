import type { Selectable } from 'kysely';
import type { CaseCard, Duty } from '#core/projection.ts';
import type { CaseCardTable, DutyTable } from '../tables.ts';

type CardRow = Selectable<CaseCardTable>;

/** A card as it was put in. */
export const cardOf = (
  row: Omit<CardRow, 'organisation' | 'stream' | 'kind' | 'version' | 'marked' | 'shown_as'>,
): CaseCard => ({
  reference: row.reference,
  person: row.person,
  matter: row.matter,
  standing: row.standing,
  state: row.state,
  route: row.route,
  contractId: row.contract_id,
  contractName: row.contract_name,
  deliveredBy: row.delivered_by,
  handler: row.handler,
  receivedOn: row.received_on,
  open: row.open,
});

/** A duty as it was put in. */
export const dutyOf = (row: Omit<Selectable<DutyTable>, 'organisation' | 'stream'>): Duty => ({
  id: row.id,
  says: row.says,
  detail: row.detail,
  view: row.view,
  due: row.due,
  actBy: row.act_by,
  owner: row.owner,
  ownerRole: row.owner_role,
  clock: row.clock,
  command: row.command,
});

/** The columns of a card, for a query in which it is called `card`. */
export const cardColumns = [
  'card.stream',
  'card.kind',
  'card.version',
  'card.reference',
  'card.person',
  'card.matter',
  'card.standing',
  'card.state',
  'card.route',
  'card.contract_id',
  'card.contract_name',
  'card.delivered_by',
  'card.handler',
  'card.received_on',
  'card.open',
] as const;
