import { globSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The test files of the tree, as paths from its root. */
export interface Suites {
  /** Files of the rooms that can reach no clock, disk or network, so that one process runs them all. */
  readonly pure: readonly string[];
  /** Every other file, each run in a process of its own: house, then the rooms, the record, journeys and browser. */
  readonly isolated: readonly string[];
}

const pureRooms = ['guidance/', 'src/core/', 'src/kinds/'];
const depths = ['test/house/', 'src/', 'tools/', 'test/record/', 'test/', 'test/journeys/', 'test/browser/'];

/** The test files whose path holds one of the given texts; all of them when none is given. */
export function findSuites(holding: readonly string[]): Suites {
  const found = globSync('{guidance,src,test,tools}/**/*.test.ts', { cwd: root })
    .filter((path) => holding.length === 0 || holding.some((text) => path.includes(text)))
    .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
  return { pure: found.filter(isPure), isolated: found.filter((path) => !isPure(path)) };
}

const isPure = (path: string): boolean =>
  pureRooms.some((room) => path.startsWith(room)) && !path.endsWith('.database.test.ts');

/** How deep a suite goes: the place of the most exact folder that holds it. */
const depthOf = (path: string): number => depths.findLastIndex((folder) => path.startsWith(folder));
