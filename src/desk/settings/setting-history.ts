import type { Moment } from '#core/day.ts';
import type { RecordedEvent } from '#record/events/event.ts';
import type { Desk } from '../desk.ts';
import { type Difference, differences } from './differences.ts';

/** One change to what a provider has set, as its page tells it. */
export interface SettingChanged {
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
  TrainingRecorded: () => 'Training recorded',
  PersonAdded: ({ name }) => `${String(name)} added`,
  PersonChanged: ({ name }) => `${String(name)} changed`,
  AccountClosed: ({ name }) => `Account of ${String(name)} closed`,
  AccountOpened: ({ name }) => `Account of ${String(name)} opened again`,
  PasswordReset: ({ name }) => `${String(name)} given a temporary password`,
};

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
  const payload = (event.payload ?? {}) as Readonly<Record<string, unknown>>;
  const comparable = before.findLast(({ payload: earlier }) => isAlike(earlier, payload));
  const first = before.length === 0;
  return {
    says: words[event.type]?.(payload, first) ?? event.type,
    at: event.at,
    by: event.by.name,
    changes:
      comparable === undefined
        ? []
        : differences((comparable.payload ?? {}) as Readonly<Record<string, unknown>>, payload),
  };
}

/** Whether two changes set the same things, so that one can be held against the other. */
const isAlike = (earlier: unknown, payload: Readonly<Record<string, unknown>>): boolean =>
  typeof earlier === 'object' &&
  earlier !== null &&
  Object.keys(payload).every((name) => Object.hasOwn(earlier, name));
