import type { Kysely } from 'kysely';
import type { Moment } from '#core/day.ts';
import type { Tables } from '../tables.ts';

/** The codes of one set share a salt, so that a code typed is worked out once to be held against all of them. */
export interface RecoveryCodes {
  readonly organisation: string;
  readonly account: string;
  readonly salt: Uint8Array;
  readonly digests: readonly Uint8Array[];
  readonly madeAt: Moment;
}

/** Keeps a new set of recovery codes in place of whatever set there was. */
const replaceRecoveryCodes = (db: Kysely<Tables>, codes: RecoveryCodes): Promise<void> =>
  db.transaction().execute(async (turn) => {
    const { organisation, account, salt, madeAt } = codes;
    await removeRecoveryCodes(turn, organisation, account);
    await turn
      .insertInto('recovery_code')
      .values(
        codes.digests.map((digest) => ({
          organisation,
          account,
          digest,
          salt,
          made_at: madeAt,
          used_at: null,
        })),
      )
      .execute();
  });

/** What is left of somebody's recovery codes: how many, of how many, and the salt; null where they have none. */
async function recoveryCodesLeft(
  db: Kysely<Tables>,
  organisation: string,
  account: string,
): Promise<{ readonly salt: Uint8Array; readonly left: number; readonly madeAt: Moment } | null> {
  const rows = await db
    .selectFrom('recovery_code')
    .where('organisation', '=', organisation)
    .where('account', '=', account)
    .select(['salt', 'used_at', 'made_at'])
    .execute();
  const [first] = rows;
  if (first === undefined) return null;
  return {
    salt: first.salt,
    left: rows.filter(({ used_at }) => used_at === null).length,
    madeAt: first.made_at,
  };
}

/** Uses a code up. False where there is none such, or it was used. */
async function useRecoveryCode(
  db: Kysely<Tables>,
  organisation: string,
  account: string,
  digest: Uint8Array,
  at: Moment,
): Promise<boolean> {
  const used = await db
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('organisation', '=', organisation)
    .where('account', '=', account)
    .where('digest', '=', digest)
    .where('used_at', 'is', null)
    .returning('account')
    .executeTakeFirst();
  return used !== undefined;
}

/** Takes all of somebody's recovery codes away. */
async function removeRecoveryCodes(db: Kysely<Tables>, organisation: string, account: string): Promise<void> {
  await db
    .deleteFrom('recovery_code')
    .where('organisation', '=', organisation)
    .where('account', '=', account)
    .execute();
}

/** Recovery codes, as the record gives them. */
export const recoveryCodesOn = (db: Kysely<Tables>) => ({
  replace: (codes: RecoveryCodes) => replaceRecoveryCodes(db, codes),
  left: (organisation: string, account: string) => recoveryCodesLeft(db, organisation, account),
  use: (organisation: string, account: string, digest: Uint8Array, at: Moment) =>
    useRecoveryCode(db, organisation, account, digest, at),
  remove: (organisation: string, account: string) => removeRecoveryCodes(db, organisation, account),
});
