import type { Complaint, Element } from '../state.ts';

/** Its elements, each of them changed or left as it was. */
export const elementsWith = (was: Complaint, change: (element: Element) => Element): readonly Element[] =>
  was.elements.map(change);
