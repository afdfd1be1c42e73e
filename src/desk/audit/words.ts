import type { ListedEntry } from '#record/audit/list.ts';
import type { AreaName } from '../access/areas.ts';

/** What is looked for in the audit: sorts of things somebody did. */
export const auditSorts = ['looked', 'taken-out', 'changed', 'signed-in', 'refused'] as const;
export type AuditSort = (typeof auditSorts)[number];

export const sortNames: Readonly<Record<AuditSort, string>> = {
  looked: 'Looked at',
  'taken-out': 'Taken out',
  changed: 'Changed',
  'signed-in': 'Signed in',
  refused: 'Turned away',
};

/** How each sort stands in the record. */
export const didOf: Readonly<Record<AuditSort, readonly string[]>> = {
  looked: ['viewed'],
  'taken-out': ['exported'],
  changed: ['changed'],
  'signed-in': ['signed-in', 'signed-out', 'sign-in-failed'],
  refused: ['refused'],
};

/** What stands in each area: one of it, and all of it. */
const things: Readonly<Record<AreaName, readonly [one: string, all: string]>> = {
  account: ['their own account', 'their own account'],
  rules: ['a rule', 'the rules'],
  work: ['the work of a complaint', 'the work list'],
  cases: ['a complaint', 'the list of complaints'],
  commands: ['a complaint', 'a new complaint'],
  letters: ['a letter', 'a letter'],
  documents: ['a document', 'documents'],
  bundles: ['a bundle', 'bundles'],
  money: ['the money of a complaint', 'the money of complaints'],
  imports: ['a file of complaints', 'files of complaints'],
  settings: ['what is set', 'what is set'],
  terms: ['what is set', 'what is set'],
  wording: ['wording', 'wording'],
  people: ['an account', 'accounts'],
  'data-requests': ['a data request', 'the list of data requests'],
  retention: ['the retention of a complaint', 'what is due to be destroyed'],
  quarantine: ['a file locked away', 'files locked away'],
  audit: ['the audit', 'the audit'],
  backups: ['backups', 'backups'],
  offices: ['an office', 'the offices'],
  'sealed-boxes': ['a sealed box', 'the sealed boxes'],
};

/** Changes that no page of settings tells. */
export const changeWords: Readonly<Record<string, string>> = {
  DemoBegun: 'The demo begun',
  DemoMade: 'The demo made',
  ImportGiven: 'A file of complaints given',
  ImportMapped: 'A file of complaints read',
  ImportTried: 'A file of complaints tried',
  ImportBegun: 'Complaints being brought in',
  ImportEnded: 'Complaints brought in',
  ImportForgotten: 'A file of complaints forgotten',
  FileQuarantined: 'A file locked away',
  QuarantinedFileDestroyed: 'A file that was locked away destroyed',
  HoldsSet: 'A record put on hold',
  HoldsLifted: 'A record taken off hold',
  AnonymousWordsProposed: 'Words proposed to stay of a record made anonymous',
  AnonymousWordsTakenBack: 'Words proposed to stay taken back',
  DestructionApproved: 'A destruction approved',
  DestructionCarriedOut: 'A destruction carried out',
  SafetyOpeningAsked: 'A restricted record asked for in an emergency',
  SafetyAskingReviewed: 'Who asked for it in an emergency reviewed',
  PerformanceAudited: 'A performance audit recorded',
};

/** An entry in words: what sort it is, and a sentence's worth of it. */
export function saidOf({
  did,
  what,
  about,
  item,
  restricted,
  reference,
}: Pick<ListedEntry, 'did' | 'what' | 'about' | 'item' | 'restricted' | 'reference'>): {
  readonly sort: AuditSort;
  readonly says: string;
} {
  const [one, all] = things[what as AreaName] ?? [what, what];
  const named = restricted
    ? 'a restricted record'
    : about !== null && reference === null
      ? `${one} that has been destroyed`
      : about === null && item === null
        ? all
        : one;
  switch (did) {
    case 'exported':
      return { sort: 'taken-out', says: `Took out ${named}` };
    case 'changed':
      return { sort: 'changed', says: 'A setting changed' };
    case 'signed-in':
      return { sort: 'signed-in', says: 'Signed in' };
    case 'signed-out':
      return { sort: 'signed-in', says: 'Signed out' };
    case 'sign-in-failed':
      return { sort: 'signed-in', says: 'Signing in failed' };
    case 'refused':
      return { sort: 'refused', says: `Was turned away from ${named}` };
    default:
      return { sort: 'looked', says: `Looked at ${named}` };
  }
}
