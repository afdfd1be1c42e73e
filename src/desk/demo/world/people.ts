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
  person('Marigold Penn', ['handler'], 30, 'Handler: complaints to answer'),
  person('Sorrel Whitby', ['reviewer'], 41, 'Reviewer: final responses to review'),
  person('Nell Sandlark', ['manager'], 52, 'Manager: everybody’s work'),
  person('Reed Hollis', ['administrator'], null, 'Administrator: contracts, procedure, wording, people'),
  person('Osric Vane', ['handler'], 26, 'Handler: complaints to answer'),
  person('Tamsin Oakes', ['handler'], 14, 'Handler: complaints to answer'),
  person('Wren Calloway', ['handler'], 9, 'Handler: complaints to answer'),
  person('Ferris Lowe', ['handler', 'reviewer'], 44, 'Handler and reviewer'),
  person('Merle Ashby', ['handler'], null, 'Handler, not trained yet: no complaint is theirs'),
  person('Quill Harrow', ['reviewer', 'manager'], 37, 'Manager who reviews as well'),
  person('Bram Hollow', ['manager'], 48, 'Manager: everybody’s work'),
  person('Isolde Marsh', ['administrator'], null, 'Administrator: contracts, procedure, wording, people'),
];

/** Somebody of the demo as they act. */
export function demoActor(name: string): Actor {
  const found = demoPeople.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`nobody in the demo is called ${name}`);
  return { id: found.id, name: found.name, roles: found.roles };
}
