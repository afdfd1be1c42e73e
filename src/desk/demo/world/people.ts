import type { Actor } from '#kinds/kind.ts';
import type { Role } from '#kinds/roles.ts';
import type { Scope } from '../../access/scope.ts';

/** Somebody who works in the demo: invented, as everybody in it. */
export interface DemoPerson extends Actor {
  readonly email: string;
  readonly roles: readonly Exclude<Role, 'system'>[];
  /** How many months before the demo's first day they were trained to handle complaints; null for never. */
  readonly trained: number | null;
  /** What their account is narrowed to, where their role needs it. */
  readonly scope?: Scope;
  /** The sub-contractor they work for. */
  readonly worksFor?: string;
  /** They look in from outside, for a time: from which month of the demo, and until which. */
  readonly visits?: { readonly from: number; readonly until: number };
  /** What there is to see as them, for the sign-in page. */
  readonly shows: string;
}

const person = (
  name: string,
  roles: DemoPerson['roles'],
  trained: number | null,
  shows: string,
  more: Pick<DemoPerson, 'scope' | 'worksFor' | 'visits'> = {},
): DemoPerson => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@sandpiper.example`,
  roles,
  trained,
  shows,
  ...more,
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
  person('Hazel Thorne', ['nominated-officer'], 33, 'Nominated officer: restricted records too'),
  person('Sable Winter', ['ice-liaison'], 20, 'ICE liaison: what ICE and the Ombudsman ask for'),
  person('Linnet Frost', ['claims'], null, 'Claims: the money, and no complaint'),
  person('Corin Blythe', ['security-lead'], null, 'Security lead: reads, and changes no complaint'),
  person(
    'Teal Marlow',
    ['sub-contractor-handler'],
    12,
    'Handler at Kestrel Yard Training: its complaints only',
    {
      scope: { deliveredBy: ['Kestrel Yard Training'] },
      worksFor: 'Kestrel Yard Training',
    },
  ),
  person('Ivo Garland', ['dwp-monitor'], null, 'DWP monitor: reads one contract, for a time', {
    scope: { contracts: ['work-programme-larkshire'] },
    visits: { from: 22, until: 30 },
  }),
  person('Petra Lyle', ['auditor'], null, 'Auditor: reads two contracts, for a time', {
    scope: { contracts: ['work-programme-larkshire', 'cpa-18-fenmoor'] },
    visits: { from: 22, until: 30 },
  }),
];

/** Somebody of the demo as they act. */
export function demoActor(name: string): Actor {
  const found = demoPeople.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`nobody in the demo is called ${name}`);
  return { id: found.id, name: found.name, roles: found.roles };
}
