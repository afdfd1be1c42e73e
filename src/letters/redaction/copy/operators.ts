/** One instruction of a page's drawing: its operands and its name as they stand. */
export interface Instruction {
  readonly operator: string;
  readonly operands: readonly string[];
  /** Where it stands in the drawing. */
  readonly from: number;
  readonly to: number;
}

const blank = /[\0\t\n\f\r ]/;
const ends = /[\0\t\n\f\r ()<>[\]{}/%]/;

/**
 * Takes a page's drawing apart into its instructions. Null when something in it is not understood, such as a picture among the
 * instructions: then the page cannot be copied as it is drawn. `text` holds one byte a unit.
 */
export function instructionsOf(text: string): Instruction[] | null {
  const found: Instruction[] = [];
  let operands: string[] = [];
  let from = -1;
  for (let at = 0; at < text.length; ) {
    const start = at;
    const first = text.charAt(at);
    if (blank.test(first)) {
      at += 1;
      continue;
    }
    if (first === '%') {
      at = endOfLine(text, at);
      continue;
    }
    const end = endOfPart(text, at);
    if (end === -1) return null;
    const part = text.slice(start, end);
    at = end;
    if (from === -1) from = start;
    if (isOperand(part)) {
      operands.push(part);
      continue;
    }
    found.push({ operator: part, operands, from, to: end });
    operands = [];
    from = -1;
  }
  return operands.length === 0 ? found : null;
}

/** Where the part that begins here ends; -1 when it does not. */
function endOfPart(text: string, at: number): number {
  switch (text.charAt(at)) {
    case '(':
      return endOfString(text, at);
    case '[':
      return endOfGroup(text, at + 1, ']');
    case '<':
      if (text.charAt(at + 1) === '<') return endOfGroup(text, at + 2, '>>');
      return text.indexOf('>', at) + 1 || -1;
    case '/':
      return endOfWord(text, at + 1);
    case ')':
    case ']':
    case '>':
    case '{':
    case '}':
      return -1;
    default:
      return endOfWord(text, at);
  }
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !ends.test(text.charAt(at))) at += 1;
  return at;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at += 1;
  return at;
}

function endOfString(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return -1;
}

/** The end of an array or a dictionary, whatever stands in it. */
function endOfGroup(text: string, from: number, closing: string): number {
  for (let at = from; at < text.length; ) {
    if (text.startsWith(closing, at)) return at + closing.length;
    if (blank.test(text.charAt(at))) at += 1;
    else if (text.charAt(at) === '%') at = endOfLine(text, at);
    else {
      const end = endOfPart(text, at);
      if (end === -1) return -1;
      at = end;
    }
  }
  return -1;
}

const isOperand = (part: string): boolean => /^[(<[/+\-.\d]/.test(part) || /^(true|false|null)$/.test(part);
