import { type Kysely, sql } from 'kysely';
import { asJson, upsert } from '../connection/upsert.ts';
import type { Tables } from '../tables.ts';

/** A setting that follows from a stream's events ("contract", "WP-07"): read as it stands, without folding. */
export interface NewSetting {
  readonly kind: string;
  readonly id: string;
  readonly body: object;
}

/** Puts the settings that follow from a stream in the place of those that followed before. */
export async function replaceSettings(
  db: Kysely<Tables>,
  organisation: string,
  { stream, version }: { readonly stream: string; readonly version: number },
  settings: readonly NewSetting[],
): Promise<void> {
  const kept = settings.map(({ kind, id }) => ({ kind, id }));
  await sql`
    delete from setting as held
    where organisation = ${organisation} and stream = ${stream} and not exists (
      select from json_to_recordset(${asJson(kept)}::json) as kept(kind text, id text)
      where kept.kind = held.kind and kept.id = held.id
    )
  `.execute(db);
  await upsert(
    db,
    'setting',
    ['organisation', 'kind', 'id'],
    settings.map(({ kind, id, body }) => ({ organisation, kind, id, stream, version, body })),
  );
}
