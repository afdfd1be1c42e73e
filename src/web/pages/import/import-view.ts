import type { Refusal } from '#core/refusal.ts';
import { thousands } from '#core/thousands.ts';
import type { RefusedRow } from '#desk/import/import-complaints.ts';
import type { ImportFigures, KeptImport } from '#desk/import/kept-import.ts';
import type { Progress } from './underway.ts';

/** Refused rows shown on the page; the rest are in the list to download. */
const rowsShown = 50;

/** An import as its page draws it. */
export interface ImportView {
  readonly id: string;
  readonly address: string;
  readonly name: string;
  readonly by: string;
  readonly at: string;
  /** What it is at: being tried, tried and good, not readable, being brought in, stopped, or in. */
  readonly standing: 'trying' | 'tried' | 'unreadable' | 'bringing' | 'stopped' | 'ended';
  /** How far, in words; null where nothing is under way. */
  readonly underway: string | null;
  readonly figures: readonly { readonly name: string; readonly says: string; readonly strong?: boolean }[];
  readonly broughtIn: number;
  readonly bring: string;
  readonly refused: {
    readonly says: string;
    readonly rows: readonly RefusedRow[];
    readonly more: boolean;
  } | null;
  readonly why: Pick<Refusal, 'says' | 'remedy'> | null;
}

/** What the page of an import shows. */
export function importView(
  kept: KeptImport,
  now: { readonly progress: Progress | null; readonly refusal: Refusal | null },
  rows: readonly RefusedRow[],
): ImportView {
  const figures = kept.ended ?? kept.tried;
  return {
    id: kept.id,
    address: `/administration/import/${kept.id}`,
    name: kept.name,
    by: kept.by,
    at: kept.at,
    standing: standingOf(kept, now.progress),
    underway: now.progress === null ? null : inWords(kept, now.progress),
    figures: figures === null ? [] : figuresOf(figures, kept.ended !== null),
    broughtIn: figures?.broughtIn ?? 0,
    bring: `Bring in ${counted(figures?.broughtIn ?? 0, 'complaint')}`,
    refused:
      figures === null || figures.refused === 0
        ? null
        : {
            says: `${counted(figures.refused, 'row')} ${figures.refused === 1 ? 'was' : 'were'} refused`,
            rows: rows.slice(0, rowsShown),
            more: figures.refused > rowsShown,
          },
    why: kept.unreadable ?? now.refusal,
  };
}

function standingOf({ stage, unreadable }: KeptImport, progress: Progress | null): ImportView['standing'] {
  if (stage === 'ended') return 'ended';
  if (progress !== null) return stage === 'begun' ? 'bringing' : 'trying';
  if (stage === 'tried') return unreadable === null ? 'tried' : 'unreadable';
  return 'stopped';
}

function inWords({ stage }: KeptImport, { done, of }: Progress): string {
  if (of === 0) return 'Looking through the file.';
  const how = stage === 'begun' ? 'Bringing complaints in' : 'Trying every row';
  return `${how}: ${figure(done)} of ${counted(of, 'row')}.`;
}

function figuresOf({ rows, broughtIn, open, thereAlready, refused }: ImportFigures, ended: boolean) {
  return [
    { name: 'Rows in the file', says: figure(rows) },
    {
      name: ended ? 'Brought in' : 'Would be brought in',
      says: `${figure(broughtIn)} (${figure(open)} open, ${figure(broughtIn - open)} ended)`,
      strong: true,
    },
    { name: 'There already', says: figure(thereAlready) },
    { name: 'Refused', says: figure(refused) },
  ];
}

const figure = (count: number): string => thousands(count);
const counted = (count: number, word: string): string => `${figure(count)} ${word}${count === 1 ? '' : 's'}`;

/** One line of the list of imports. */
export const importLine = (kept: KeptImport, progress: Progress | null) => {
  const { id, address, name, by, at, standing, underway } = importView(kept, { progress, refusal: null }, []);
  const says = {
    trying: underway ?? '',
    bringing: underway ?? '',
    tried: 'Tried. Nothing has been brought in yet',
    unreadable: 'It cannot be read with its map',
    stopped: 'Stopped before its end',
    ended: `${counted(kept.ended?.broughtIn ?? 0, 'complaint')} brought in`,
  }[standing];
  const shape = {
    trying: 'here',
    bringing: 'here',
    tried: 'todo',
    unreadable: 'todo',
    stopped: 'todo',
    ended: 'done',
  };
  return { id, address, name, by, at, says, shape: shape[standing] };
};
