import { globSync, readFileSync } from 'node:fs';

/** A file of the source, by its path from the root. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

const root = new URL('../../../', import.meta.url);
const read = new Map<string, readonly SourceText[]>();

/**
 * The source files of a folder, tests left out, read once. Redress runs from its own sources, so what they say of themselves
 * cannot go stale.
 */
export function sourceTexts(folder: string): readonly SourceText[] {
  const known = read.get(folder);
  if (known !== undefined) return known;
  const texts = globSync(`${folder}/**/*.ts`, { cwd: root })
    .filter((path) => !/\.(test|fixture)\.ts$/.test(path))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));
  read.set(folder, texts);
  return texts;
}

/** Where a word stands in quotation marks, file by file, with its place in the text. */
export function quoted(
  folder: string,
  word: string,
): { readonly path: string; readonly text: string; readonly at: number }[] {
  return sourceTexts(folder).flatMap(({ path, text }) => {
    const found: { path: string; text: string; at: number }[] = [];
    for (let at = text.indexOf(`'${word}'`); at !== -1; at = text.indexOf(`'${word}'`, at + 1))
      found.push({ path, text, at });
    return found;
  });
}
