import { readdirSync, readFileSync } from 'node:fs';

/** A map ready to be used or changed. */
export interface ExampleMap {
  /** What its file is called, without the ending. */
  readonly id: string;
  /** What it is for, in a sentence: the first of its remarks. */
  readonly about: string;
  readonly text: string;
}

const folder = new URL('../../../examples/import/', import.meta.url);

/** The maps that come with Redress, each with what its first remark says of it. */
export function exampleMaps(): ExampleMap[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      return { id: name.replace(/\.yaml$/, ''), about: firstSentence(text), text };
    });
}

/** The table an example map is for, with a few invented rows to write over; null where it has none. */
export function exampleTable(id: string): string | null {
  if (!exampleMaps().some((map) => map.id === id)) return null;
  const table = readdirSync(folder).find((name) => name === `${id}.csv`);
  return table === undefined ? null : readFileSync(new URL(table, folder), 'utf8');
}

function firstSentence(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const remark = lines
    .slice(0, end)
    .map((line) => line.replace(/^#\s?/, ''))
    .join(' ');
  return /^.*?\.(?=\s|$)/.exec(remark)?.[0] ?? '';
}
