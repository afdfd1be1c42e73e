/** Something somebody does with a request: how many days before the demo’s last day, who, what, and what with. */
export interface Step {
  readonly back: number;
  readonly by: string;
  /** A command of a data request, or one of the two things done with a button of their own: “make-export”, “erase”. */
  readonly does: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A request of the demo, told from its coming in to where it stands on the last day. */
export interface RequestStory {
  /** Short, for the keys of what happens in it. */
  readonly id: string;
  /** Whose complaint it is about: somebody’s by name, one that has ended, one that has not, or nobody’s of ours. */
  readonly about: { readonly name: string } | 'ended' | 'open' | 'nobody';
  readonly asks: readonly ('access' | 'erasure')[];
  readonly channel: string;
  readonly words: string;
  readonly handler?: string;
  /** How many days before the last it came in. */
  readonly back: number;
  readonly then: readonly Step[];
}
