import { type Kysely, sql } from 'kysely';
import type { Moment } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { isNumber, isText, keyIn, type Page, type Paging, pageOf } from '../lists/page.ts';
import type { Tables } from '../tables.ts';

/** Which entries are meant. What is left out does not narrow. */
export interface AuditFilter {
  readonly account?: string | undefined;
  /** The stream of a case. */
  readonly about?: string | undefined;
  readonly did?: readonly string[] | undefined;
  readonly from?: Moment | undefined;
  /** Not counted any more. */
  readonly before?: Moment | undefined;
}

/** An entry as it is read. */
export interface ListedEntry {
  readonly stream: string;
  readonly version: number;
  readonly at: Moment;
  readonly account: string;
  readonly did: string;
  readonly what: string;
  readonly route: string;
  readonly item: string | null;
  readonly times: number;
  readonly about: string | null;
  /** Of the case, while it is there. */
  readonly reference: string | null;
  readonly kind: string | null;
  readonly restricted: boolean;
}

/**
 * Entries, the latest first.
 * @param restricted whether those about restricted cases are left out, or listed as what they are
 */
export async function listAudit(
  db: Kysely<Tables>,
  organisation: string,
  filter: AuditFilter & { readonly restricted: 'left-out' | 'as-such' },
  { limit, after }: Paging,
): Promise<Page<ListedEntry> | Refusal> {
  const key = after === undefined ? null : keyIn(after, [isMoment, isText, isNumber, isNumber]);
  if (isRefusal(key)) return key;
  const isKept = sql<boolean>`(entry.restricted or exists (
    select from restricted_case as kept where kept.organisation = entry.organisation and kept.stream = entry.about))`;
  const rows = await db
    .selectFrom('audit_entry as entry')
    .leftJoin('case_card as card', (join) =>
      join.onRef('card.organisation', '=', 'entry.organisation').onRef('card.stream', '=', 'entry.about'),
    )
    .where('entry.organisation', '=', organisation)
    .$if(filter.restricted === 'left-out', (query) => query.where(sql<boolean>`not ${isKept}`))
    .$if(filter.account !== undefined, (query) => query.where('entry.account', '=', filter.account ?? ''))
    .$if(filter.about !== undefined, (query) => query.where('entry.about', '=', filter.about ?? ''))
    .$if(filter.did !== undefined, (query) => query.where('entry.did', '=', sql<string>`any(${filter.did})`))
    .$if(filter.from !== undefined, (query) => query.where('entry.at', '>=', filter.from as Moment))
    .$if(filter.before !== undefined, (query) => query.where('entry.at', '<', filter.before as Moment))
    .$if(key !== null, (query) =>
      query.where(
        sql<boolean>`(entry.at, entry.stream, entry.version, entry.part) <
          (${key?.[0]}::timestamptz, ${key?.[1]}, ${key?.[2]}::integer, ${key?.[3]}::integer)`,
      ),
    )
    .orderBy('entry.at', 'desc')
    .orderBy('entry.stream', 'desc')
    .orderBy('entry.version', 'desc')
    .orderBy('entry.part', 'desc')
    .limit(limit + 1)
    .select([
      'entry.stream',
      'entry.version',
      'entry.part',
      'entry.at',
      'entry.account',
      'entry.did',
      'entry.what',
      'entry.route',
      'entry.about',
      'entry.item',
      'entry.times',
      'card.reference',
      'card.kind',
      isKept.as('restricted'),
    ])
    .execute();
  return pageOf(
    rows,
    limit,
    ({ part: _part, ...row }): ListedEntry => row,
    ({ at, stream, version, part }) => [at, stream, String(version), String(part)],
  );
}

const isMoment = (text: string): boolean => {
  try {
    return Temporal.Instant.from(text) !== null;
  } catch {
    return false;
  }
};
