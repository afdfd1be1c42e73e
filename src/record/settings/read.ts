import type { Kysely, Selectable } from 'kysely';
import type { SettingTable, Tables } from '../tables.ts';

/** A setting as it stands, with the stream it comes from. */
export interface Setting {
  readonly kind: string;
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly body: unknown;
}

/** An organisation's settings, of one kind or of all, by kind and id. */
export async function listSettings(
  db: Kysely<Tables>,
  organisation: string,
  kind?: string,
): Promise<Setting[]> {
  const rows = await db
    .selectFrom('setting')
    .where('organisation', '=', organisation)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('kind')
    .orderBy('id')
    .selectAll()
    .execute();
  return rows.map(asSetting);
}

export async function findSetting(
  db: Kysely<Tables>,
  organisation: string,
  kind: string,
  id: string,
): Promise<Setting | null> {
  const row = await db
    .selectFrom('setting')
    .where('organisation', '=', organisation)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
  return row === undefined ? null : asSetting(row);
}

const asSetting = ({ kind, id, stream, version, body }: Selectable<SettingTable>): Setting => ({
  kind,
  id,
  stream,
  version,
  body,
});
