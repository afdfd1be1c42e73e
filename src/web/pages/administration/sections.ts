import type { Link } from '#web/page.ts';

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
  { href: '/administration/import', label: 'Import' },
  { href: '/administration/about', label: 'About' },
];
  { href: '/administration/backups', label: 'Backups' },

/** The links as macros/views.njk draws them, on a page of administration. */
export const viewsAt = (path: string) =>
  sections.map(({ href, label }) => ({
    href,
    says: label,
    current: href === '/administration' ? path === href : path === href || path.startsWith(`${href}/`),
  }));

/** Who may read administration; who may change it the desk says, each time. */
export const readers = { config: { roles: ['administrator', 'manager'] } };
/** Where there is no more for the desk to judge than the role. */
export const administrators = { config: { roles: ['administrator'] } };
