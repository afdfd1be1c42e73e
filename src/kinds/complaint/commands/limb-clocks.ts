import type { Day } from '#core/day.ts';
import type { ComplaintEvent } from '../events.ts';
import type { Complaint } from '../state.ts';
import { clocksNamed, stopClocks, type Work } from '../work.ts';

/**
 * The clocks that follow from the route. The eight weeks run from receipt wherever a part is the provider’s to answer; where
 * Jobcentre Plus leads they run as a shadow that only warns (AMB-4). The first stage’s own time starts here when the
 * procedure counts it from receipt.
 */
export function startLimbClocks(complaint: Complaint, work: Work): ComplaintEvent[] {
  const events: ComplaintEvent[] = [];
  // One that was only stopped, by an earlier route, starts again; one that was met does not.
  const has = (id: string): boolean => {
    const clock = complaint.clocks[id];
    return clock !== undefined && clock.how !== 'stopped';
  };
  if ((complaint.provider !== null || complaint.mixed !== null) && !has('reply-before-ice'))
    events.push(
      ...work.start({ rule: 'clock.reply-before-ice', name: 'Eight weeks', startsOn: complaint.receivedOn }),
    );
  if (complaint.provider !== null) {
    if (!has('speak'))
      events.push(
        ...work.start({ rule: 'clock.speak', name: 'Speak with them', startsOn: complaint.receivedOn }),
      );
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
  if (waitsForLetter(complaint) && !has('direct'))
    events.push(
      ...work.start({
        rule: 'clock.direct',
        name: 'Tell them where to take it',
        startsOn: complaint.recordedOn,
      }),
    );
  if (complaint.outgoing?.state === 'requested' && !has('outgoing-reply'))
    events.push(
      ...work.start({
        rule: 'clock.outgoing-reply',
        name: 'The outgoing provider’s reply',
        startsOn: complaint.recordedOn,
      }),
    );
  return events;
}

/** The clocks that a new route leaves without a limb to run on. */
export function stopStrandedClocks(before: Complaint, after: Complaint, on: Day): ComplaintEvent[] {
  const stranded = [
    ...(after.provider === null ? ['speak', 'stage-1'] : []),
    ...(after.provider === null && after.mixed === null ? ['reply-before-ice'] : []),
    ...(after.mixed === null ? clocksNamed(before, 'jcp-contribution-') : []),
    ...(waitsForLetter(after) ? [] : ['direct']),
    ...(after.outgoing?.state === 'requested' ? [] : ['outgoing-reply']),
  ];
  return stopClocks(before, stranded, on, 'stopped');
}

/** Somebody has to be told where to take it. */
const waitsForLetter = (complaint: Complaint): boolean =>
  complaint.mixed?.state === 'directed-to-jcp' ||
  complaint.elsewhere.length > 0 ||
  complaint.outgoing?.state === 'signposted';
