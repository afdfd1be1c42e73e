import { type Day, dayOf } from '#core/day.ts';
import { type Role, roleNames } from '#kinds/roles.ts';
import type { Desk } from '../desk.ts';
import { settingsOf } from '../settings/settings.ts';
import type { Person } from '../sign-in/person.ts';
import { type AreaName, areas, readersOf } from './areas.ts';

/** What somebody from outside was let in for: said to them before anything else. */
export interface LookingIn {
  readonly today: Day;
  /** "Auditor". */
  readonly as: string;
  /** The last day they may sign in; null where no end is set. */
  readonly until: Day | null;
  /** Contracts by name; null where they are not narrowed to any. */
  readonly contracts: readonly string[] | null;
  readonly deliveredBy: readonly string[] | null;
  /** The parts they read, as the table of areas says; without what programs alone ask for. */
  readonly parts: readonly { readonly area: AreaName; readonly holds: string }[];
}

/** What whoever looks in from outside may see, and until when. */
export async function lookingIn(desk: Desk, person: Person): Promise<LookingIn> {
  const { contracts } = await settingsOf(desk, person.organisation);
  const names = new Map(contracts.map(({ id, name }) => [id, name]));
  const { scope, roles, expiresOn } = person;
  const theirs = scope ?? { contracts: [] };
  return {
    today: dayOf(desk.now()),
    as: roles.map((role) => roleNames[role as Role] ?? role).join(', '),
    until: expiresOn,
    contracts: theirs.contracts?.map((id) => names.get(id) ?? id) ?? null,
    deliveredBy: theirs.deliveredBy ?? null,
    parts: (Object.keys(areas) as AreaName[])
      .filter((name) => name !== 'terms' && readersOf(name)?.some((role) => roles.includes(role)) === true)
      .map((area) => ({ area, holds: areas[area].holds })),
  };
}
