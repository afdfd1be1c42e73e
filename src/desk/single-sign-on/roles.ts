import { type Role, roles } from '#kinds/roles.ts';

/**
 * Roles no group can give: what they open depends on an organisation, a scope or a last day, or on who delivers
 * nothing, which only an administrator says. An
 * account keeps those it has, whatever its groups are.
 */
const byAdministratorAlone: readonly string[] = [
  'claims',
  'sub-contractor-handler',
  'dwp-monitor',
  'auditor',
  'system',
] satisfies Role[];

/** Whether a group can give a role. */
export const isGivenByGroups = (role: string): boolean => !byAdministratorAlone.includes(role);

/** The roles a mapping may name. */
export const givenByGroups: readonly Role[] = roles.filter(isGivenByGroups);
