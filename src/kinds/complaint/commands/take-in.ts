import type { Day } from '#core/day.ts';
import type { Subject } from '#guidance/complaint/route.ts';
import { markedIn, routeOf } from '../ask/route.ts';
import type { ComplaintEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Way } from '../facts.ts';
import type { ComplaintSetting } from '../setting.ts';
import type { Complaint } from '../state.ts';
import type { Work } from '../work.ts';
import { startLimbClocks, stopLimbClocks } from './limb-clocks.ts';

/** Who and what the parts of a complaint are about, each once. */
export const subjectsOf = (complaint: Complaint): Subject[] => [
  ...new Set(complaint.elements.map((element) => element.about).filter((subject) => subject !== null)),
];

/** What follows from receiving a complaint: its first clocks and, where it says who it is about, its route. */
export function takenIn(
  complaint: Complaint,
  subjects: readonly Subject[],
  setting: ComplaintSetting,
  work: Work,
): ComplaintEvent[] {
  const { today } = setting;
  const begun = [
    ...startIntakeClocks(complaint, today, work),
    ...(subjects.length === 0 ? [] : [routedEvent(complaint, subjects, complaint.way, setting, false)]),
  ];
  const after = begun.reduce(
    (state, event) =>
      evolve(state, {
        event,
        version: state.version,
        at: setting.now,
        by: { id: setting.actor.id, name: setting.actor.name },
      }) as Complaint,
    complaint,
  );
  return [
    ...begun,
    ...startLimbClocks(after, today, work),
    ...(after.routed ? stopLimbClocks(after, today) : []),
  ];
}

/** The route of a complaint as an event: also used when somebody decides it later. */
export function routedEvent(
  complaint: Complaint,
  subjects: readonly Subject[],
  way: Way,
  setting: ComplaintSetting,
  confirmed: boolean,
): ComplaintEvent {
  const routed = routeOf(setting.rules, {
    pack: complaint.pack,
    subjects,
    channel: way,
    transferredGroup: complaint.complainant.transferredGroup,
    afterCombinedResponse: false,
    stages: complaint.procedure.stages.length,
  });
  return {
    type: 'Routed',
    subjects,
    way,
    limbs: routed.limbs,
    tell: routed.tell,
    notedOnly: routed.notedOnly,
    warnings: markedIn(routed, {
      employer: complaint.complainant.type === 'employer',
      placement: complaint.complainant.placement,
    }),
    because: routed.because,
    confirmed,
  };
}

/** The clocks of taking a complaint in. What Jobcentre Plus asks us for it has acknowledged itself: we do not write. */
function startIntakeClocks(complaint: Complaint, on: Day, work: Work): ComplaintEvent[] {
  return [
    ...(complaint.way === 'jcp-request'
      ? []
      : work.start({ rule: 'clock.acknowledge', name: 'Acknowledgement', startsOn: complaint.receivedOn })),
    ...work.start({ rule: 'clock.take-on', name: 'Take it on', startsOn: on }),
  ];
}
