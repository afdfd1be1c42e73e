// `node tools/write-docs.ts`: writes what is worked out from the rules, their proof first, then their pages and drawings.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { proveNeeded } from '#desk/coverage/prove.ts';
import { scenarioFolder, scenariosIn } from '#desk/scenarios/shelf.ts';
import { rules } from '#guidance/catalogue.ts';

const root = join(import.meta.dirname, '..');
const proof = await proveNeeded(rules, scenariosIn(scenarioFolder));
writeFileSync(join(root, 'src/desk/coverage/proof.json'), `${JSON.stringify(proof, null, 1)}\n`);

// Only now: the pages are made from the proof as it is kept.
const { generatedDocs, generatedFolders } = await import('./docs/generated.ts');
const docs = await generatedDocs();
for (const folder of generatedFolders) {
  mkdirSync(join(root, folder), { recursive: true });
  for (const name of readdirSync(join(root, folder)))
    if (!docs.has(`${folder}/${name}`)) rmSync(join(root, folder, name));
}
for (const [path, text] of docs) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
console.log(`${docs.size} files written.`);
