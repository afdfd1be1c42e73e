import type { AppendOutcome } from './write.ts';

/** Leaves the transaction, undoing it, with the outcome to give back. Never seen outside `append`. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly outcome: AppendOutcome;

  constructor(outcome: AppendOutcome) {
    super(outcome.outcome);
    this.outcome = outcome;
  }
}
