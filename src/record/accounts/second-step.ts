import type { KeyObject } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Moment } from '#core/day.ts';
import type { SecondStepTable } from '../second-step-tables.ts';
import type { Tables } from '../tables.ts';
import { sealSecret, unsealSecret } from './sealed-secret.ts';

interface Kept {
  readonly organisation: string;
  readonly account: string;
  readonly id: string;
  /** What its owner calls it: "Work phone". */
  readonly name: string;
  readonly addedAt: Moment;
  /** Null until it was shown to work; until then it opens nothing. */
  readonly confirmedAt: Moment | null;
  readonly lastUsedAt: Moment | null;
  /** The last half-minute an app's code was taken for, or a passkey's count of its uses. */
  readonly counter: number;
}

/** An app that gives codes. */
export interface AppStep extends Kept {
  readonly kind: 'app';
  /** In base32, as apps take it. Sealed in the database. */
  readonly secret: string;
}

/** A passkey: in a telephone, a computer or a key of its own. */
export interface PasskeyStep extends Kept {
  readonly kind: 'passkey';
  readonly credential: string;
  readonly publicKey: Uint8Array;
  readonly transports: readonly string[];
}

export type SecondStep = AppStep | PasskeyStep;

/** Adds a second step. False where the passkey is known already. */
async function addSecondStep(db: Kysely<Tables>, key: KeyObject, step: SecondStep): Promise<boolean> {
  const added = await db
    .insertInto('second_step')
    .values({
      organisation: step.organisation,
      id: step.id,
      account: step.account,
      kind: step.kind,
      name: step.name,
      secret: step.kind === 'app' ? sealSecret(key, Buffer.from(step.secret), placeOf(step)) : null,
      credential: step.kind === 'passkey' ? step.credential : null,
      public_key: step.kind === 'passkey' ? step.publicKey : null,
      transports: step.kind === 'passkey' ? [...step.transports] : [],
      counter: step.counter,
      added_at: step.addedAt,
      confirmed_at: step.confirmedAt,
      last_used_at: step.lastUsedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Somebody's second steps, in the order they were added, confirmed or not. */
async function secondStepsOf(
  db: Kysely<Tables>,
  key: KeyObject,
  organisation: string,
  account: string,
): Promise<SecondStep[]> {
  const rows = await db
    .selectFrom('second_step')
    .where('organisation', '=', organisation)
    .where('account', '=', account)
    .orderBy('added_at')
    .orderBy('id')
    .selectAll()
    .execute();
  return rows.map((row) => fromRow(key, row));
}

/** The passkey of a credential, in whatever organisation it was added first; null where nobody has it. */
async function passkeyOf(
  db: Kysely<Tables>,
  key: KeyObject,
  credential: string,
): Promise<PasskeyStep | null> {
  const row = await db
    .selectFrom('second_step')
    .where('credential', '=', credential)
    .orderBy('organisation')
    .selectAll()
    .executeTakeFirst();
  const found = row === undefined ? null : fromRow(key, row);
  return found?.kind === 'passkey' ? found : null;
}

/** The accounts of an organisation that have a second step confirmed. */
async function accountsWithSecondStep(
  db: Kysely<Tables>,
  organisation: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('second_step')
    .where('organisation', '=', organisation)
    .where('confirmed_at', 'is not', null)
    .select('account')
    .distinct()
    .execute();
  return new Set(rows.map(({ account }) => account));
}

interface Which {
  readonly organisation: string;
  readonly id: string;
}

/**
 * Uses a second step, and confirms one that was not. False where another use came first: its counter is already there. A
 * passkey that does not count says 0 each time.
 */
async function useSecondStep(
  db: Kysely<Tables>,
  { organisation, id }: Which,
  counter: number,
  at: Moment,
): Promise<boolean> {
  const used = await db
    .updateTable('second_step')
    .set({ counter, last_used_at: at, confirmed_at: sql`coalesce(confirmed_at, ${at})` })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .where((is) =>
      is.or([
        is('counter', '<', counter),
        is.and([is('kind', '=', 'passkey'), is('counter', '=', 0), is.val(counter === 0)]),
      ]),
    )
    .returning('id')
    .executeTakeFirst();
  return used !== undefined;
}

/** Takes away one of somebody's second steps. False where they have none such. */
async function removeSecondStep(
  db: Kysely<Tables>,
  { organisation, id }: Which,
  account: string,
): Promise<boolean> {
  const gone = await db
    .deleteFrom('second_step')
    .where('organisation', '=', organisation)
    .where('account', '=', account)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}

/** Takes away all of somebody's second steps, or only those never confirmed. */
async function removeSecondSteps(
  db: Kysely<Tables>,
  organisation: string,
  account: string,
  which: 'all' | 'unconfirmed' = 'all',
): Promise<void> {
  await db
    .deleteFrom('second_step')
    .where('organisation', '=', organisation)
    .where('account', '=', account)
    .$if(which === 'unconfirmed', (query) => query.where('confirmed_at', 'is', null))
    .execute();
}

/** What an app's secret is bound to. */
export const placeOf = ({ organisation, account, id }: Which & { readonly account: string }): string =>
  JSON.stringify([organisation, account, id]);

function fromRow(key: KeyObject, row: Selectable<SecondStepTable>): SecondStep {
  const kept: Kept = {
    organisation: row.organisation,
    account: row.account,
    id: row.id,
    name: row.name,
    addedAt: row.added_at,
    confirmedAt: row.confirmed_at,
    lastUsedAt: row.last_used_at,
    counter: row.counter,
  };
  if (row.kind === 'app') {
    const secret = unsealSecret(key, row.secret ?? new Uint8Array(), placeOf(row));
    return { ...kept, kind: 'app', secret: Buffer.from(secret).toString() };
  }
  return {
    ...kept,
    kind: 'passkey',
    credential: row.credential ?? '',
    publicKey: row.public_key ?? new Uint8Array(),
    transports: row.transports,
  };
}

/** Second steps, as the record gives them. */
export const secondStepsOn = (db: Kysely<Tables>, key: KeyObject) => ({
  add: (step: SecondStep) => addSecondStep(db, key, step),
  of: (organisation: string, account: string) => secondStepsOf(db, key, organisation, account),
  byCredential: (credential: string) => passkeyOf(db, key, credential),
  accountsWith: (organisation: string) => accountsWithSecondStep(db, organisation),
  use: (which: Which, counter: number, at: Moment) => useSecondStep(db, which, counter, at),
  remove: (which: Which, account: string) => removeSecondStep(db, which, account),
  removeAll: (organisation: string, account: string) => removeSecondSteps(db, organisation, account),
  removeUnconfirmed: (organisation: string, account: string) =>
    removeSecondSteps(db, organisation, account, 'unconfirmed'),
});
