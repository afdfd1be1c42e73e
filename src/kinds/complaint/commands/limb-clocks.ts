import type { ComplaintEvent } from '../events.ts';
import type { Complaint } from '../state.ts';
import type { Work } from '../work.ts';

/**
 * The clocks that follow from the route. The eight weeks run from receipt wherever a part is the provider’s to answer; where
 * Jobcentre Plus leads they run as a shadow that only warns (AMB-4). The first stage’s own time starts here when the
 * procedure counts it from receipt.
 */
export function startLimbClocks(complaint: Complaint, work: Work): ComplaintEvent[] {
  const events: ComplaintEvent[] = [];
  const has = (id: string): boolean => complaint.clocks[id] !== undefined;
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
  const waitsForLetter =
    complaint.mixed?.state === 'directed-to-jcp' ||
    complaint.elsewhere.length > 0 ||
    complaint.outgoing?.state === 'signposted';
  if (waitsForLetter && !has('direct'))
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
