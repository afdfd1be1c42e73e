import type { Kysely } from 'kysely';
import { upsert } from '../connection/upsert.ts';
import type { Tables } from '../tables.ts';

/** A setting as it is to be read from now on ("contract", "WP-07"); a null body removes it. */
export interface SettingChange {
  readonly kind: string;
  readonly id: string;
  readonly body: unknown;
}

/** Where a setting comes from: a stream, at a version. */
export interface SettingSource {
  readonly stream: string;
  readonly version: number;
}

/** Writes the settings that follow from a stream's new events. */
export async function replaceSettings(
  db: Kysely<Tables>,
  organisation: string,
  { stream, version }: SettingSource,
  changes: readonly SettingChange[],
): Promise<void> {
  const kept = changes.filter(({ body }) => body !== null);
  await upsert(
    db,
    'setting',
    ['organisation', 'kind', 'id'],
    kept.map(({ kind, id, body }) => ({ organisation, kind, id, stream, version, body })),
  );
  for (const { kind, id } of changes.filter(({ body }) => body === null))
    await db
      .deleteFrom('setting')
      .where('organisation', '=', organisation)
      .where('kind', '=', kind)
      .where('id', '=', id)
      .execute();
}
