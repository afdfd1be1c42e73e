import type { Generated } from 'kysely';
import type { Moment } from '#core/day.ts';

/** A destruction: what the event says that stands at the same place, and what of it is still to be done. */
export interface DestructionTable {
  organisation: string;
  stream: string;
  /** Of the event that says why. */
  version: number;
  at: Moment;
  actor_id: string;
  /** The versions whose content went. */
  versions: unknown;
  reason: string;
  /** Of the certificate, where there is one. */
  number: string | null;
  certificate: unknown;
  /** Digests of the files still to be removed. */
  files: Generated<unknown>;
  /** When its files were removed and it was written into the log outside the database. */
  finished_at: Moment | null;
  /** When no byte of it was left in the files of the database. */
  scrubbed_at: Moment | null;
}
