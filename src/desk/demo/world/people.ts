import type { Role } from '#kinds/complaint/permits.ts';
import type { Actor } from '#kinds/kind.ts';

/** Somebody who works in the demo: invented, as everybody in it. */
export interface DemoPerson extends Actor {
  readonly email: string;
  readonly roles: readonly Exclude<Role, 'system'>[];
  /** How many months before the demo's first day they were trained to handle complaints; null for never. */
  readonly trained: number | null;
  /** What there is to see as them, for the sign-in page. */
  readonly shows: string;
}

const person = (
  name: string,
  roles: DemoPerson['roles'],
  trained: number | null,
  shows: string,
): DemoPerson => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@sandpiper.example`,
  roles,
  trained,
  shows,
});

/** The password of everybody in the demo, shown where they sign in. */
export const demoPassword = 'only a demo';

/** Everybody at Sandpiper Works, those first whom one signs in as first. */
export const demoPeople: readonly DemoPerson[] = [
  person('Marigold Penn', ['handler'], 30, 'Complaints to answer'),
  person('Sorrel Whitby', ['reviewer'], 41, 'Final responses to review'),
  person('Nell Sandlark', ['manager'], 52, 'Everybody’s work'),
  person('Reed Hollis', ['administrator'], null, 'Contracts, procedure, wording and people'),
  person('Osric Vane', ['handler'], 26, 'Complaints to answer'),
  person('Tamsin Oakes', ['handler'], 14, 'Complaints to answer'),
  person('Wren Calloway', ['handler'], 9, 'Complaints to answer'),
  person('Ferris Lowe', ['handler', 'reviewer'], 44, 'Complaints to answer and responses to review'),
  person('Merle Ashby', ['handler'], null, 'Not trained yet, so no complaint is theirs'),
  person('Quill Harrow', ['reviewer'], 37, 'Final responses to review'),
  person('Bram Hollow', ['manager'], 48, 'Everybody’s work'),
  person('Isolde Marsh', ['administrator'], null, 'Contracts, procedure, wording and people'),
];

/** Somebody of the demo as they act. */
export function demoActor(name: string): Actor {
  const found = demoPeople.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`nobody in the demo is called ${name}`);
  return { id: found.id, name: found.name, roles: found.roles };
}
