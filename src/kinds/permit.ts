import type { ClauseId } from '#core/citation.ts';
import { listInWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import { type Role, roleInASentence } from './roles.ts';

/** Who may do a command, of whatever kind of case: a row of its table. */
export interface Permit {
  readonly roles: readonly Role[];
  /** What it is, where it is no command with words of its own. */
  readonly says?: string;
}

/** Whom to ask first: every provider has them. */
const oftenest: readonly Role[] = ['handler', 'reviewer', 'manager', 'administrator'];

const byItself = 'Redress does it by itself when the day has come.';

/** "a handler", "an ICE liaison"; claims is where somebody works, and not what they are. */
function aRole(role: Role): string {
  if (role === 'claims') return 'somebody in claims';
  const name = roleInASentence(role);
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/**
 * The one answer to “does a role allow it”: null where one of the roles held is among those allowed, else the refusal, in the words of
 * whom to ask. Where nobody may, Redress does it by itself.
 */
export function roleRefusal(
  allowed: readonly Role[],
  held: readonly string[],
  clauses: readonly ClauseId[] = [],
): Refusal | null {
  if (allowed.some((role) => held.includes(role))) return null;
  const usual = allowed.filter((role) => oftenest.includes(role));
  const people = (usual.length > 0 ? usual : allowed.filter((role) => role !== 'system')).map(aRole);
  return {
    code: 'permit.role',
    says: 'Your role does not allow this.',
    remedy: people.length === 0 ? byItself : `Ask ${listInWords(people, 'or')}.`,
    clauses,
  };
}

/** What a kind reads out of its table of permits. A command without a row is nobody’s. */
export const permitsBy = (table: Readonly<Record<string, Permit>>) => ({
  /** The roles that may do a command; none where there is no such command. */
  rolesFor: (command: string): readonly Role[] => table[command]?.roles ?? [],
  /** Null when one of the roles may do a command; else why not. */
  permitRefusal: (command: string, held: readonly string[]): Refusal | null =>
    roleRefusal(table[command]?.roles ?? [], held),
});
