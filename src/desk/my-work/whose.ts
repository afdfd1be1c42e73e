import { rolesFor } from '#kinds/complaint/permits.ts';
import type { Holder } from '#record/lists/work-filter.ts';
import { reads } from '../access/areas.ts';
import type { Person } from '../sign-in/person.ts';

/** Whose duties somebody looks at. */
export const whoseWork = ['mine', 'team', 'nobody', 'everybody'] as const;
export type Whose = (typeof whoseWork)[number];

/** The roles duties belong to. What the system owes is done overnight and stands on nobody's list. */
const ownerRoles = ['handler', 'reviewer', 'manager'] as const;

/** Whose duties each role does besides its own: what a handler owes, these may do. */
const asHandler: readonly string[] = ['nominated-officer', 'sub-contractor-handler', 'ice-liaison'];

/** The roles whose duties wait for somebody, by the roles they hold. */
const dutiesOf = ({ roles }: Pick<Person, 'roles'>): readonly string[] =>
  ownerRoles.filter(
    (owner) =>
      roles.includes(owner) || (owner === 'handler' && asHandler.some((role) => roles.includes(role))),
  );

/** What waits for whichever nominated officer comes first stands on their own lists, and on no team’s. */
const ofOfficers = ({ roles }: Pick<Person, 'roles'>): readonly string[] =>
  roles.filter((role) => role === 'nominated-officer');

/** The roles whose duties a person sees as their team's: a manager's team is everybody who works on complaints. */
const teamOf = (person: Pick<Person, 'roles'>): readonly string[] =>
  person.roles.includes('manager') ? ownerRoles : dutiesOf(person);

/** Whether somebody works on complaints at all. */
export const worksOnComplaints = (person: Pick<Person, 'roles'>): boolean => reads(person, 'work');

export const rolesThatRecord = rolesFor('record');

/** Whether somebody records complaints. */
export const recordsComplaints = ({ roles }: Pick<Person, 'roles'>): boolean =>
  rolesThatRecord.some((role) => roles.includes(role));

/**
 * The holders of the duties meant. A person's own work is what is theirs by name and what waits for a role of theirs with
 * nobody's name on it.
 */
export function heldBy(person: Pick<Person, 'id' | 'roles'>, whose: Whose): Holder[] {
  switch (whose) {
    case 'mine':
      return [
        { owner: person.id },
        ...[...dutiesOf(person), ...ofOfficers(person)].map((role) => ({ owner: null, role })),
      ];
    case 'team':
      return teamOf(person).map((role) => ({ role }));
    case 'nobody':
      return ownerRoles.map((role) => ({ owner: null, role }));
    case 'everybody':
      return ownerRoles.map((role) => ({ role }));
  }
}
