import type { Refusal } from '#core/refusal.ts';
import type { Person } from '../sign-in/person.ts';

/**
 * The roles that read the money of every complaint. A handler sees a complaint’s own on the complaint; an administrator sets the
 * system up and reads no complaint for it.
 */
export const moneyReaders = ['manager', 'reviewer'] as const;

export const readsMoney = ({ roles }: Pick<Person, 'roles'>): boolean =>
  moneyReaders.some((role) => roles.includes(role));

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
