/** The few shapes of Markdown the generated pages are made of. */
export const generated =
  '<!-- Generated from the rules by `node tools/write-docs.ts`. Change the rule, not this page. -->';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A table; nothing where there are no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

/** A section, left out where it would hold nothing. */
export const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ...(lines.at(-1) === '' ? [] : [''])];

export const bullets = (items: readonly string[]): string[] =>
  items.length === 0 ? [] : [...items.map((item) => `- ${item}`), ''];

export const code = (text: string): string => `\`${text}\``;

/** A page, with one line at its end. */
export const page = (lines: readonly string[]): string => `${lines.join('\n').trimEnd()}\n`;
