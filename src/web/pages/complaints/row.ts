import type { Day } from '#core/day.ts';
import { inShort } from '#core/day-in-words.ts';
import type { ListedComplaint } from '#desk/complaint/list-complaints.ts';
import { caseHref } from '#web/complaint/addresses.ts';

/** A complaint as a row of a list. */
export const rowOf = ({ card, handler }: ListedComplaint, today: Day) => ({
  href: caseHref(card.reference),
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
