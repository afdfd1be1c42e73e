import type { Moment } from '#core/day.ts';

/** The form of a backup. One of another form is refused. */
export const form = 'redress.backup.1';

/** A table as it was backed up. */
export interface TableShape {
  readonly name: string;
  /** In the order they were written. */
  readonly columns: readonly string[];
  /** The columns its rows were put in order by, each with whether it is text. */
  readonly order: readonly { readonly column: string; readonly text: boolean }[];
}

/** The first entry of a backup: what has to be known to begin with the rest. */
export interface About {
  readonly form: string;
  /** The version of Redress that made it. */
  readonly version: string;
  readonly at: Moment;
  /** The migrations its tables came from, in order. */
  readonly migrations: readonly string[];
  /** In the order they follow, with what each refers to before it. */
  readonly tables: readonly TableShape[];
}

/** What is said of some bytes, to know them again. */
export interface Sum {
  readonly bytes: number;
  /** SHA-256, in hex. */
  readonly sha256: string;
}

/** Where an organisation’s record had come to. */
export interface Reached {
  readonly organisation: string;
  readonly streams: number;
  readonly events: number;
  /** The last event recorded. */
  readonly position: number;
  readonly checkpoint: { readonly number: number; readonly position: number; readonly root: string } | null;
}

/** The last entry of a backup: every figure the restored record is held against. A backup without one is cut short. */
export interface Manifest {
  readonly form: string;
  readonly at: Moment;
  readonly tables: Readonly<Record<string, Sum & { readonly rows: number }>>;
  /** The bytes of the files; the sum over the lists of them, which hold the sum of each. */
  readonly files: Sum & { readonly count: number };
  readonly keys: Readonly<Record<string, Sum>>;
  readonly organisations: readonly Reached[];
}

/** The names of a backup’s entries. */
export const entries = {
  about: 'about.json',
  rows: (table: string, piece: number): string => `tables/${table}/${String(piece).padStart(6, '0')}`,
  file: (organisation: string, digest: string): string => `files/${organisation}/${digest}`,
  fileList: (piece: number): string => `files.sha256/${String(piece).padStart(6, '0')}`,
  key: (name: string): string => `keys/${name}`,
  destroyed: 'destroyed.jsonl',
  manifest: 'manifest.json',
} as const;
