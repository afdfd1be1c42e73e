import { type Day, dayOf } from '#core/day.ts';
import type { RestrictedEvent } from '../events/restricted.ts';
import type { Complaint } from '../state.ts';
import type { Folds } from './fold.ts';

const mappa = (was: Complaint, change: Partial<Complaint['mappa']>): Partial<Complaint> =>
  was.mappa === null ? {} : { mappa: { ...was.mappa, ...change } };

/** What was asked of an officer, with those of it that are meant answered. */
const answered = (
  { officerAsked }: Complaint,
  on: Day,
  meant: (about: string) => boolean,
): Pick<Complaint, 'officerAsked'> => ({
  officerAsked: officerAsked.map((one) =>
    one.answeredOn === null && meant(one.about) ? { ...one, answeredOn: on } : one,
  ),
});

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
  MappaMarked: (was, { officer, officerName }, { at }) => ({
    ...answered(was, dayOf(at), () => true),
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
  MappaAsked: ({ officerAsked }, { about, officer }, { at }) => {
    const before = officerAsked.find((one) => one.about === about);
    const asked = { about, officer, on: before?.on ?? dayOf(at), answeredOn: null };
    return { officerAsked: [...officerAsked.filter((one) => one !== before), asked] };
  },
  MappaDeclined: (was, { abouts }, { at }) => answered(was, dayOf(at), (about) => abouts.includes(about)),
  MappaChecked: (was, { on }) => mappa(was, { checkedOn: on }),
  // What was let through is looked at by the officer, as what was there before the marker is.
  MappaWordsConfirmed: (was, _said, { at }) =>
    was.mappa?.checkedOn == null ? {} : mappa(was, { checkedOn: null, toCheckSince: dayOf(at) }),
  MappaEnded: (was, { on }) => mappa(was, { endedOn: on }),
  MappaPapersShredded: (was, { on }) => mappa(was, { shreddedOn: on }),
};
