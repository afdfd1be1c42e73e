import { listInWords } from '#core/day-in-words.ts';
import { type Role, roleInASentence, roleNames } from '#kinds/roles.ts';

/** "Handler and reviewer", "DWP monitor": what somebody is, from the ids of their roles. */
export function rolesInWords(roles: readonly string[]): string {
  const [first, ...more] = roles as readonly Role[];
  return first === undefined ? '' : listInWords([roleNames[first], ...more.map(roleInASentence)]);
}
