import { dayOf } from '#core/day.ts';
import type { RestrictedEvent } from '../events/restricted.ts';
import type { Complaint } from '../state.ts';
import type { Folds } from './fold.ts';

const mappa = (was: Complaint, change: Partial<Complaint['mappa']>): Partial<Complaint> =>
  was.mappa === null ? {} : { mappa: { ...was.mappa, ...change } };

export const restricted: Folds<RestrictedEvent> = {
  Restricted: (_was, { type: _type, ...restriction }) => ({ restriction }),
  RestrictedListChanged: (was, { readers }) =>
    was.restriction === null ? {} : { restriction: { ...was.restriction, readers } },
  RestrictionLifted: () => ({ restriction: null }),
  OpenedForSafety: (was, { type: _type, ...opening }, { at }) => ({
    safetyOpenings: [...was.safetyOpenings, { ...opening, on: dayOf(at), reviewedOn: null }],
  }),
  SafetyOpeningReviewed: (was, { id }, { at }) => ({
    safetyOpenings: was.safetyOpenings.map((one) =>
      one.id === id ? { ...one, reviewedOn: dayOf(at) } : one,
    ),
  }),
  MappaMarked: (_was, { officer, officerName }, { at }) => ({
    mappa: {
      officer,
      officerName,
      on: dayOf(at),
      toCheckSince: dayOf(at),
      checkedOn: null,
      endedOn: null,
      shreddedOn: null,
    },
  }),
  MappaChecked: (was, { on }) => mappa(was, { checkedOn: on }),
  // What was let through is looked at by the officer, as what was there before the marker is.
  MappaWordsConfirmed: (was, _said, { at }) =>
    was.mappa?.checkedOn == null ? {} : mappa(was, { checkedOn: null, toCheckSince: dayOf(at) }),
  MappaEnded: (was, { on }) => mappa(was, { endedOn: on }),
  MappaPapersShredded: (was, { on }) => mappa(was, { shreddedOn: on }),
};
