/** The roles that may offer a goodwill payment of the provider’s own, once a limit is set for them. */
export const goodwillRoles = ['handler', 'reviewer', 'manager'] as const;
export type GoodwillRole = (typeof goodwillRoles)[number];

/** The most each role may offer, in pence; null: it may offer none. */
export type GoodwillLimits = Readonly<Record<GoodwillRole, number | null>>;

/** Nobody may promise money until an administrator has said how much. */
export const noGoodwill: GoodwillLimits = { handler: null, reviewer: null, manager: null };

/** Where the history of the limits is kept. */
export const goodwillStream = 'goodwill-limits';

/** The limits as decisions need them: only the roles that have one. */
export const goodwillAllowed = (limits: GoodwillLimits): Readonly<Record<string, number>> =>
  Object.fromEntries(
    goodwillRoles.flatMap((role) => {
      const most = limits[role];
      return most === null ? [] : [[role, most] as const];
    }),
  );
