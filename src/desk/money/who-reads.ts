import type { Refusal } from '#core/refusal.ts';
import { readRefusal, reads } from '../access/areas.ts';
import type { Person } from '../sign-in/person.ts';

/** Whether somebody reads the money of every complaint. A handler sees a complaint’s own on the complaint. */
export const readsMoney = (person: Pick<Person, 'roles'>): boolean => reads(person, 'money');

/** Null where somebody may read it. */
export function moneyRefusal(person: Pick<Person, 'roles'>): Refusal | null {
  const refusal = readRefusal(person, 'money');
  return refusal === null
    ? null
    : {
        ...refusal,
        remedy: 'Ask a manager or a reviewer. The money of a complaint stands on the complaint too.',
      };
}
