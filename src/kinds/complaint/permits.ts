import { listInWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import { permits } from './permit-table.ts';
import { type Role, roleNames } from './roles.ts';

/** The roles that may do a command; none where there is no such command. */
export const rolesFor = (command: string): readonly Role[] => permits[command]?.roles ?? [];

const byItself = 'Redress does it by itself when the day has come.';

/** Whom to ask first: every provider has them. */
const oftenest: readonly Role[] = ['handler', 'reviewer', 'manager', 'administrator'];

/** "a handler", "an administrator". */
function aRole(role: Role): string {
  const name = roleNames[role].toLowerCase();
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}

/** Null when one of the roles may do a command; else the refusal, in the words of who may. */
export function permitRefusal(command: string, held: readonly string[]): Refusal | null {
  const allowed = rolesFor(command);
  if (allowed.some((role) => held.includes(role))) return null;
  const usual = allowed.filter((role) => oftenest.includes(role));
  const people = (usual.length > 0 ? usual : allowed.filter((role) => role !== 'system')).map(aRole);
  return {
    code: 'permit.role',
    says: 'Your role does not allow this.',
    remedy: people.length === 0 ? byItself : `Ask ${listInWords(people, 'or')}.`,
    clauses: [],
  };
}
