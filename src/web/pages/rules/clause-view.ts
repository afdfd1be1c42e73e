import { scenarioTitle } from '#desk/coverage/proof.ts';
import type { ClauseWhere, RuleWhere } from '#desk/where/where-is.ts';
import { strengthWords } from './words.ts';

/** What carries a clause, by its sort, in the order a person meets it. The rules stand in a list of their own. */
const sorts = [
  { name: 'Commands', of: /^command /, reads: (text: string) => text.replaceAll('-', ' ') },
  { name: 'Letters', of: /^letter /, reads: (text: string) => text.replaceAll('-', ' ') },
  { name: 'Pages', of: /^page /, reads: (text: string) => text },
  { name: 'Files', of: /^(?=guidance\/|src\/)/, reads: (text: string) => text },
] as const;

/** A clause’s page as its template draws it. */
export function clauseView(clause: ClauseWhere, rules: readonly RuleWhere[]) {
  return {
    title: clause.id,
    crumb: { href: `/rules/coverage?source=${clause.id.split('-')[0] ?? ''}`, label: clause.edition },
    clause,
    rules,
    strength: strengthWords[clause.strength],
    scenarios: clause.scenarios.map((path) => ({ path, title: scenarioTitle(path) })),
    carriers: sorts.flatMap(({ name, of, reads }) => {
      const found = clause.where.filter((each) => of.test(each)).map((each) => reads(each.replace(of, '')));
      return found.length === 0 ? [] : [{ name, says: found }];
    }),
  };
}
