import type { OmbudsmanEvent } from '../events/ombudsman.ts';
import type { Complaint, OmbudsmanCase } from '../state.ts';
import type { Folds } from './fold.ts';

const changed = (
  was: Complaint,
  id: string,
  change: Partial<OmbudsmanCase>,
): Pick<Complaint, 'ombudsmanCases'> => ({
  ombudsmanCases: was.ombudsmanCases.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

export const ombudsman: Folds<OmbudsmanEvent> = {
  // A contact about a case it has already leaves the case where it is.
  OmbudsmanContacted: (was, { id, on, reference, exhausted }) => {
    const known = was.ombudsmanCases.find((one) => one.id === id);
    if (known !== undefined) return changed(was, id, { reference: known.reference || reference });
    return {
      ombudsmanCases: [
        ...was.ombudsmanCases,
        { id, reference, state: 'notified', openedOn: on, exhausted, asked: null, reportedOn: null },
      ],
    };
  },
  OmbudsmanDecided: (was, { case: id, accepted }) =>
    changed(was, id, { state: accepted ? 'accepted' : 'not-accepted' }),
  OmbudsmanAsked: (was, { case: id, on, asks, by }) =>
    changed(was, id, { state: 'information-requested', asked: { on, asks, by } }),
  OmbudsmanAnswered: (was, { case: id }) => changed(was, id, { state: 'accepted' }),
  OmbudsmanReported: (was, { case: id, on, recommendations }) => ({
    ...changed(was, id, { state: 'reported', reportedOn: on }),
    recommendations: [
      ...was.recommendations,
      ...recommendations.map((one) => ({
        ...one,
        systemic: false,
        case: id,
        doneOn: null,
        how: '',
        proof: null,
      })),
    ],
  }),
  OmbudsmanClosed: (was, { case: id }) => changed(was, id, { state: 'closed' }),
};
