import type { Day } from '#core/day.ts';
import type { ComplaintEvent } from '../events.ts';
import type { Complaint } from '../state.ts';
import { clocksNamed, stopClocks, type Work } from '../work.ts';
import { partsToTell } from './signpost.ts';

/**
 * The clocks that follow from the route. The eight weeks run from receipt wherever a part is the provider’s to answer, and
 * until it is known whose it is; where Jobcentre Plus leads they run as a shadow that only warns (AMB-4). The first stage’s
 * own time starts here when the procedure counts it from receipt. What follows from deciding the route runs from that day.
 */
export function startLimbClocks(complaint: Complaint, on: Day, work: Work): ComplaintEvent[] {
  const events: ComplaintEvent[] = [];
  // One that was only stopped, by an earlier route, starts again; one that was met does not.
  const has = (id: string): boolean => {
    const clock = complaint.clocks[id];
    return clock !== undefined && clock.how !== 'stopped';
  };
  const ours = complaint.provider !== null || !complaint.routed;
  if ((ours || complaint.mixed !== null) && !has('reply-before-ice'))
    events.push(
      ...work.start({ rule: 'clock.reply-before-ice', name: 'Eight weeks', startsOn: complaint.receivedOn }),
    );
  if (ours && !has('speak'))
    events.push(
      ...work.start({ rule: 'clock.speak', name: 'Speak with them', startsOn: complaint.receivedOn }),
    );
  if (complaint.provider !== null) {
    const first = complaint.procedure.stages[0];
    if (first?.starts === 'received' && !has('stage-1'))
      events.push(
        ...work.start({
          rule: 'clock.stage',
          id: 'stage-1',
          name: first.name,
          startsOn: complaint.receivedOn,
          startEvent: 'the complaint was received',
          published: first.respond,
        }),
      );
  }
  if (partsToTell(complaint).length > 0 && !running(complaint, 'direct'))
    events.push(
      ...work.start({
        rule: 'clock.direct',
        name: 'Tell them where to take it',
        startsOn: on,
      }),
    );
  if (complaint.outgoing?.state === 'requested' && !has('outgoing-reply'))
    events.push(
      ...work.start({
        rule: 'clock.outgoing-reply',
        name: 'The outgoing provider’s reply',
        startsOn: on,
      }),
    );
  return events;
}

const running = (complaint: Complaint, id: string): boolean => complaint.clocks[id]?.stoppedOn === null;

/** Stops what an earlier route had started and this one has no use for, so that nothing runs that nobody owes. */
export function stopLimbClocks(complaint: Complaint, on: Day): ComplaintEvent[] {
  const { provider, mixed, outgoing, way } = complaint;
  const useless = [
    ...(provider === null && mixed === null ? ['reply-before-ice'] : []),
    ...(provider === null ? ['speak', ...clocksNamed(complaint, 'stage-')] : []),
    ...(way === 'jcp-request' ? ['acknowledge'] : []),
    ...clocksNamed(complaint, 'jcp-contribution-'),
    ...(partsToTell(complaint).length === 0 ? ['direct'] : []),
    ...(outgoing?.state === 'requested' ? [] : ['outgoing-reply']),
  ];
  return [
    ...stopClocks(complaint, useless, on, 'stopped'),
    // With nothing of ours to take on, deciding the route was taking it on.
    ...(provider === null ? stopClocks(complaint, ['take-on'], on, 'met') : []),
  ];
}
