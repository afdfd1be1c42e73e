import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { ensureDataFolder } from '../data-folder.ts';
import { type Held, holdFolder } from '../postgres/lock.ts';

/** A data folder that holds nothing, held for this process while it is filled aside. */
export interface BareFolder {
  /** Where everything is put first. What lies there when this process is cut short is removed by the next. */
  readonly aside: string;
  /** Gives everything put aside its place: the database last, because where it is there is a record. */
  settle(): void;
  /** Takes everything away again, and the folder itself where it was not there before. */
  empty(): void;
  release(): void;
}

const aside = '.restoring';
/** What may lie in a folder that holds nothing: our own, and what a new disk has. */
const lock = ['lock', 'lock-journal'];
const nothing = new Set([aside, 'lost+found', ...lock]);

/** Takes a data folder to restore into. Refuses one that holds anything. */
export function takeBareFolder(folder: string): BareFolder | Refusal {
  const wasThere = existsSync(folder);
  const refusal = ensureDataFolder(folder);
  if (refusal !== null) return refusal;
  const held = holdFolder(folder);
  if (isRefusal(held)) return held;
  const found = readdirSync(folder).find((name) => !nothing.has(name));
  if (found !== undefined) {
    held.release();
    return notBare(folder, found);
  }
  return bare(folder, held, wasThere);
}

function bare(folder: string, held: Held, wasThere: boolean): BareFolder {
  const place = join(folder, aside);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { mode: 0o700 });
  const names = (): string[] =>
    readdirSync(place).toSorted((a, b) => Number(a === 'postgres') - Number(b === 'postgres'));
  return {
    aside: place,
    settle() {
      for (const name of names()) renameSync(join(place, name), join(folder, name));
      rmSync(place, { recursive: true });
    },
    empty() {
      const ours = readdirSync(folder).filter((name) => name !== 'lost+found' && !lock.includes(name));
      for (const name of ours) rmSync(join(folder, name), { recursive: true, force: true });
      held.release();
      for (const name of lock) rmSync(join(folder, name), { force: true });
      if (!wasThere) rmSync(folder, { recursive: true, force: true });
    },
    release: () => held.release(),
  };
}

const notBare = (folder: string, found: string): Refusal => ({
  code: 'backup.folder-not-bare',
  says: `The data folder ${folder} holds something already: “${found}”, among others perhaps.`,
  remedy: 'A backup is restored into an empty folder only. Name another with --data or REDRESS_DATA.',
  clauses: [],
});
