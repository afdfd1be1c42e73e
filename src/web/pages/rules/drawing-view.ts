import type { Drawing, Move } from '#desk/rule-pages/drawings.ts';

/** The most states a way may lead from and still be drawn: one from nearly everywhere would hide the rest. */
const fewOrigins = 3;
const rowHeight = 56;
const boxWidth = 230;
const left = 150;

/** A way as an arc beside the states, or none where the table alone tells it. */
interface Arc {
  readonly id: string;
  readonly d: string;
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
}

/** A drawing with its states one under another: ways on stand on the right, ways back on the left. */
export function drawingView(drawing: Drawing) {
  const at = new Map(drawing.states.map(({ says }, index) => [says, 28 + index * rowHeight]));
  const drawn = drawing.moves.filter(({ from, to }) => to !== null && from.length <= fewOrigins);
  const arcs = drawn.flatMap((move) =>
    move.from.flatMap((from) => arcOf(move, at.get(from), at.get(move.to ?? ''))),
  );
  return {
    ...drawing,
    width: left + boxWidth + 190,
    height: drawing.states.length * rowHeight + 8,
    boxes: drawing.states.map(({ says }) => ({
      says,
      x: left,
      y: (at.get(says) ?? 0) - 18,
      width: boxWidth,
    })),
    arcs: spread(arcs),
    everywhere: drawing.moves.filter(({ from, to }) => to !== null && from.length > fewOrigins),
    describes: drawn
      .map(
        ({ from, to, command }) =>
          `${from.join(' or ')}: ${command.toLowerCase()}, then ${(to ?? '').toLowerCase()}.`,
      )
      .join(' '),
  };
}

function arcOf(move: Move, from: number | undefined, to: number | undefined): Arc[] {
  if (from === undefined || to === undefined || from === to) return [];
  const onward = to > from;
  const edge = onward ? left + boxWidth : left;
  const reach = Math.min(24 + (Math.abs(to - from) / rowHeight) * 14, 150);
  const out = onward ? edge + reach : edge - reach;
  const [start, end] = onward ? [from + 8, to - 8] : [from - 8, to + 8];
  return [
    {
      id: move.id,
      d: `M${edge} ${start}C${out} ${start} ${out} ${end} ${edge} ${end}`,
      label: {
        x: onward ? edge + reach * 0.78 + 4 : edge - reach * 0.78 - 4,
        y: (start + end) / 2 + 4,
        anchor: onward ? 'start' : 'end',
      },
    },
  ];
}

/** Labels that would stand on one another are moved down a line. */
function spread(arcs: readonly Arc[]): Arc[] {
  const placed: Arc[] = [];
  for (const arc of arcs.toSorted((a, b) => a.label.y - b.label.y)) {
    let { y } = arc.label;
    const clashes = (): boolean =>
      placed.some(
        ({ label }) =>
          label.anchor === arc.label.anchor &&
          Math.abs(label.y - y) < 15 &&
          Math.abs(label.x - arc.label.x) < 34,
      );
    while (clashes()) y += 15;
    placed.push({ ...arc, label: { ...arc.label, y } });
  }
  return placed;
}
