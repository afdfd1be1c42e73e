import { scenarioTitle } from '#desk/coverage/proof.ts';
import { bySort } from '#desk/where/by-sort.ts';
import type { ClauseWhere, RuleWhere } from '#desk/where/where-is.ts';
import { strengthWords } from './words.ts';

const inWords = (name: string): string => name.replaceAll('-', ' ');

/** A clause’s page as its template draws it. */
export function clauseView(clause: ClauseWhere, rules: readonly RuleWhere[]) {
  // Its rules stand in a list of their own.
  const { commands, letters, pages, files } = bySort(clause.where);
  const carriers = [
    { name: 'Commands', says: commands.map(inWords) },
    { name: 'Letters', says: letters.map(inWords) },
    { name: 'Pages', says: pages },
    { name: 'Files', says: files },
  ];
  return {
    title: clause.id,
    crumb: { href: `/rules/coverage?source=${clause.id.split('-')[0] ?? ''}`, label: clause.edition },
    clause,
    rules,
    strength: strengthWords[clause.strength],
    scenarios: clause.scenarios.map((path) => ({ path, title: scenarioTitle(path) })),
    carriers: carriers.filter(({ says }) => says.length > 0),
  };
}
