import { type Day, dayOf, type Moment, momentAt, plusDays } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { AuditFilter, ListedEntry } from '#record/audit/list.ts';
import { mayAct, readRefusal } from '../access/areas.ts';
import type { Desk } from '../desk.ts';
import type { Difference } from '../settings/differences.ts';
import type { Person } from '../sign-in/person.ts';
import { changeIn } from './change-in.ts';
import { type AuditSort, changeWords, didOf, saidOf } from './words.ts';

export interface AuditQuery {
  /** Of whom, by the account's id. */
  readonly person?: string | undefined;
  /** About which case, by its reference. */
  readonly reference?: string | undefined;
  readonly sort?: AuditSort | undefined;
  /** Both days count. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** One thing somebody did, in words. */
export interface AuditRow {
  readonly at: Moment;
  readonly person: { readonly id: string; readonly name: string };
  readonly sort: AuditSort;
  readonly says: string;
  /** Of the case it is about, where there is one that may be named. */
  readonly reference: string | null;
  /** Of which kind of case. */
  readonly kind: string | null;
  /** The document, letter or bundle, by its id. */
  readonly item: string | null;
  readonly route: string;
  readonly times: number;
  /** What was one thing and is now another. */
  readonly changes: readonly Difference[];
}

export interface AuditPage {
  readonly today: Day;
  readonly rows: readonly AuditRow[];
  readonly next: string | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** Who looked, took out, changed, signed in or was turned away, the latest first, within what the reader may see. */
export async function readAudit(
  desk: Desk,
  reader: Person,
  { person, reference, sort, from, to, limit, after }: AuditQuery,
): Promise<AuditPage | Refusal> {
  const barred = readRefusal(reader, 'audit');
  if (barred !== null) return barred;
  const { organisation } = reader;
  const { record } = desk;
  const today = dayOf(desk.now());
  // What has been noted within the last seconds belongs to what is read now.
  await desk.audit?.flush();
  const people = await peopleIn(desk, organisation);
  // A reference is looked for under the reader's sight: one they may not see is answered as one that is not there.
  const about =
    reference === undefined ? undefined : await record.cases.streamByReference(organisation, reference);
  if (about === null) return { today, rows: [], next: null, people };
  const filter: AuditFilter = {
    account: person,
    about,
    did: sort === undefined ? undefined : didOf[sort],
    from: from === undefined ? undefined : momentAt(from, '00:00'),
    before: to === undefined ? undefined : momentAt(plusDays(to, 1), '00:00'),
  };
  const told = mayAct(reader, 'audit', 'know-of-restricted');
  const list = told && about === undefined ? record.audit.listAll : record.audit.list;
  const page = await list(organisation, filter, { limit, after });
  if (isRefusal(page)) return page;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const changed = changeIn(desk, organisation);
  const rows = await Promise.all(page.items.map(async (entry) => rowOf(entry, names, await changed(entry))));
  return { today, rows, next: page.next, people };
}

const peopleIn = async ({ record }: Desk, organisation: string) =>
  (await record.accounts.list(organisation))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));

function rowOf(
  entry: ListedEntry,
  names: ReadonlyMap<string, string>,
  change: Awaited<ReturnType<ReturnType<typeof changeIn>>>,
): AuditRow {
  const { at, account, route, times, restricted } = entry;
  const { sort, says } = saidOf(entry);
  return {
    at,
    person: { id: account, name: names.get(account) ?? change?.by ?? 'Redress' },
    sort,
    says: sort === 'changed' ? (changeWords[entry.what] ?? change?.says ?? says) : says,
    reference: restricted ? null : entry.reference,
    kind: restricted ? null : entry.kind,
    item: restricted ? null : entry.item,
    route,
    times,
    changes: Object.hasOwn(changeWords, entry.what) ? [] : (change?.changes ?? []),
  };
}
