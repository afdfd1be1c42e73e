/** What somebody has still to do before a session of theirs opens anything. */
export type Owes = 'nothing' | 'second-step' | 'set-up';
