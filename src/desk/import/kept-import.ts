import type { Moment } from '#core/day.ts';
import type { Desk } from '../desk.ts';

/** What came of trying a file or of bringing it in, in figures. */
export interface ImportFigures {
  readonly rows: number;
  readonly broughtIn: number;
  readonly open: number;
  readonly thereAlready: number;
  readonly refused: number;
  /** The file that lists the refused rows; null where there are none. */
  readonly list: string | null;
}

/** How far an import has got: a file with its map, then tried, then being brought in, then done. */
export type ImportStage = 'given' | 'tried' | 'begun' | 'ended';

/** A file to be brought in, kept from the moment it is given until it is in or given up. */
export interface KeptImport {
  readonly id: string;
  /** What the file is called. */
  readonly name: string;
  /** The file, by its digest; it goes once it has been brought in. */
  readonly table: string;
  /** The map, as it was written. */
  readonly map: string;
  /** What was said of it before it was read: that nobody in it is on paper only. */
  readonly paperOnly: 'no';
  readonly by: string;
  readonly at: Moment;
  readonly stage: ImportStage;
  /** Why the file as a whole cannot be read with this map; null where it can. */
  readonly unreadable: { readonly says: string; readonly remedy: string } | null;
  readonly tried: ImportFigures | null;
  readonly ended: ImportFigures | null;
}

/** The setting an import is kept as, so that any server finds it. */
export const importSetting = 'import';

export const importStream = (id: string): string => `bring-in-${id}`;

/** Every import that was not given up, the newest first. */
export async function listImports(desk: Desk, organisation: string): Promise<KeptImport[]> {
  const kept = await desk.record.settings.list(organisation, importSetting);
  return kept
    .map(({ body }) => body as KeptImport)
    .sort((a, b) => Temporal.Instant.compare(b.at, a.at) || (a.id < b.id ? 1 : -1));
}

/** An import and how often it was changed; null when there is none of that id. */
export async function findImport(
  desk: Desk,
  organisation: string,
  id: string,
): Promise<{ readonly kept: KeptImport; readonly version: number } | null> {
  const found = await desk.record.settings.find(organisation, importSetting, id);
  return found === null ? null : { kept: found.body as KeptImport, version: found.version };
}
