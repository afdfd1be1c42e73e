import type { KeyObject } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { sealSecret, unsealSecret } from './sealed-secret.ts';
import { placeOf } from './second-step.ts';

/** Seals every app's secret anew under another key, all at once or none. One that is under it already stays. Gives back how many there are. */
export const sealSecretsAnew = (db: Kysely<Tables>, key: KeyObject, next: KeyObject): Promise<number> =>
  db.transaction().execute(async (turn) => {
    const rows = await turn.selectFrom('second_step').where('kind', '=', 'app').selectAll().execute();
    for (const row of rows) {
      const sealed = row.secret ?? new Uint8Array();
      if (opensUnder(next, sealed, placeOf(row))) continue;
      const secret = sealSecret(next, unsealSecret(key, sealed, placeOf(row)), placeOf(row));
      await turn
        .updateTable('second_step')
        .set({ secret })
        .where('organisation', '=', row.organisation)
        .where('id', '=', row.id)
        .execute();
    }
    return rows.length;
  });

function opensUnder(key: KeyObject, sealed: Uint8Array, place: string): boolean {
  try {
    unsealSecret(key, sealed, place);
    return true;
  } catch {
    return false;
  }
}
