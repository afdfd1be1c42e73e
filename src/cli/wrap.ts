/** How wide anything is written: what a terminal has unless somebody changed it. */
const width = 80;

/** Breaks a text into lines at its spaces: `start` stands before the first, `indent` before the others. A word longer than a line stands alone. */
export function wrap(text: string, { start = '', indent = '' } = {}): string {
  const lines: string[] = [];
  let line = start;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}
