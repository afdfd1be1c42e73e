import type { Moment } from '#core/day.ts';
import type { Sight } from '#record/connection/sight.ts';
import type { Person } from '../sign-in/person.ts';

/** Roles of the provider’s own staff that work on complaints or answer for them. */
const ofTheProvider: readonly string[] = [
  'handler',
  'reviewer',
  'manager',
  'nominated-officer',
  'claims',
  'security-lead',
  'ice-liaison',
  // Redress itself, where a rehearsal plays it: nobody is given this role.
  'system',
];
/** Roles of people from outside, who read what they were let in for. Nothing restricted is part of that. */
const ofOutsiders: readonly string[] = ['dwp-monitor', 'auditor'];

/** Of whoever is not signed in: there is no organisation of that name. */
export const nobodysSight: Sight = { organisation: '', account: '', sees: 'no cases', restricted: 'never' };

/**
 * What somebody may see of the record, by their roles and the scope of their account. Of several roles the widest holds. What is
 * restricted is seen by being on its list of readers, whatever the role; by outsiders never.
 */
export function sightOf(person: Pick<Person, 'organisation' | 'id' | 'roles' | 'scope'>, at?: Moment): Sight {
  const { organisation, id: account, roles } = person;
  const has = (any: readonly string[]): boolean => any.some((role) => roles.includes(role));
  return {
    organisation,
    account,
    sees: seenAs(person, has),
    restricted: has(ofOutsiders) ? 'never' : 'by-list',
    ...(at === undefined ? {} : { at }),
  };
}

function seenAs({ scope }: Pick<Person, 'scope'>, has: (any: readonly string[]) => boolean): Sight['sees'] {
  if (has(ofTheProvider)) return 'everything';
  // Whoever works for a sub-contractor sees what it delivers, under whichever contract it does.
  if (has(['sub-contractor-handler'])) return { deliveredBy: scope?.deliveredBy ?? [] };
  if (has(ofOutsiders)) return scope ?? { contracts: [] };
  return 'no cases';
}

/** Everything of an organisation that is not restricted: for figures that must not tell of what is hidden. */
export const commonSight = (organisation: string): Sight => ({
  organisation,
  account: '',
  sees: 'everything',
  restricted: 'never',
});
