import type { Day } from '#core/day.ts';
import type { RuleBook } from '#core/rule-book.ts';
import { type Look, type Passage, refusalsAt } from '../gate.ts';

export const mappaActions = [
  'refuse-referral',
  'create-electronic-record',
  'write-restriction-on-electronic-record',
  'read-papers',
  'start-job',
  'start-placement',
  'refer-to-subcontractor',
] as const;

/** What is meant to be done for a MAPPA participant. Undefined means the fact was not given. */
export interface MappaFacts {
  readonly action: (typeof mappaActions)[number];
  readonly actor?: 'nominated-officer' | 'adviser' | 'manager' | null | undefined;
  /** As MAPPA, with the officer to ask. */
  readonly marked?: boolean | string | null | undefined;
  /** Given by the responsible authority, for the job named. */
  readonly permissionOn?: Day | null | undefined;
  readonly permissionForJob?: string | null | undefined;
  readonly job?: string | null | undefined;
  readonly startOn?: Day | null | undefined;
  readonly clearedByOfficer?: boolean | null | undefined;
  /** The nominated officer at the other end. */
  readonly receivingOfficer?: boolean | string | null | undefined;
}

const said = (value: boolean | string | null | undefined): boolean =>
  value === true || (typeof value === 'string' && value.trim() !== '');

const other = (actor: MappaFacts['actor']): boolean => actor != null && actor !== 'nominated-officer';

/** A job as it is compared: capitals and spaces make no other job of it. */
const jobCalled = (job: string): string => job.trim().replaceAll(/\s+/g, ' ').toLowerCase();

function permitted({ permissionOn, permissionForJob, job, startOn }: MappaFacts): boolean {
  if (permissionOn == null) return false;
  if (startOn != null && permissionOn > startOn) return false;
  // A permission that names no job permits none.
  if (permissionForJob === null) return false;
  return permissionForJob === undefined || job == null || jobCalled(permissionForJob) === jobCalled(job);
}

const looks: Readonly<Record<string, Look<MappaFacts>>> = {
  'mappa.referral-refused': ({ action }) => action === 'refuse-referral',
  'mappa.marker-required': ({ action, marked }) => action === 'create-electronic-record' && !said(marked),
  'mappa.not-on-electronic-record': ({ action }) => action === 'write-restriction-on-electronic-record',
  'mappa.nominated-officer-only': ({ action, actor }) => action === 'read-papers' && other(actor),
  'mappa.permission-required': (facts) => facts.action === 'start-job' && !permitted(facts),
  'mappa.clearance-required': ({ action, clearedByOfficer }) =>
    action === 'start-placement' && clearedByOfficer !== true,
  'mappa.officer-to-officer-only': ({ action, actor, receivingOfficer }) =>
    action === 'refer-to-subcontractor' && (other(actor) || !said(receivingOfficer)),
};

/** Facts of which “none” is an answer: nothing is marked, permitted, cleared or named. Of the others it tells no more than silence. */
const mayBeNone: ReadonlySet<keyof MappaFacts> = new Set([
  'marked',
  'permissionOn',
  'permissionForJob',
  'clearedByOfficer',
  'receivingOfficer',
]);

/** What cannot be left unsaid for an action to be allowed. */
const matters: Readonly<Record<MappaFacts['action'], readonly (keyof MappaFacts)[]>> = {
  'refuse-referral': [],
  'create-electronic-record': ['marked'],
  'write-restriction-on-electronic-record': [],
  'read-papers': ['actor'],
  'start-job': ['permissionOn', 'permissionForJob', 'job', 'startOn'],
  'start-placement': ['clearedByOfficer'],
  'refer-to-subcontractor': ['actor', 'receivingOfficer'],
};

/** Whether something may be done for a MAPPA participant: what stands in the way, and what would have to be known (G2-78 to 104). */
export function mappaPassage(rules: RuleBook, facts: MappaFacts): Passage {
  return {
    refusals: refusalsAt(rules, 'mappa.act', looks, facts),
    missing: matters[facts.action].filter(
      (name) => facts[name] === undefined || (facts[name] === null && !mayBeNone.has(name)),
    ),
  };
}
