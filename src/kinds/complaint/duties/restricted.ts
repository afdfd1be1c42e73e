import { earlier, plusDays } from '#core/day.ts';
import type { Duty } from '#core/projection.ts';
import type { Actor } from '#kinds/kind.ts';
import type { OfficerAsked } from '../state/restricted.ts';
import type { Complaint } from '../state.ts';
import type { Wish } from './wish.ts';

/** What the nominated officer owes, whether the complaint is open or closed. */
export const officerWishes = (complaint: Complaint): Wish[] => [
  ...openingsToReview(complaint),
  ...askedOfOfficer(complaint),
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

const asked = 'mappa-asked';

/** Complaints of the same person are routed to the officer too: one duty, whatever number of theirs bear the marker (G2-90). */
const askedOfOfficer = ({ officerAsked }: Complaint): Wish[] =>
  [...Map.groupBy(officerAsked.filter(isUnanswered), ({ officer }) => officer)].map(([officer, asks]) => ({
    ...officers,
    owner: officer,
    id: officer === null ? asked : `${asked}-${officer}`,
    says: 'See whether the MAPPA marker belongs on it',
    due: asks.map(({ on }) => on).reduce(earlier),
    command: 'decline-mappa',
  }));

const isUnanswered = ({ answeredOn }: OfficerAsked): boolean => answeredOn === null;

/** Whether somebody is told of what an officer was asked: whoever was asked, or every officer where none was named. */
const isAsked = (officer: string | null, { id, roles }: Actor): boolean =>
  roles.includes('system') || (roles.includes('nominated-officer') && (officer === null || officer === id));

/** What waits for an answer and somebody is told of. */
export const askedOf = ({ officerAsked }: Pick<Complaint, 'officerAsked'>, actor: Actor): OfficerAsked[] =>
  officerAsked.filter((one) => isUnanswered(one) && isAsked(one.officer, actor));

/** Whether somebody is told of a duty. */
export const isToldTo = ({ command, owner }: Duty, actor: Actor): boolean =>
  command !== 'decline-mappa' || isAsked(owner, actor);

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
