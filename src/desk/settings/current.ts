import { AsyncLocalStorage } from 'node:async_hooks';
import type { Account } from '#record/accounts/account.ts';
import type { OpenRecord } from '#record/open.ts';
import type { Setting } from '#record/settings/read.ts';
import type { Desk } from '../desk.ts';

/** An organisation as it stands: its name, everything it has set and everybody in it. Shared, so nobody may change it. */
export interface Current {
  readonly id: string;
  /** Empty where there is no such organisation. */
  readonly name: string;
  readonly referencePrefix: string;
  readonly settings: readonly Setting[];
  readonly accounts: readonly Account[];
}

/** An organisation at one moment. */
export interface Standing {
  readonly organisation: string;
  /** What changes with anything it has set or anybody in it. */
  readonly mark: string;
}

const reading = new AsyncLocalStorage<Standing>({ name: 'redress standing' });

/**
 * Does work that only reads. All of it finds the organisation as it stood when the reading began, so the parts of one page agree, and
 * nobody asks again how it stands.
 */
export const readingAsOf = <Result>(standing: Standing, work: () => Result): Result =>
  reading.run(standing, work);

interface Kept {
  readonly mark: string;
  readonly current: Promise<Current>;
}

const kept = new WeakMap<OpenRecord, Map<string, Kept>>();
/** Organisations kept in memory at once; the one kept longest goes first. */
const most = 100;

/**
 * An organisation as it stands at this moment, or as it stood when this reading began. It is read again only when its mark has
 * changed: a page asks for it several times, and it changes a few times a year.
 * @param known its mark, where somebody has just read it
 */
export async function currentOf({ record }: Desk, organisation: string, known?: string): Promise<Current> {
  const own = kept.get(record) ?? new Map<string, Kept>();
  kept.set(record, own);
  const mark = known ?? markOfReading(organisation) ?? (await markAskedOnce(record, organisation));
  const held = own.get(organisation);
  if (held?.mark === mark) return held.current;
  const current = read(record, organisation);
  own.delete(organisation);
  own.set(organisation, { mark, current });
  const [oldest] = own.keys();
  if (own.size > most && oldest !== undefined) own.delete(oldest);
  // What could not be read is asked for again by whoever comes next.
  current.catch(() => own.delete(organisation));
  return current;
}

function markOfReading(organisation: string): string | undefined {
  const standing = reading.getStore();
  return standing?.organisation === organisation ? standing.mark : undefined;
}

const asking = new WeakMap<OpenRecord, Map<string, Promise<string>>>();

/** What asks at the very same moment is answered by one question; whatever comes after it asks anew. */
function markAskedOnce(record: OpenRecord, organisation: string): Promise<string> {
  const now = asking.get(record) ?? new Map<string, Promise<string>>();
  asking.set(record, now);
  const asked = now.get(organisation);
  if (asked !== undefined) return asked;
  const mark = record.settings.mark(organisation);
  now.set(organisation, mark);
  queueMicrotask(() => now.delete(organisation));
  return mark;
}

async function read(record: OpenRecord, organisation: string): Promise<Current> {
  const [settings, accounts, organisations] = await Promise.all([
    record.settings.list(organisation),
    record.accounts.list(organisation),
    record.organisations.list(),
  ]);
  const found = organisations.find(({ id }) => id === organisation);
  return {
    id: organisation,
    name: found?.name ?? '',
    referencePrefix: found?.referencePrefix ?? 'C',
    settings,
    accounts,
  };
}
