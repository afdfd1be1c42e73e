import type { AreaName } from '../access/areas.ts';

/** What is noted of an answer: that it was looked at, or that it was taken out of Redress. */
export type Mark = 'viewed' | 'exported';

/**
 * Which parts of Redress hand out something of cases. An area that is new says so here or does not compile; every answer of a route
 * that belongs to one that does is noted, without the route having to say it.
 */
const ofCases: Readonly<Record<AreaName, boolean>> = {
  account: false,
  rules: false,
  work: true,
  cases: true,
  commands: true,
  letters: true,
  documents: true,
  bundles: true,
  money: true,
  imports: true,
  settings: false,
  terms: false,
  wording: false,
  people: false,
  'data-requests': true,
  retention: true,
  quarantine: true,
  audit: true,
  backups: false,
  offices: false,
  'sealed-boxes': false,
};

/** Whoever looks in from outside: everything they see is noted. */
const outsiders: readonly string[] = ['dwp-monitor', 'auditor'];

/** Whether somebody looks in from outside, for a time. */
export const isOutsider = ({ roles }: { readonly roles: readonly string[] }): boolean =>
  roles.some((role) => outsiders.includes(role));

/** What is noted of an answer out of an area, to somebody; null where nothing is. A route may say that it takes something out. */
export function markOf(
  area: AreaName | undefined,
  asked: { readonly roles: readonly string[] },
  says?: Mark,
): Mark | null {
  if (area === undefined) return null;
  if (!ofCases[area] && !(isOutsider(asked) && area !== 'account')) return null;
  return says ?? 'viewed';
}

/** Whether an area hands out something of cases. */
export const handsOutCases = (area: AreaName): boolean => ofCases[area];
