import type { Refusal } from '#core/refusal.ts';
import { reads } from '../access/areas.ts';
import type { Person } from '../sign-in/person.ts';

/** Whether somebody reads the money of every complaint. A handler sees a complaint’s own on the complaint. */
export const readsMoney = (person: Pick<Person, 'roles'>): boolean => reads(person, 'money');

/** Null where somebody may read it. */
export const moneyRefusal = (person: Pick<Person, 'roles'>): Refusal | null =>
  readsMoney(person)
    ? null
    : {
        code: 'permit.role',
        says: 'Your role does not allow this.',
        remedy: 'Ask a manager or a reviewer. The money of a complaint stands on the complaint too.',
        clauses: [],
      };
