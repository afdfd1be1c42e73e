import type { Moment } from '#core/day.ts';

/** Words somebody proposes to keep of a case, until a second person has read them. They go with the case, whatever becomes of them. */
export interface WordsProposed {
  /** The stream of the case. */
  readonly case: string;
  readonly reference: string;
  readonly words: readonly string[];
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Moment;
}

export const anonymisingKind = 'anonymising';
export const anonymisingStream = (stream: string): string => `anonymising-${stream}`;
