import type { ClearanceEvent } from '../events/clearance.ts';
import type { Folds } from './fold.ts';

export const clearance: Folds<ClearanceEvent> = {
  ClearanceAsked: (_was, { on, draft }) => ({
    clearance: { askedOn: on, draft, answeredOn: null, cleared: null, words: '' },
  }),
  ClearanceAnswered: (was, { on, draft, cleared, words }) => ({
    clearance: {
      askedOn: was.clearance?.askedOn ?? on,
      draft,
      answeredOn: on,
      cleared,
      words,
    },
  }),
};
