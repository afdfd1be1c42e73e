import type { KeyObject } from 'node:crypto';
import type { Moment } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { connect, type Place, type PoolOptions } from './connection/pool.ts';
import { whyNotReady } from './connection/ready.ts';
import { type Append, type AppendOutcome, append } from './events/append.ts';
import { eventsAfter, loadStream } from './events/load.ts';
import { migrate } from './migrations/migrate.ts';
import { listOrganisations, type Organisation, openOrganisation } from './organisations.ts';

/** What a record is opened with. */
export interface RecordOptions extends PoolOptions {
  readonly place: Place;
  /** Where the files are kept, in `files/`. */
  readonly dataFolder: string;
  /** 256 bits. */
  readonly fileKey: KeyObject;
  /** ed25519, private. */
  readonly signingKey: KeyObject;
}

/** The record, open: the one way to what happened and what is shown of it. */
export type OpenRecord = Exclude<Awaited<ReturnType<typeof openRecord>>, Refusal>;

/** Connects, brings the tables up to date and gives back the record; refuses in a sentence when the database will not do. */
export async function openRecord(options: RecordOptions) {
  const db = connect(options.place, options);
  const refusal = await whyNotReady(db);
  if (refusal !== null) {
    await db.destroy();
    return refusal;
  }
  await migrate(db);

  return {
    organisations: {
      open: (organisation: Organisation, at: Moment) => openOrganisation(db, organisation, at),
      list: () => listOrganisations(db),
    },
    /** Records events and what follows from them, in one transaction. */
    append: (wanted: Append): Promise<AppendOutcome> => append(db, wanted),
    /** A stream with all its events, or null. */
    load: (organisation: string, stream: string) => loadStream(db, organisation, stream),
    /** An organisation's events after a position, oldest first. */
    eventsAfter: (organisation: string, position: number, limit = 1000) =>
      eventsAfter(db, organisation, position, limit),
    close: () => db.destroy(),
  };
}
