import { areas } from '#desk/access/areas.ts';
import type { Link } from '#web/page.ts';
import { reading } from '#web/signed-in/reading.ts';

/** The parts of administration, in the order of its links. */
export const sections: readonly Link[] = [
  { href: '/administration', label: 'Overview' },
  { href: '/administration/contracts', label: 'Contracts' },
  { href: '/administration/procedure', label: 'Procedure' },
  { href: '/administration/wording', label: 'Wording' },
  { href: '/administration/holidays', label: 'Bank holidays' },
  { href: '/administration/people', label: 'People' },
  { href: '/administration/goodwill', label: 'Goodwill' },
  { href: '/administration/look', label: 'Letterhead' },
  { href: '/administration/retention', label: 'Retention' },
  { href: '/administration/import', label: 'Import' },
  { href: '/administration/backups', label: 'Backups' },
  { href: '/administration/about', label: 'About' },
];

/** The links as macros/views.njk draws them, on a page of administration. */
export const viewsAt = (path: string) =>
  sections.map(({ href, label }) => ({
    href,
    says: label,
    current: href === '/administration' ? path === href : path === href || path.startsWith(`${href}/`),
  }));

/** Who may read administration; who may change it the desk says, each time. */
export const readers = reading('settings');
/** Where there is no more for the desk to judge than the role. */
export const administrators = { config: { reads: 'settings', roles: areas.settings.changers } } as const;
