// `node tools/check/names.ts [FOLDER]`: looks for files and folders named for nothing in particular.
import { globSync } from 'node:fs';

const saysNothing = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'misc',
  'manager',
  'service',
  'services',
]);

/** Paths under a folder with a part named by a word that fits anything, so that anything ends up there. */
export function namesThatSayNothing(root: string): string[] {
  return globSync('{src,guidance,test,tools,bench,docs,scenarios}/**', { cwd: root }).filter((path) =>
    (path.split('/').at(-1) ?? '').split(/[.-]/).some((word) => saysNothing.has(word.toLowerCase())),
  );
}

if (import.meta.main) {
  const found = namesThatSayNothing(process.argv[2] ?? process.cwd());
  for (const path of found)
    console.error(`${path}: name it by what it is about (GLOSSARY.md has the words).`);
  console.log(`${found.length} names that say nothing`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
