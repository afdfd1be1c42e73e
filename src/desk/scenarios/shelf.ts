import { globSync, readFileSync } from 'node:fs';
import type { Scenario } from './format.ts';
import { readScenario } from './read.ts';

/** A scenario with the file it stands in, by its path inside the folder ("ice/in-time.yaml"). */
export interface Shelved {
  readonly name: string;
  readonly scenario: Scenario;
}

/** Where Redress keeps its own scenarios. */
export const scenarioFolder = new URL('../../../scenarios/', import.meta.url);

/** The scenarios of a folder and those under it, in order of their names. Throws on a file that is not a scenario: ours all are. */
export function scenariosIn(folder: URL): Shelved[] {
  return globSync('**/*.yaml', { cwd: folder })
    .toSorted()
    .map((name) => {
      const read = readScenario(readFileSync(new URL(name, folder), 'utf8'));
      if (!read.ok) throw new SyntaxError(`${name}: ${read.faults.join('; ')}`);
      return { name, scenario: read.scenario };
    });
}
