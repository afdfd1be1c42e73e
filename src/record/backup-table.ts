import type { Generated } from 'kysely';
import type { Day, Moment } from '#core/day.ts';

// The table of backups as Kysely sees it (migrations/0010-backups.ts).

export interface BackupTable {
  id: string;
  /** Who asked for it; null for the night. */
  asked_by_name: string | null;
  asked_at: Moment;
  state: BackupState;
  done: Generated<number>;
  of: Generated<number>;
  says: Generated<string>;
  /** When whoever makes it last said how far it is. */
  heard_at: Moment;
  /** Its name in the folder of backups, once it is made. */
  file: string | null;
  bytes: number | null;
  sha256: string | null;
  /** The moment of the record it holds. */
  made_at: Moment | null;
  events: number | null;
  files: number | null;
  /** The last day it is kept. */
  kept_until: Day | null;
  removed_at: Moment | null;
  proof: BackupProof | null;
  /** What was found, in a sentence. */
  proof_says: string | null;
  proved_at: Moment | null;
}

export type BackupState = 'waiting' | 'under-way' | 'made' | 'failed';
/** Restored and the same in every figure; read as far as it can be without its private key; or not restored. */
export type BackupProof = 'proven' | 'in-part' | 'failed';
