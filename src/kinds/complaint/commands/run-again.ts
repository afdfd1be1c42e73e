import type { Day } from '#core/day.ts';
import type { ComplaintEvent } from '../events.ts';
import type { Complaint } from '../state.ts';
import type { Work } from '../work.ts';
import { fullyReplied } from './stage-response.ts';

/**
 * The clocks that its end had stopped, for a complaint that goes on after all. The provider’s own targets run anew; the eight
 * weeks go on.
 */
export function runAgain(complaint: Complaint, on: Day, work: Work): ComplaintEvent[] {
  const { outgoing } = complaint;
  const stopped = (id: string): boolean => complaint.clocks[id]?.how === 'stopped';
  return [
    ...(stopped('reply-before-ice') && !fullyReplied(complaint) ? eightWeeksGoOn(complaint, work) : []),
    ...(stopped('speak') && complaint.elementsAgreedOn === null
      ? work.start({ rule: 'clock.speak', name: 'Speak with them', startsOn: on })
      : []),
    ...(stopped('outgoing-reply') && outgoing?.state === 'requested'
      ? work.start({ rule: 'clock.outgoing-reply', name: 'The outgoing provider’s reply', startsOn: on })
      : []),
    ...(stopped('outgoing-agreement') && outgoing?.state === 'agreement-pending'
      ? work.start({ rule: 'clock.outgoing-agreement', name: 'The outgoing provider agrees', startsOn: on })
      : []),
  ];
}

/** The eight weeks were paused by nothing: they run from the day they began, until there is a full reply (AMB-2). */
export function eightWeeksGoOn({ clocks }: Complaint, work: Work): ComplaintEvent[] {
  const clock = clocks['reply-before-ice'];
  return clock === undefined
    ? []
    : work.start({ rule: 'clock.reply-before-ice', name: clock.name, startsOn: clock.due.startsOn });
}
