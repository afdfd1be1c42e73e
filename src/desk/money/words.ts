import type { AmountStatus, EntryKind, WayToCost } from '#core/money-shown.ts';
import { type LiabilityKind, liabilityKinds } from '#kinds/complaint/events/money.ts';

/** What money is for, as a list says it. */
export const amountKinds = liabilityKinds;
export const amountKindWords: Readonly<Record<LiabilityKind, string>> = {
  contribution: 'ICE contribution',
  redress: 'Redress',
  'ombudsman-redress': 'Redress after the Ombudsman',
  goodwill: 'Goodwill payment',
};

export const kindInWords = (kind: string): string => amountKindWords[kind as LiabilityKind] ?? kind;

export const statusWords: Readonly<Record<AmountStatus, string>> = {
  pending: 'Pending',
  due: 'To pay',
  paid: 'Paid',
  reversed: 'Taken back',
  theirs: 'The outgoing provider’s',
};

export const entryWords: Readonly<Record<EntryKind, string>> = {
  owed: 'Owed',
  paid: 'Paid',
  'owed-reversed': 'Taken back',
  'paid-reversed': 'Payment reversed',
};

export const wayWords: Readonly<Record<WayToCost, string>> = {
  'at-ice': 'ICE has it',
  ombudsman: 'The Ombudsman has it',
  'eight-weeks': 'Eight weeks have passed',
  window: 'Within six months of the final response',
};

const partiesNamed: Readonly<Record<string, string>> = {
  provider: 'Us',
  'sub-contractor': 'Sub-contractor',
  'outgoing-provider': 'Outgoing provider',
  complainant: 'The complainant',
};

/** Who pays or is paid: "Us", "The complainant", or a name. */
export const partyInWords = (party: string): string => partiesNamed[party] ?? party;
