import type { Moment } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import type { Terminal } from './terminal.ts';

/** A desk with the record under it, to be closed when the command is done. */
export interface OpenDesk {
  readonly desk: Desk;
  /** Another Redress is running on the same record; this one works beside it. */
  readonly beside: boolean;
  close(): Promise<void>;
}

/**
 * What the command line is handed by whoever puts Redress together (src/server/house.ts). It opens nothing itself, so that
 * a command loads no more of Redress than it needs.
 */
export interface House {
  /** Runs the server, or the demo, until it is told to stop. */
  serve(terminal: Terminal, asked: { readonly demo: boolean }): Promise<void>;
  /** The description of the API, as OpenAPI 3.1. */
  openapi(): Promise<Readonly<Record<string, unknown>>>;
  /** Opens the record the configuration names, or that of another data folder. */
  openDesk(where?: { readonly data?: string | undefined }): Promise<OpenDesk | Refusal>;
  /** Makes a backup of the record, encrypted to whoever may open it. */
  backup(asked: BackupAsked): Promise<BackupDone | Refusal>;
  /** Seals everything under a new file key. */
  newFileKey(asked: NewFileKeyAsked): Promise<NewFileKeyDone | Refusal>;
  /** Restores a backup into a bare data folder, or an empty database. */
  restore(asked: RestoreAsked): Promise<RestoreDone | Refusal>;
}

/** How far long work is. */
type Progress = (far: { readonly done: number; readonly of: number; readonly says: string }) => void;

/** Files and keys named with a command; what is not named is taken from the environment. */
export interface BackupKeysNamed {
  readonly passphraseFile: string | undefined;
  readonly recipient?: string | undefined;
  readonly identityFile?: string | undefined;
  /** One that was typed. */
  readonly passphrase?: string;
}

export interface BackupAsked extends BackupKeysNamed {
  readonly file: string;
  readonly data: string | undefined;
  readonly unencrypted: boolean;
  readonly replace: boolean;
  readonly progress: Progress;
}

export interface RestoreAsked extends BackupKeysNamed {
  readonly file: string;
  readonly data: string | undefined;
  readonly progress: Progress;
}

/** How much is in a backup. */
interface Held {
  /** The moment of the record it holds. */
  readonly at: Moment;
  readonly tables: number;
  readonly rows: number;
  readonly events: number;
  readonly files: number;
}

export interface BackupDone extends Held {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Files that events mention and that were not there. */
  readonly missing: number;
}

export interface RestoreDone extends Held {
  /** The version of Redress that made it. */
  readonly madeBy: string;
  readonly dataFolder: string;
  /** Whether its database is the private one, in the data folder. */
  readonly own: boolean;
}

export interface NewFileKeyAsked {
  /** The new key's file, where the key is kept elsewhere. */
  readonly to: string | undefined;
  readonly data: string | undefined;
  readonly progress: (files: number) => void;
}

export interface NewFileKeyDone {
  readonly files: number;
  /** Secrets of authenticator apps. */
  readonly secrets: number;
  /** Files that were damaged before, which are left as they were. */
  readonly damaged: readonly string[];
  /** The new key's file, where the setting has to name it. */
  readonly named: string | null;
}
