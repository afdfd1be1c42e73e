import type { Drawing } from '#desk/rule-pages/drawings.ts';

/** The most states a way may lead from and still be drawn: one from nearly everywhere would hide the rest. */
const fewOrigins = 3;
const rowHeight = 56;
/** Drawn to the width of a phone, so that its words are never smaller than they are drawn. */
const width = 368;
const boxWidth = 200;
const left = 84;
/** How far the ways nearest to the states swing out, and how much further each lane beyond them. */
const nearest = 16;
const laneWidth = 10;

/** A way between two states, as far down the drawing as they stand. */
interface Way {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A way as an arc beside the states. */
interface Arc {
  readonly id: string;
  readonly d: string;
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
}

/** A drawing with its states one under another: ways on stand on the right, ways back on the left. */
export function drawingView(drawing: Drawing) {
  const at = new Map(drawing.states.map(({ says }, index) => [says, 28 + index * rowHeight]));
  const drawn = drawing.moves.filter(({ from, to }) => to !== null && from.length <= fewOrigins);
  const ways = drawn.flatMap((move) =>
    move.from.flatMap((start): Way[] => {
      const [from, to] = [at.get(start), at.get(move.to ?? '')];
      return from === undefined || to === undefined || from === to ? [] : [{ id: move.id, from, to }];
    }),
  );
  const onward = laned(ways.filter(({ from, to }) => to > from));
  const back = laned(ways.filter(({ from, to }) => to < from));
  return {
    ...drawing,
    width,
    height: drawing.states.length * rowHeight + 8,
    boxes: drawing.states.map(({ says }) => ({
      says,
      x: left,
      y: (at.get(says) ?? 0) - 18,
      width: boxWidth,
    })),
    arcs: spread([...onward, ...back]),
    everywhere: drawing.moves
      .filter(({ from, to }) => to !== null && from.length > fewOrigins)
      .map(({ id, command }) => `${id} (${command.charAt(0).toLowerCase()}${command.slice(1)})`),
    describes: drawn
      .map(({ from, to, command }) => `${from.join(' or ')}: ${command}, then ${to ?? ''}.`)
      .join(' '),
  };
}

/** Ways of one side, each in the nearest lane that none it passes is in; the shortest stand nearest. */
function laned(ways: readonly Way[]): Arc[] {
  const lanes: Way[][] = [];
  return ways
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))
    .map((way) => {
      const free = lanes.findIndex((lane) => lane.every((other) => !passes(way, other)));
      const lane = free === -1 ? lanes.push([]) - 1 : free;
      lanes[lane]?.push(way);
      return arcOf(way, nearest + lane * laneWidth);
    });
}

const lengthOf = ({ from, to }: Way): number => Math.abs(to - from);

const passes = (one: Way, other: Way): boolean =>
  Math.min(one.from, one.to) < Math.max(other.from, other.to) &&
  Math.min(other.from, other.to) < Math.max(one.from, one.to);

function arcOf({ id, from, to }: Way, reach: number): Arc {
  const onward = to > from;
  const edge = onward ? left + boxWidth : left;
  const side = onward ? 1 : -1;
  // A curve of this kind swings out to three quarters of the way to its handles.
  const handle = edge + (side * reach) / 0.75;
  const [start, end] = onward ? [from + 8, to - 8] : [from - 8, to + 8];
  return {
    id,
    d: `M${edge} ${start}C${handle} ${start} ${handle} ${end} ${edge} ${end}`,
    label: { x: edge + side * (reach + 3), y: (start + end) / 2 + 5, anchor: onward ? 'start' : 'end' },
  };
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
          Math.abs(label.x - arc.label.x) < 28,
      );
    while (clashes()) y += 15;
    placed.push({ ...arc, label: { ...arc.label, y } });
  }
  return placed;
}
