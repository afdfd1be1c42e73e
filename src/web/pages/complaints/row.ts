import type { Day } from '#core/day.ts';
import { inShort } from '#core/day-in-words.ts';
import type { FoundComplaint, ListedComplaint } from '#desk/complaint/list-complaints.ts';
import { homeOfCase } from '#web/case-addresses.ts';

/** A case as a row of a list: a complaint where nothing else is said. */
export const rowOf = (
  { card, handler, kind = 'complaint' }: ListedComplaint & Partial<Pick<FoundComplaint, 'kind'>>,
  today: Day,
) => ({
  href: homeOfCase(kind, card.reference),
  reference: card.reference,
  person: card.person,
  matter: `${card.matter.charAt(0).toUpperCase()}${card.matter.slice(1)}`,
  standing: card.standing,
  contract: card.contractName,
  handler: handler ?? 'Nobody yet',
  received: card.receivedOn,
  receivedSays: inShort(card.receivedOn, today),
  open: card.open,
});
