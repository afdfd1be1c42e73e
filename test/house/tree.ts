import { globSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { root } from './planted.ts';

/** The names and patterns of .gitignore. Git itself is not asked: a copy without its history is held to the same rules. */
const ignored = readFileSync(`${root}/.gitignore`, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.replace(/\/$/, ''));

const isIgnored = (name: string): boolean => ignored.some((pattern) => matchesGlob(name, pattern));

/** Every file of the tree that git would keep, as a path from its root. */
export function filesOfTheTree(): string[] {
  return globSync('**/*', {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => entry.name === '.git' || isIgnored(entry.name),
  })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length + 1));
}

/** Every file of the tree that is text, with its text. */
export function textsOfTheTree(): { path: string; text: string }[] {
  return filesOfTheTree()
    .map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}
