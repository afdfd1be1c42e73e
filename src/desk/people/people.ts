import type { Day, Moment } from '#core/day.ts';
import { type Role, roleNames } from '#kinds/roles.ts';
import { type Scope, scopeIn } from '../access/scope.ts';
import type { Desk } from '../desk.ts';
import { versionOf } from '../settings/save.ts';
import { settingsOf } from '../settings/settings.ts';
import { noPosition, type Position } from './position.ts';

/** The stream that holds every change to who may sign in: one, so that two changes at once cannot both be right. */
export const peopleStream = 'people';

/** Somebody who may sign in, as an administrator sees them. */
export interface PersonShown {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  /** "Handler, Manager". */
  readonly does: readonly string[];
  readonly trainedOn: Day | null;
  /** Handles complaints with no training on record (BP-A2-2.4). */
  readonly untrained: boolean;
  readonly closed: boolean;
  /** What their account is narrowed to, and the last day they may sign in; null where neither is so. */
  readonly scope: Scope | null;
  readonly expiresOn: Day | null;
  readonly position: Position;
  readonly lastSignedInAt: Moment | null;
  /** Has still to choose a password of their own. */
  readonly mustChangePassword: boolean;
  /** Shows an app's code or a passkey when they sign in; whoever has none sets one up the next time. */
  readonly hasSecondStep: boolean;
}

/** Everybody with an account, and the version of the list. */
export interface People {
  readonly people: readonly PersonShown[];
  readonly version: number;
}

const roleName = (role: string): string => roleNames[role as Role] ?? role;

/** The accounts of an organisation, open ones first, by name. */
export async function peopleOf(desk: Desk, organisation: string): Promise<People> {
  // The version is read first: whatever changes while the accounts are read makes it out of date.
  const version = await versionOf(desk, organisation, peopleStream);
  const [accounts, { trained, positions }, withSecondStep] = await Promise.all([
    desk.record.accounts.list(organisation),
    settingsOf(desk, organisation),
    desk.record.secondSteps.accountsWith(organisation),
  ]);
  const people = accounts.map((account): PersonShown => {
    const trainedOn = trained.get(account.id) ?? null;
    const closed = account.disabledAt !== null;
    return {
      id: account.id,
      name: account.name,
      email: account.email,
      roles: account.roles,
      does: account.roles.map(roleName),
      trainedOn,
      untrained: !closed && account.roles.includes('handler') && trainedOn === null,
      closed,
      scope: scopeIn(account.scope),
      expiresOn: account.expiresOn,
      position: positions.get(account.id) ?? noPosition,
      lastSignedInAt: account.lastSignedInAt,
      mustChangePassword: account.mustChangePassword,
      hasSecondStep: withSecondStep.has(account.id),
    };
  });
  const order = (person: PersonShown): string => `${person.closed ? 1 : 0}${person.name}`;
  return { people: people.sort((a, b) => order(a).localeCompare(order(b), 'en-GB')), version };
}
