import { proveNeeded } from '#desk/coverage/prove.ts';
import { scenarioFolder, scenariosIn } from '#desk/scenarios/shelf.ts';
import { rules } from '#guidance/catalogue.ts';

/** Folders in which everything is generated. */
export const generatedFolders = [] as const;

/** Every generated file, by its path from the root. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const proof = await proveNeeded(rules, scenariosIn(scenarioFolder));
  return new Map([['src/desk/coverage/proof.json', `${JSON.stringify(proof, null, 1)}\n`]]);
}
