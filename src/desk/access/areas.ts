import type { Refusal } from '#core/refusal.ts';
import type { Role } from '#kinds/complaint/roles.ts';

/** Who may read each part of Redress, and who may change what is set there. */
export interface Area {
  /** What stands there, for whoever reads the table. */
  readonly holds: string;
  /** Everybody signed in, where it does not name them. */
  readonly readers: readonly Role[] | 'everybody';
  /** Who may change it; left out where the permits of each command say so, or nobody may. */
  readonly changers?: readonly Role[];
}

/** The provider’s staff who work on complaints. */
const working = [
  'handler',
  'reviewer',
  'manager',
  'nominated-officer',
  'sub-contractor-handler',
  'ice-liaison',
] as const;
/** Whoever looks in without changing anything: what they see of cases their scope says. */
const lookingIn = ['dwp-monitor', 'auditor'] as const;
const overseeing = ['manager', 'security-lead', 'auditor'] as const;
const readingCases = [...working, 'security-lead', ...lookingIn] as const;

/**
 * Every part of Redress. Routes, operations of the API, links and the use cases that hand something out read this one table;
 * what a route leads to and is not named here cannot be asked for. An administrator configures and reads no case.
 */
export const areas = {
  account: { holds: 'One’s own account: password, second steps, sessions', readers: 'everybody' },
  rules: { holds: 'The rules, their clauses and drawings', readers: 'everybody' },
  work: { holds: 'Duties of one’s own, of a team and of nobody', readers: working },
  cases: {
    holds: 'Complaints: lists, search, a complaint’s page, its dates and what can be done',
    readers: readingCases,
  },
  commands: {
    holds: 'What can be done with a complaint: by whom, the permit of each says',
    readers: 'everybody',
  },
  letters: { holds: 'Letters of a complaint', readers: readingCases },
  documents: { holds: 'Documents of a complaint and copies of them', readers: readingCases },
  bundles: { holds: 'Evidence bundles', readers: readingCases },
  money: {
    holds: 'The money of all complaints: amounts, ledger, what could fall due',
    readers: ['reviewer', 'manager', 'claims', 'security-lead', ...lookingIn],
  },
  offices: {
    holds: 'Offices: their nominated officers, locked storage and risk assessments',
    readers: ['nominated-officer', 'administrator', ...overseeing],
    changers: ['administrator', 'security-lead'],
  },
  'sealed-boxes': {
    holds: 'Sealed boxes of claim evidence, of which nothing says whose it is',
    readers: ['nominated-officer', 'administrator', ...overseeing],
    changers: ['nominated-officer', 'security-lead'],
  },
  imports: { holds: 'Files of complaints brought in, row by row', readers: ['manager'] },
  settings: {
    holds: 'Contracts, procedure, wording, bank holidays, limits, letterhead',
    readers: ['administrator', ...overseeing],
    changers: ['administrator'],
  },
  terms: {
    holds: 'The same, as programs of those who record complaints need it',
    readers: ['handler', 'reviewer', 'nominated-officer', 'ice-liaison', 'administrator', ...overseeing],
  },
  wording: {
    holds: 'Wording waiting for somebody’s approval or check',
    readers: ['administrator', ...overseeing],
    changers: ['administrator', 'manager'],
  },
  people: {
    holds: 'Accounts: who they are, their roles, scope and last day',
    readers: ['administrator', ...overseeing],
    changers: ['administrator'],
  },
  'data-requests': {
    holds: 'Requests for one’s own data, and to have it erased',
    readers: ['handler', 'reviewer', 'manager', 'nominated-officer', 'security-lead'],
  },
  retention: {
    holds: 'What is due to be destroyed, what was, and the certificates',
    readers: ['nominated-officer', ...overseeing],
  },
  quarantine: {
    holds: 'Files locked away because no scanner said that they are clean',
    readers: ['security-lead', 'auditor'],
    changers: ['security-lead'],
  },
  audit: {
    holds: 'Who looked, who changed what is set, who took something out',
    readers: ['nominated-officer', ...overseeing],
    changers: ['manager', 'security-lead'],
  },
  backups: { holds: 'Backups and the proof that they restore', readers: ['administrator', ...overseeing] },
} as const satisfies Readonly<Record<string, Area>>;

export type AreaName = keyof typeof areas;

/** The roles that read an area; undefined where everybody signed in does. */
export function readersOf(name: AreaName): readonly Role[] | undefined {
  const { readers } = areas[name] as Area;
  return readers === 'everybody' ? undefined : readers;
}

/** Whether somebody reads an area. */
export const reads = ({ roles }: { readonly roles: readonly string[] }, name: AreaName): boolean =>
  readersOf(name)?.some((role) => roles.includes(role)) ?? true;

/** Null where somebody reads an area; else the refusal. */
export const readRefusal = (person: { readonly roles: readonly string[] }, name: AreaName): Refusal | null =>
  reads(person, name)
    ? null
    : {
        code: 'permit.role',
        says: 'Your role does not allow this.',
        remedy: 'Ask your administrator if you need it.',
        clauses: [],
      };

/** Whether somebody may change what is set in an area. */
export const changes = ({ roles }: { readonly roles: readonly string[] }, name: AreaName): boolean =>
  ((areas[name] as Area).changers ?? []).some((role) => roles.includes(role));
