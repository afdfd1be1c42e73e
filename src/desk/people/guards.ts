import type { Refusal } from '#core/refusal.ts';
import type { Actor } from '#kinds/kind.ts';
import type { PersonShown } from './people.ts';

export const noSuchPerson: Refusal = {
  code: 'person.unknown',
  says: 'There is no such person.',
  remedy: 'Choose one from the list.',
  clauses: [],
};

/** Nobody shuts themselves out: another administrator does it. */
export const notYourself = (actor: Actor, account: string, at: string): Refusal | null =>
  actor.id === account
    ? {
        code: 'person.yourself',
        says: 'You cannot take your own way in away.',
        remedy: 'Ask another administrator to do it.',
        clauses: [],
        at,
      }
    : null;

/** Somebody has to be left who can let others in. */
export const lastAdministrator = (
  people: readonly PersonShown[],
  account: string,
  at: string,
): Refusal | null =>
  people.some(({ id, closed, roles }) => id !== account && !closed && roles.includes('administrator'))
    ? null
    : {
        code: 'person.last-administrator',
        says: 'Nobody else is an administrator.',
        remedy: 'Make somebody else an administrator first.',
        clauses: [],
        at,
      };
