import { dayOf } from '#core/day.ts';
import type { EvidenceEvent } from '../events/evidence.ts';
import type { Complaint, Redaction } from '../state.ts';
import type { Folds } from './fold.ts';

const redaction = (
  was: Complaint,
  id: string,
  change: Partial<Redaction>,
): Pick<Complaint, 'redactions'> => ({
  redactions: was.redactions.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

export const evidence: Folds<EvidenceEvent> = {
  MissingExplained: (was, { type: _type, item, ...explained }) => ({
    missingExplained: { ...was.missingExplained, [item]: explained },
  }),
  RedactionMade: (was, { type: _type, ...made }, { by, at }) => ({
    redactions: [
      ...was.redactions,
      {
        ...made,
        madeBy: by.id,
        madeByName: by.name,
        madeOn: dayOf(at),
        checkedBy: null,
        checkedByName: '',
        state: 'to-check',
        note: '',
      },
    ],
  }),
  RedactionChecked: (was, { id, agreed, note }, { by }) =>
    redaction(was, id, {
      state: agreed ? 'agreed' : 'refused',
      checkedBy: by.id,
      checkedByName: by.name,
      note,
    }),
  RedactionDropped: (was, { id, why }) => redaction(was, id, { state: 'dropped', note: why }),
  BundleMade: (was, { type: _type, ...bundle }) => ({ bundles: [...was.bundles, bundle] }),
};
