import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';

/** The tree these tests look at. */
export const root = join(import.meta.dirname, '..', '..');

/** What of the tree says how the tree is built, and leans on nothing else in it. */
const settings = [
  'package.json',
  'tsconfig.json',
  'biome.json',
  'knip.jsonc',
  '.oxlintrc.json',
  '.dependency-cruiser.mjs',
  '.gitignore',
  'test/browser/tsconfig.json',
  'tools/check',
  'tools/closing.ts',
  'tools/ensure.mjs',
  'tools/pure-suites.ts',
  'tools/suites.ts',
  'tools/test.ts',
  'tools/time-limit.ts',
];

/**
 * A small house of its own in a temporary folder: our settings, tools and packages, and the files planted in it, by path.
 * It is gone after the tests.
 */
export function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'redress-planted-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of settings) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
