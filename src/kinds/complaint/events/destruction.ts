import type { Gone } from '#kinds/gone.ts';
import type { FiguresLeft } from '../destroyed/figures-left.ts';

/** What is left of a complaint whose time was up: the last event of its history, in which nobody is named. */
export type DestructionEvent = Gone & {
  readonly type: 'ComplaintDestroyed';
  readonly left: FiguresLeft;
  /** The accounts it was restricted to, where it was: what is left of it is nobody else’s to see either. */
  readonly keptTo?: readonly string[];
};
