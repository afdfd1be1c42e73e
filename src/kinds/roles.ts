/** The roles a person may hold. The system acts under its own when time has passed. */
export const roles = [
  'handler',
  'reviewer',
  'manager',
  'nominated-officer',
  'claims',
  'security-lead',
  'administrator',
  'sub-contractor-handler',
  'dwp-monitor',
  'auditor',
  'ice-liaison',
  'system',
] as const;
export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, string>> = {
  handler: 'Handler',
  reviewer: 'Reviewer',
  manager: 'Manager',
  'nominated-officer': 'Nominated officer',
  claims: 'Claims',
  'security-lead': 'Security lead',
  administrator: 'Administrator',
  'sub-contractor-handler': 'Sub-contractor handler',
  'dwp-monitor': 'DWP monitor',
  auditor: 'Auditor',
  'ice-liaison': 'ICE liaison',
  system: 'Redress',
};

/** A role inside a sentence: "nominated officer"; a body’s short name keeps its capitals, as in "DWP monitor". */
export function roleInASentence(role: Role): string {
  const name = roleNames[role];
  return /^[A-Z]{2}/.test(name) ? name : name.toLowerCase();
}
