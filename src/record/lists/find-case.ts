import { type Kysely, type Selectable, sql } from 'kysely';
import type { CaseCard, Clock, Duty } from '#core/projection.ts';
import { streamNamed } from '../events/load.ts';
import { cardColumns, cardOf, dutyOf } from '../projection/read.ts';
import type { DutyTable, Tables } from '../tables.ts';

/** What is shown of one case, as of one moment. */
export interface ShownCase {
  readonly stream: string;
  readonly kind: string;
  /** The version of the stream it was worked out from. */
  readonly version: number;
  readonly card: CaseCard;
  /** Soonest first. */
  readonly duties: readonly Duty[];
  readonly clocks: readonly Clock[];
}

/** A case by its stream, or null. */
export async function findCase(
  db: Kysely<Tables>,
  organisation: string,
  stream: string,
): Promise<ShownCase | null> {
  const row = await db
    .selectFrom('case_card as card')
    .where('card.organisation', '=', organisation)
    .where('card.stream', '=', stream)
    .select(cardColumns)
    .select([
      sql<Selectable<DutyTable>[]>`(
        select coalesce(json_agg(duty order by act_by, due, id), '[]') from duty
        where duty.organisation = card.organisation and duty.stream = card.stream)`.as('duties'),
      sql<Clock[]>`(
        select coalesce(json_agg(body order by due, id), '[]') from clock
        where clock.organisation = card.organisation and clock.stream = card.stream)`.as('clocks'),
    ])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { kind, version, duties, clocks } = row;
  return { stream, kind, version, card: cardOf(row), duties: duties.map(dutyOf), clocks };
}

/** The stream of the case with a reference, typed in any way ("sw 2018/0362"), or null. */
export async function streamByReference(
  db: Kysely<Tables>,
  organisation: string,
  reference: string,
): Promise<string | null> {
  const { rows } = await sql<{ stream: string | null }>`
    select ${streamNamed(organisation, reference)} as stream
  `.execute(db);
  return rows[0]?.stream ?? null;
}
