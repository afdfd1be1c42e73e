import type { Day } from '#core/day.ts';
import type { Scope } from '../access/scope.ts';

/** Somebody signed in: who they are and what they may do, as every use case is told. */
export interface Person {
  readonly organisation: string;
  /** The account's id: the actor of what they record. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  /** What their account is narrowed to; null where it is not, and then a role that needs a scope opens nothing. */
  readonly scope: Scope | null;
  /** The last day they may sign in; null for no end. */
  readonly expiresOn: Day | null;
  /** Set when somebody else chose their password: until they change it they can do nothing more. */
  readonly mustChangePassword: boolean;
}
