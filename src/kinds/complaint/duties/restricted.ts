import { plusDays } from '#core/day.ts';
import type { Complaint } from '../state.ts';
import type { Wish } from './wish.ts';

/** What the nominated officer owes, whether the complaint is open or closed. */
export const officerWishes = (complaint: Complaint): Wish[] => [
  ...openingsToReview(complaint),
  ...markedLate(complaint),
  ...papersToShred(complaint),
];

const officers = { view: 'checks', owner: null, role: 'nominated-officer' } as const;

/** Whoever opened it for safety did so without asking first: somebody looks at it by the next day. */
const openingsToReview = ({ safetyOpenings }: Complaint): Wish[] =>
  safetyOpenings
    .filter(({ reviewedOn }) => reviewedOn === null)
    .map(({ id, name, on }) => ({
      ...officers,
      id: `review-opening-${id}`,
      says: `Review why ${name} opened it for safety`,
      due: plusDays(on, 1),
      command: 'review-safety-opening',
    }));

/** What was written before the marker was set, or let through since, may say more than it may. */
const markedLate = ({ mappa }: Complaint): Wish[] =>
  mappa === null || mappa.checkedOn !== null
    ? []
    : [
        {
          ...officers,
          owner: mappa.officer,
          id: 'mappa-check',
          says: 'Check that nothing here says more than the marker',
          due: mappa.toCheckSince,
          command: 'record-mappa-checked',
        },
      ];

/** The papers go on the day they leave; on the next it is late (G2-96). */
const papersToShred = ({ mappa }: Complaint): Wish[] =>
  mappa === null || mappa.endedOn === null || mappa.shreddedOn !== null
    ? []
    : [
        {
          ...officers,
          owner: mappa.officer,
          id: 'mappa-shred',
          says: 'Shred the papers today',
          due: mappa.endedOn,
          command: 'record-mappa-shredded',
        },
      ];
