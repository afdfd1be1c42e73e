/** A place in a text where something can be found, with every form it goes under. */
export interface Term {
  /** Words that all stand there: "slash", "joined". */
  readonly parts: readonly string[];
  /** The parts as one word, when something other than a space joins them: "slashjoined". */
  readonly joined: string | null;
}
