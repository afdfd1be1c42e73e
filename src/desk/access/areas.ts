import type { ClauseId } from '#core/citation.ts';
import type { Refusal } from '#core/refusal.ts';
import { roleRefusal } from '#kinds/permit.ts';
import type { Role } from '#kinds/roles.ts';

/** Something that can be done in a part and is no command on one case. */
export interface Act {
  /** What it is, for whoever reads the table: "Approve what is destroyed". */
  readonly says: string;
  readonly by: readonly Role[];
  readonly clauses?: readonly ClauseId[];
}

/** Who may read each part of Redress, and who may change what is set there. */
export interface Area {
  /** What stands there, for whoever reads the table. */
  readonly holds: string;
  /** Everybody signed in, where it does not name them. */
  readonly readers: readonly Role[] | 'everybody';
  /** Who may change it; left out where the permits of each command say so, or nobody may. */
  readonly changers?: readonly Role[];
  /** What else is done there, each by whom. */
  readonly acts?: Readonly<Record<string, Act>>;
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
 * Every part of Redress, who reads it, who changes it and who does what else there. Routes, operations of the API, links and the use
 * cases that hand something out read this one table; what a route leads to and is not named here cannot be asked for. What is done
 * with one case is a command, and stands in the permits of its kind. An administrator configures and reads no case.
 */
export const areas = {
  account: { holds: 'One’s own account: password, second steps, sessions', readers: 'everybody' },
  rules: { holds: 'The rules, their clauses and drawings', readers: 'everybody' },
  work: { holds: 'Duties of one’s own, of a team and of nobody', readers: working },
  cases: {
    holds: 'Complaints: lists, search, a complaint’s page, its dates and what can be done',
    readers: readingCases,
    acts: {
      'look-after-restricted': {
        says: 'See which complaints are restricted among those they may open, who opened one, and who asked to',
        by: ['nominated-officer', 'security-lead'],
      },
      'review-asking': {
        says: 'Review that somebody asked to open one for safety, without the complaint',
        by: ['security-lead'],
      },
      'move-to-paper': {
        says: 'Print everything held of somebody whose record is on paper from now on, and destroy it here',
        by: ['nominated-officer'],
        clauses: ['G2-63a', 'G2-70a'],
      },
    },
  },
  commands: {
    holds: 'What can be done with a complaint: by whom, the permit of each says',
    readers: 'everybody',
  },
  letters: { holds: 'Letters of a complaint', readers: readingCases },
  documents: {
    holds: 'Documents of a complaint and copies of them',
    readers: readingCases,
    acts: {
      'open-original': {
        says: 'Open a document as it came, once a copy of it with parts blacked out is agreed',
        by: ['manager'],
        clauses: ['G2-100a'],
      },
    },
  },
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
    acts: {
      approve: {
        says: 'Approve what is destroyed or made anonymous, and put a hold on or take it off',
        by: ['manager', 'security-lead'],
      },
      'know-of-paper': {
        says: 'Be told that somebody’s record went to paper',
        by: ['nominated-officer'],
        clauses: ['G2-70a'],
      },
    },
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
    acts: {
      'know-of-restricted': {
        says: 'Be told that a restricted complaint was opened; not which',
        by: ['nominated-officer', 'security-lead'],
      },
    },
  },
  backups: { holds: 'Backups and the proof that they restore', readers: ['administrator', ...overseeing] },
} as const satisfies Readonly<Record<string, Area>>;

export type AreaName = keyof typeof areas;

/** The acts of a part, by name. */
export type ActOf<Name extends AreaName> = (typeof areas)[Name] extends { readonly acts: infer Acts }
  ? keyof Acts & string
  : never;

/** Whoever asks, by the roles they hold. */
interface Holding {
  readonly roles: readonly string[];
}

const areaOf = (name: AreaName): Area => areas[name];
const holdsOne = ({ roles }: Holding, allowed: readonly Role[]): boolean =>
  allowed.some((role) => roles.includes(role));

/** The roles that read an area; undefined where everybody signed in does. */
export function readersOf(name: AreaName): readonly Role[] | undefined {
  const { readers } = areaOf(name);
  return readers === 'everybody' ? undefined : readers;
}

/** Whether somebody reads an area. */
export function reads(person: Holding, name: AreaName): boolean {
  const readers = readersOf(name);
  return readers === undefined || holdsOne(person, readers);
}

/** Null where somebody reads an area; else the refusal. */
export function readRefusal(person: Holding, name: AreaName): Refusal | null {
  const refusal = roleRefusal(readersOf(name) ?? [], person.roles);
  return refusal === null || reads(person, name)
    ? null
    : { ...refusal, remedy: 'Ask your administrator if you need it.' };
}

/** Whether somebody may change what is set in an area. */
export const changes = (person: Holding, name: AreaName): boolean =>
  holdsOne(person, areaOf(name).changers ?? []);

/** Null where somebody may change what is set in an area; else the refusal. */
export const changeRefusal = ({ roles }: Holding, name: AreaName): Refusal | null =>
  roleRefusal(areaOf(name).changers ?? [], roles);

const actIn = (name: AreaName, act: string): Act | undefined => areaOf(name).acts?.[act];

/** The roles that do an act of an area. */
export const rolesForAct = <Name extends AreaName>(name: Name, act: ActOf<Name>): readonly Role[] =>
  actIn(name, act)?.by ?? [];

/** Whether somebody may do an act of an area. */
export const mayAct = <Name extends AreaName>(person: Holding, name: Name, act: ActOf<Name>): boolean =>
  holdsOne(person, rolesForAct(name, act));

/** Null where somebody may do an act of an area; else the refusal. */
export const actRefusal = <Name extends AreaName>(
  { roles }: Holding,
  name: Name,
  act: ActOf<Name>,
): Refusal | null => roleRefusal(rolesForAct(name, act), roles, actIn(name, act)?.clauses);
