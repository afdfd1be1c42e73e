import type { Moment } from '#core/day.ts';
import type { RecordedEvent } from '#record/events/event.ts';
import type { Desk } from '../desk.ts';
import { type PostHeld, postNames } from '../offices/office.ts';
import { nothingMoreSaid } from './contract.ts';
import { type Difference, differences } from './differences.ts';

/** One change to what a provider has set, as its page tells it. */
export interface SettingChanged {
  /** Of the stream it stands in. */
  readonly version: number;
  readonly says: string;
  readonly at: Moment;
  readonly by: string;
  /** What was one thing and is now another; none for the first. */
  readonly changes: readonly Difference[];
}

/** What each kind of change is called. */
const words: Readonly<
  Record<string, (payload: Readonly<Record<string, unknown>>, first: boolean) => string>
> = {
  ContractSaved: (_, first) => (first ? 'Contract added' : 'Contract changed'),
  ProcedurePublished: ({ version }) => `Version ${String(version)} published`,
  HolidayAdded: ({ title }) => `${String(title)} added`,
  HolidayApplied: () => 'Running dates worked out again',
  WordingLoaded: () => 'Wording loaded',
  WordingApproved: () => 'Wording approved',
  WordingChecked: () => 'Addresses and numbers checked',
  LookChanged: (_, first) => (first ? 'Letterhead set' : 'Letterhead changed'),
  GoodwillLimitsSet: (_, first) => (first ? 'Limits set' : 'Limits changed'),
  RetentionSet: (_, first) => (first ? 'Retention set' : 'Retention changed'),
  OfficeSaved: (_, first) => (first ? 'Office added' : 'Office changed'),
  OfficeOfficerNamed: ({ held }) => named(held),
  OfficePostEnded: () => 'A post ended',
  OfficeJobcentrePlusTold: () => 'Jobcentre Plus told of the nominated officer',
  OfficeStorageSet: () => 'Locked storage recorded',
  OfficeRiskAssessed: () => 'Risk to papers assessed',
  OfficeClosed: () => 'Office closed',
  BoxSealed: () => 'Sealed',
  BoxMoved: () => 'Moved',
  BoxDestroyed: () => 'Destroyed',
  TrainingRecorded: () => 'Training recorded',
  PersonAdded: ({ name }) => `${String(name)} added`,
  PersonChanged: ({ name }) => `${String(name)} changed`,
  AccountClosed: ({ name }) => `Account of ${String(name)} closed`,
  AccountOpened: ({ name }) => `Account of ${String(name)} opened again`,
  PasswordReset: ({ name }) => `${String(name)} given a temporary password`,
  SecondStepsReset: ({ name }) => `Second steps of ${String(name)} taken away`,
  PersonSignedOut: ({ name }) => `${String(name)} signed out everywhere`,
  PasswordChanged: () => 'Password changed',
  SecondStepAdded: ({ kind, name }) => `${stepKind(kind)} “${String(name)}” added as second step`,
  SecondStepRemoved: ({ kind, name }) => `${stepKind(kind)} “${String(name)}” taken away`,
  RecoveryCodesMade: () => 'Recovery codes made',
  RecoveryCodeUsed: ({ left }) => `Recovery code used, ${String(left)} left`,
};

/** Who was named last, of everybody who held or will hold a post. */
function named(held: unknown): string {
  const last = (held as readonly PostHeld[]).at(-1);
  return last === undefined ? 'A post given' : `${last.name} named ${postNames[last.post].toLowerCase()}`;
}

const stepKind = (kind: unknown): string => (kind === 'passkey' ? 'Passkey' : 'App');

/** Every change of a setting, newest first; `of` keeps only those about one account of a stream that holds many. */
export async function settingHistory(
  desk: Desk,
  organisation: string,
  stream: string,
  of?: { readonly account: string },
): Promise<SettingChanged[]> {
  const events = (await desk.record.load(organisation, stream))?.events ?? [];
  const about = events.filter(
    ({ payload }) => of === undefined || (payload as { account?: string } | null)?.account === of.account,
  );
  return about.map((event, index) => told(event, about.slice(0, index))).toReversed();
}

function told(event: RecordedEvent, before: readonly RecordedEvent[]): SettingChanged {
  const payload = wholeOf(event);
  const comparable = before.map(wholeOf).findLast((earlier) => isAlike(earlier, payload));
  return {
    version: event.version,
    says: words[event.type]?.(payload, before.length === 0) ?? event.type,
    at: event.at,
    by: event.by.name,
    changes: comparable === undefined ? [] : differences(comparable, payload),
  };
}

/** What was set, with what is blank in it because nobody was asked for it then; empty where it has been destroyed. */
const wholeOf = ({ type, payload }: RecordedEvent): Whole =>
  payload === null || typeof payload !== 'object'
    ? {}
    : { ...(type === 'ContractSaved' ? nothingMoreSaid : {}), ...payload };
type Whole = Readonly<Record<string, unknown>>;

/** Whether two changes set the same things, so that one can be held against the other. */
const isAlike = (earlier: Whole, later: Whole): boolean =>
  Object.keys(later).every((name) => Object.hasOwn(earlier, name));
