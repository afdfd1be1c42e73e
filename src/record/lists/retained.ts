import { type Kysely, sql } from 'kysely';
import type { Day } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Tables } from '../tables.ts';
import { holdOf, windowOf } from './kept-back.ts';
import { isDay, isText, keyIn, type Page, type Paging, pageOf } from './page.ts';
import { anyOf } from './work-filter.ts';

/** Which closed cases are meant, of those that have not been destroyed. */
export interface RetainedFilter {
  readonly kinds: readonly string[];
  readonly contracts: readonly string[];
  /** Whether something holds them back on this day, or nothing does. */
  readonly held: boolean;
  readonly today: Day;
}

/** A closed case that is still kept. */
export interface RetainedCase {
  readonly stream: string;
  readonly reference: string;
  readonly state: string;
  readonly standing: string;
  readonly contractId: string;
  readonly contractName: string;
  readonly receivedOn: Day;
  /** The last day of the months in which somebody may go to ICE, where that is still to come. */
  readonly windowUntil: Day | null;
  /** What a person has put on it by hand, as it is set; null where nobody has. */
  readonly hold: unknown;
}

const window = windowOf('card');
const hold = holdOf('card');

/** Closed cases still kept, the oldest received first. */
export async function listRetained(
  db: Kysely<Tables>,
  organisation: string,
  filter: RetainedFilter,
  { limit, after }: Paging,
): Promise<Page<RetainedCase> | Refusal> {
  const key = after === undefined ? null : keyIn(after, [isDay, isText]);
  if (isRefusal(key)) return key;
  const rows = await retained(db, organisation, filter)
    .$if(key !== null, (query) =>
      query.where(sql<boolean>`(card.received_on, card.stream) > (${sql.join([...(key ?? [])])})`),
    )
    .orderBy('card.received_on')
    .orderBy('card.stream')
    .limit(limit + 1)
    .select([
      'card.stream',
      'card.reference',
      'card.state',
      'card.standing',
      'card.contract_id',
      'card.contract_name',
      'card.received_on',
      window.as('window_until'),
      hold.as('hold'),
    ])
    .execute();
  return pageOf(
    rows,
    limit,
    (row): RetainedCase => ({
      stream: row.stream,
      reference: row.reference,
      state: row.state,
      standing: row.standing,
      contractId: row.contract_id,
      contractName: row.contract_name,
      receivedOn: row.received_on,
      windowUntil: row.window_until !== null && row.window_until >= filter.today ? row.window_until : null,
      hold: row.hold,
    }),
    (row) => [row.received_on, row.stream],
  );
}

/** How many there are, by contract. */
export async function countRetained(
  db: Kysely<Tables>,
  organisation: string,
  filter: RetainedFilter,
): Promise<ReadonlyMap<string, number>> {
  const rows = await retained(db, organisation, filter)
    .groupBy('card.contract_id')
    .select((each) => ['card.contract_id', each.fn.countAll<number>().as('cases')])
    .execute();
  return new Map(rows.map(({ contract_id, cases }) => [contract_id, cases]));
}

const retained = (
  db: Kysely<Tables>,
  organisation: string,
  { kinds, contracts, held, today }: RetainedFilter,
) =>
  db
    .selectFrom('case_card as card')
    .where('card.organisation', '=', organisation)
    .where('card.kind', '=', anyOf(kinds))
    .where('card.contract_id', '=', anyOf(contracts))
    .where('card.open', '=', false)
    .where(
      sql<boolean>`not exists (select from destruction where destruction.organisation = card.organisation
        and destruction.stream = card.stream and destruction.number is not null
        and destruction.certificate->>'part' is null)`,
    )
    .where(sql<boolean>`(coalesce(${window} >= ${today}::date, false) or ${hold} is not null) = ${held}`);
