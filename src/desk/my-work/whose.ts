import type { Holder } from '#record/lists/work-filter.ts';
import type { Person } from '../sign-in/person.ts';

/** Whose duties somebody looks at. */
export const whoseWork = ['mine', 'team', 'nobody', 'everybody'] as const;
export type Whose = (typeof whoseWork)[number];

/** The roles that work on complaints. What the system owes is done overnight and stands on nobody's list. */
export const workingRoles = ['handler', 'reviewer', 'manager'] as const;

/** The roles whose duties a person sees as their team's: a manager's team is everybody who works on complaints. */
const teamOf = ({ roles }: Pick<Person, 'roles'>): readonly string[] =>
  roles.includes('manager') ? workingRoles : workingRoles.filter((role) => roles.includes(role));

/** Whether somebody works on complaints at all. */
export const worksOnComplaints = ({ roles }: Pick<Person, 'roles'>): boolean =>
  workingRoles.some((role) => roles.includes(role));

/**
 * The holders of the duties meant. A person's own work is what is theirs by name and what waits for a role of theirs with
 * nobody's name on it.
 */
export function heldBy(person: Pick<Person, 'id' | 'roles'>, whose: Whose): Holder[] {
  switch (whose) {
    case 'mine':
      return [
        { owner: person.id },
        ...workingRoles.filter((role) => person.roles.includes(role)).map((role) => ({ owner: null, role })),
      ];
    case 'team':
      return teamOf(person).map((role) => ({ role }));
    case 'nobody':
      return workingRoles.map((role) => ({ owner: null, role }));
    case 'everybody':
      return workingRoles.map((role) => ({ role }));
  }
}
