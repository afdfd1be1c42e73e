import { linesOf } from './lines.ts';

/** Where a step stands: behind us, where we are, or still to come. */
export type At = 'done' | 'here' | 'ahead';

/** A step of the way, or one of the ways it can end. */
export interface Stop {
  readonly at: At;
  /** "Stage 2: review". */
  readonly says: string;
  /** "We are here. Due Wed 4 April". */
  readonly note?: string;
}

export interface Process {
  /** Unique on the page: the drawing's title and description are found by it. */
  readonly id: string;
  /** "Process map. Now at stage 2, review." */
  readonly title: string;
  /** The whole drawing in sentences. */
  readonly describes: string;
  readonly steps: readonly Stop[];
  /** The ways it can end from the last step: two stand side by side, more one under another. */
  readonly ends?: readonly Stop[];
}

interface Line {
  readonly y: number;
  readonly says: string;
  readonly note: boolean;
}

/** The data of the processMap macro: every place worked out, in a drawing 368 wide. */
export interface ProcessMap {
  readonly id: string;
  readonly title: string;
  readonly describes: string;
  readonly height: number;
  readonly ways: readonly { readonly d: string; readonly ahead: boolean }[];
  readonly steps: readonly {
    readonly at: At;
    readonly y: number;
    readonly top: number;
    readonly height: number;
    readonly lines: readonly Line[];
  }[];
  readonly ends: readonly {
    readonly at: At;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly lines: readonly Line[];
  }[];
}

const width = 368;
const spine = 20;
const ring = 16;
const nameHeight = 20;
const noteHeight = 18;
// Letters that fit beside the spine and in half a width, at 15px semibold and 14px.
const room = { step: { name: 38, note: 45 }, half: { name: 18, note: 21 }, whole: { name: 34, note: 40 } };

/** Lays out a process as one upright drawing: steps down a line, then a fork to the ways it can end. */
export function processMap({ id, title, describes, steps, ends = [] }: Process): ProcessMap {
  let top = 0;
  const placed = steps.map((stop) => {
    const words = wordsOf(stop, room.step);
    const height = stop.at === 'here' ? words.height + 26 : Math.max(48, words.height + 10);
    const step = { at: stop.at, top, height, y: top + height / 2, lines: placeLines(words, top, height) };
    top += height + 12;
    return step;
  });
  const ways = placed.slice(1).map((step, at) => {
    const from = placed[at] as (typeof placed)[number];
    return { d: `M${spine} ${bottomOf(from)}V${topOf(step)}`, ahead: step.at === 'ahead' };
  });
  const last = placed.at(-1);
  if (last === undefined || ends.length === 0)
    return { id, title, describes, height: top, ways, steps: placed, ends: [] };
  const fork = ends.length === 2 ? sideBySide(ends, top + 16) : oneUnderAnother(ends, top + 4);
  const from = bottomOf(last);
  return {
    id,
    title,
    describes,
    height: Math.max(...fork.ends.map((end) => end.y + end.height)) + 1,
    ways: [...ways, ...fork.ways(from)],
    steps: placed,
    ends: fork.ends,
  };
}

type Placed = Pick<ProcessMap['steps'][number], 'at' | 'y' | 'top' | 'height'>;
const topOf = (step: Placed): number => (step.at === 'here' ? step.top : step.y - ring);
const bottomOf = (step: Placed): number => (step.at === 'here' ? step.top + step.height : step.y + ring);

interface Words {
  readonly lines: readonly { readonly says: string; readonly note: boolean }[];
  readonly height: number;
}

function wordsOf({ says, note = '' }: Stop, fits: { name: number; note: number }): Words {
  const lines = [
    ...linesOf(says, fits.name).map((line) => ({ says: line, note: false })),
    ...linesOf(note, fits.note).map((line) => ({ says: line, note: true })),
  ];
  return { lines, height: lines.reduce((sum, line) => sum + (line.note ? noteHeight : nameHeight), 0) };
}

/** Lines one under another, centred in a space; y is each line's baseline. */
function placeLines({ lines, height }: Words, top: number, space: number): Line[] {
  let y = top + (space - height) / 2;
  return lines.map((line) => {
    y += line.note ? noteHeight : nameHeight;
    return { ...line, y: Math.round(y - 4) };
  });
}

interface Fork {
  readonly ends: ProcessMap['ends'];
  ways(from: number): ProcessMap['ways'];
}

function sideBySide(ends: readonly Stop[], y: number): Fork {
  const boxWidth = 176;
  const words = ends.map((end) => wordsOf(end, room.half));
  const height = Math.max(...words.map((each) => each.height)) + 26;
  const boxes = ends.map((end, at) => ({
    at: end.at,
    x: at === 0 ? 1 : width - boxWidth - 1,
    y,
    width: boxWidth,
    height,
    lines: placeLines(words[at] as Words, y, height),
  }));
  const turn = y - 14;
  const [left, right] = ends as [Stop, Stop];
  return {
    ends: boxes,
    ways: (from) => [
      { d: `M${spine} ${from}V${y}`, ahead: left.at === 'ahead' },
      { d: `M${spine} ${turn}H${width - boxWidth / 2 - 1}V${y}`, ahead: right.at === 'ahead' },
    ],
  };
}

function oneUnderAnother(ends: readonly Stop[], from: number): Fork {
  const x = 48;
  let y = from;
  const boxes = ends.map((end) => {
    const words = wordsOf(end, room.whole);
    const height = words.height + 22;
    const box = { at: end.at, x, y, width: width - x - 1, height, lines: placeLines(words, y, height) };
    y += height + 12;
    return box;
  });
  return {
    ends: boxes,
    ways: (start) =>
      boxes.map((box) => ({
        d: `M${spine} ${start}V${box.y + box.height / 2}H${x}`,
        ahead: box.at === 'ahead',
      })),
  };
}
