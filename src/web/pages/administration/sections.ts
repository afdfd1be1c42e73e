import { type AreaName, areas, reads } from '#desk/access/areas.ts';
import type { Person } from '#desk/sign-in/person.ts';
import type { Link } from '#web/page.ts';
import { reading } from '#web/signed-in/reading.ts';

/** The parts of administration, in the order of its links. */
const sections: readonly (Link & { readonly reads: AreaName })[] = [
  { href: '/administration', label: 'Overview', reads: 'settings' },
  { href: '/administration/contracts', label: 'Contracts', reads: 'settings' },
  { href: '/administration/procedure', label: 'Procedure', reads: 'settings' },
  { href: '/administration/wording', label: 'Wording', reads: 'wording' },
  { href: '/administration/holidays', label: 'Bank holidays', reads: 'settings' },
  { href: '/administration/people', label: 'People', reads: 'people' },
  { href: '/administration/offices', label: 'Offices', reads: 'offices' },
  { href: '/administration/boxes', label: 'Sealed boxes', reads: 'sealed-boxes' },
  { href: '/administration/goodwill', label: 'Goodwill', reads: 'settings' },
  { href: '/administration/look', label: 'Letterhead', reads: 'settings' },
  { href: '/administration/retention', label: 'Retention', reads: 'settings' },
  { href: '/administration/import', label: 'Import', reads: 'imports' },
  { href: '/administration/backups', label: 'Backups', reads: 'backups' },
  { href: '/administration/about', label: 'About', reads: 'settings' },
];

/** The links as macros/views.njk draws them, on a page of administration: those to what the person looking reads. */
export const viewsAt = (path: string, person: Person) =>
  sections
    .filter((section) => reads(person, section.reads))
    .map(({ href, label }) => ({
      href,
      says: label,
      current: href === '/administration' ? path === href : path === href || path.startsWith(`${href}/`),
    }));

/** Who may read administration; who may change it the desk says, each time. */
export const readers = reading('settings');
/** Where there is no more for the desk to judge than the role. */
export const administrators = { config: { reads: 'settings', roles: areas.settings.changers } } as const;
