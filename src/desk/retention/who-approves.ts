import type { Refusal } from '#core/refusal.ts';
import type { Actor } from '#kinds/kind.ts';

/** The roles that approve what is destroyed, and holds. */
export const approvers = ['manager', 'security-lead'] as const;

/** Null where somebody may approve; else why not. */
export const approves = ({ roles }: Pick<Actor, 'roles'>): Refusal | null =>
  approvers.some((role) => roles.includes(role))
    ? null
    : {
        code: 'permit.role',
        says: 'Your role does not allow this.',
        remedy: 'Ask a manager or the security lead.',
        clauses: [],
      };
