import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles, generatedFolders } from './docs/generated.ts';

/** Writes what is worked out from the rules: their proof, their pages and their drawings. What is no longer made is taken away. */
const root = join(import.meta.dirname, '..');
const files = await generatedFiles();
for (const folder of generatedFolders)
  for (const name of readdirSync(join(root, folder), { recursive: true }).map(String))
    if (/\.(md|json)$/.test(name) && !files.has(`${folder}/${name}`)) rmSync(join(root, folder, name));
for (const [path, text] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
console.log(`${files.size} files written.`);
