import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import type { Fault } from '#web/forms/faults.ts';
import type { Posted } from '#web/forms/posted.ts';
import type { SignInCookies } from '#web/signed-in/cookies.ts';
import type { ImportsUnderway } from './underway.ts';

/** Where complaints are brought in. */
export const home = '/administration/import';

export const addressOf = (id: string): string => `${home}/${id}`;

/** What the pages of an import work with. */
export interface Importing {
  readonly desk: Desk;
  readonly cookies: SignInCookies;
  readonly underway: ImportsUnderway;
}

/** What a form came back with. */
export interface CameBack {
  readonly typed: Posted;
  readonly faults: readonly Fault[];
  readonly refusals?: readonly Refusal[];
}
