import type { Kysely } from 'kysely';
import type { Moment } from '#core/day.ts';
import type { Tables } from './tables.ts';

/** A provider whose record this is. What its letters and pages look like is a setting of its own. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  /** What its references begin with: "SW". */
  readonly referencePrefix: string;
}

/** Small letters, figures and hyphens: an id stands in links and in the names of folders. */
export const isOrganisationId = (id: string): boolean => /^[a-z0-9][a-z0-9-]{0,59}$/.test(id);

/** Opens an organisation. False when there is one of that id, which is left as it is. */
export async function openOrganisation(
  db: Kysely<Tables>,
  { id, name, referencePrefix }: Organisation,
  at: Moment,
): Promise<boolean> {
  if (!isOrganisationId(id)) throw new TypeError(`not an id for an organisation: ${id}`);
  const made = await db
    .insertInto('organisation')
    .values({ organisation: id, name, reference_prefix: referencePrefix, opened_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('organisation')
    .executeTakeFirst();
  return made !== undefined;
}

/** Every organisation, by id. */
export async function listOrganisations(db: Kysely<Tables>): Promise<Organisation[]> {
  const rows = await db.selectFrom('organisation').selectAll().orderBy('organisation').execute();
  return rows.map((row) => ({
    id: row.organisation,
    name: row.name,
    referencePrefix: row.reference_prefix,
  }));
}
