import { listInWords } from '#core/day-in-words.ts';
import type { Refusal } from '#core/refusal.ts';
import { type Role, roleNames } from '#kinds/complaint/roles.ts';

const anybody = ['handler', 'reviewer', 'manager', 'nominated-officer', 'sub-contractor-handler'] as const;
const workers = ['handler', 'manager'] as const;
/** Data protection is the security lead’s: what leaves the house, and what is destroyed, is theirs to let go, or a manager’s. */
const deciders = ['manager', 'security-lead'] as const;

/** Who may do what with a data request: a row a command. Any member of staff may take one down, also one that was only spoken. */
const permits: Readonly<Record<string, readonly Role[]>> = {
  record: [...anybody, 'security-lead'],
  assign: [...workers],
  'send-acknowledgement': [...workers],
  'check-identity': [...workers],
  'record-authority': [...workers],
  'choose-cases': [...workers],
  'take-more-time': [...deciders],
  'record-contact': [...workers, 'security-lead'],
  'add-document': [...workers, 'security-lead'],
  'record-export': ['system'],
  'check-export': ['handler', 'reviewer', 'manager', 'security-lead'],
  'send-export': [...deciders],
  'say-nothing-held': [...deciders],
  'record-guidance': [...workers],
  'ask-dwp': [...workers],
  'pass-to-dwp': [...workers],
  'decide-erasure': [...deciders],
  'record-erased': ['system'],
  'send-outcome': [...workers],
  withdraw: [...workers],
  'close-unverified': [...deciders],
  'recompute-clocks': ['administrator', 'system'],
};

/** The roles that may do a command; none where there is no such command. */
export const rolesFor = (command: string): readonly Role[] => permits[command] ?? [];

const aRole = (role: Role): string => `a ${roleNames[role].toLowerCase()}`;

/** Null when one of the roles held may do a command; else the refusal, in the words of who may. */
export function permitRefusal(command: string, held: readonly string[]): Refusal | null {
  const allowed = rolesFor(command);
  if (allowed.some((role) => held.includes(role))) return null;
  const people = allowed.filter((role) => role !== 'system' && role !== 'administrator').map(aRole);
  return {
    code: 'permit.role',
    says: 'Your role does not allow this.',
    remedy: people.length === 0 ? 'Redress does it by itself.' : `Ask ${listInWords(people, 'or')}.`,
    clauses: [],
  };
}
