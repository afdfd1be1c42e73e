import type { WordingPart } from '#core/letter.ts';

/** A line that says how to get in touch, rather than where: "Phone: 0800 414 8529", "Website: …". */
const way = /^\p{L}[\p{L} -]{1,24}:/u;

/**
 * The parts of a wording typed in one box: an empty line between them, "# " before a heading, and an address a line each
 * with the ways to get in touch below it ("Phone: …").
 */
export function partsFromText(text: string): WordingPart[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
    .map(partFrom);
}

function partFrom(lines: readonly string[]): WordingPart {
  const [first = '', ...rest] = lines;
  if (rest.length === 0)
    return first.startsWith('# ')
      ? { kind: 'heading', text: first.slice(2).trim() }
      : { kind: 'paragraph', text: first };
  return {
    kind: 'contact',
    address: lines.filter((line) => !way.test(line)),
    ways: lines.filter((line) => way.test(line)),
  };
}

/** The parts of a wording as they are typed: what `partsFromText` reads back. */
export const textFromParts = (parts: readonly WordingPart[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'heading') return `# ${part.text}`;
      return part.kind === 'paragraph' ? part.text : [...part.address, ...part.ways].join('\n');
    })
    .join('\n\n');
