import type { RequestsPage } from '#desk/data-request/list-requests.ts';

/** What stands over the table of data requests. */
export const requestHead = [
  'Reference',
  'Person',
  'Asks',
  'Standing',
  'State',
  'Contract',
  'Delivered by',
  'Handler',
  'Received',
  'Open',
] as const;

/** A row of the list as cells, in the order of the head. */
export const requestCells = ({ card, handler }: RequestsPage['rows'][number]): string[] => [
  card.reference,
  card.person,
  card.matter,
  card.standing,
  card.state,
  card.contractName,
  card.deliveredBy,
  handler ?? '',
  card.receivedOn,
  card.open ? 'open' : 'closed',
];
