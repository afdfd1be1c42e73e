import type { Moment } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import type { BackupProof } from '#record/backup-table.ts';

/** How backups are made and proved by themselves: handed over where everything is put together. */
export interface BackupMeans {
  /** Where they lie, as an administrator reads it. */
  readonly folder: string;
  /** Days each is kept. */
  readonly days: number;
  /** Whether they are encrypted to a public key, whose private half is kept elsewhere. */
  readonly toRecipients: boolean;
  /** Makes one in the folder, under a name of its own. */
  make(file: string, progress: (far: Far) => void): Promise<MadeBackup | Refusal>;
  prove(file: string, sha256: string): Promise<Proof>;
  /** The names of what lies in the folder. */
  names(): Promise<readonly string[]>;
  remove(file: string): Promise<void>;
}

/** How far one is. */
export interface Far {
  readonly done: number;
  readonly of: number;
  readonly says: string;
}

export interface MadeBackup {
  readonly at: Moment;
  readonly bytes: number;
  readonly sha256: string;
  readonly events: number;
  readonly files: number;
}

/** What proving one found, in a sentence. */
export interface Proof {
  readonly outcome: BackupProof;
  readonly says: string;
}
