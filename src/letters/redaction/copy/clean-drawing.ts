import { instructionsOf } from './operators.ts';

/** A page's drawing without what is not drawn, and the names of what it draws with, by their kind. */
export interface CleanDrawing {
  readonly text: string;
  readonly uses: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Words about what is drawn: tags, and the text that is read out in place of what is there. */
const remarks = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP']);

/** Instructions that draw, or say how; what is none of these is not understood, and neither is the page. */
const drawing = new Set(
  (
    'b B b* B* BT c cm CS cs d d0 d1 Do ET f F f* G g gs h i j J K k l m M n q Q re RG rg ri s S SC sc SCN scn sh ' +
    'T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
  ).split(' '),
);

/** Instructions that may cover what was drawn before. */
const covering = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do']);

/** Instructions that name something to draw with, and which of their operands does. */
const naming: Readonly<Record<string, readonly [kind: string, operand: number]>> = {
  Do: ['XObject', 0],
  gs: ['ExtGState', 0],
  Tf: ['Font', 0],
  sh: ['Shading', 0],
  cs: ['ColorSpace', 0],
  CS: ['ColorSpace', 0],
  scn: ['Pattern', -1],
  SCN: ['Pattern', -1],
};

/**
 * A drawing with its remarks taken out; null when it is not wholly understood, or something is drawn over a picture: a scan with bars over
 * it still holds what is under them. One unit of `text` is one byte.
 */
export function cleanDrawing(text: string): CleanDrawing | null {
  const instructions = instructionsOf(text);
  if (instructions === null) return null;
  const uses = new Map<string, Set<string>>();
  const kept: string[] = [];
  for (const { operator, operands, from, to } of instructions) {
    if (remarks.has(operator)) continue;
    if (!drawing.has(operator)) return null;
    if (covering.has(operator) && uses.has('XObject')) return null;
    const [kind, operand] = naming[operator] ?? [];
    const named = operand === undefined ? undefined : operands.at(operand);
    if (kind !== undefined && named?.startsWith('/') === true) {
      const names = uses.get(kind) ?? new Set();
      uses.set(kind, names.add(named.slice(1)));
    }
    kept.push(text.slice(from, to));
  }
  return { text: kept.join('\n'), uses };
}
