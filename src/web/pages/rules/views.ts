/** The pages about rules as a whole, with the one being looked at marked. */
export const viewsAt = (current: string) =>
  [
    { href: '/rules', says: 'Rules' },
    { href: '/rules/coverage', says: 'Coverage' },
    { href: '/rules/drawings', says: 'Drawings' },
    { href: '/rules/permits', says: 'Who may do what' },
  ].map((view) => ({ ...view, current: view.href === current }));
