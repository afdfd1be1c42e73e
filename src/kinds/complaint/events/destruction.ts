import type { Gone } from '#kinds/gone.ts';
import type { FiguresLeft } from '../destroyed/figures-left.ts';

/** What is left of a complaint whose time was up: the last event of its history, in which nobody is named. */
export type DestructionEvent = Gone & {
  readonly type: 'ComplaintDestroyed';
  readonly left: FiguresLeft;
};
