import type { Subject } from '#guidance/complaint/route.ts';
import { routeOf } from '../ask/route.ts';
import type { ComplaintEvent, Way } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { ComplaintSetting } from '../setting.ts';
import type { Complaint } from '../state.ts';
import type { Work } from '../work.ts';
import { startLimbClocks } from './limb-clocks.ts';

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
  const intake = startIntakeClocks(complaint, subjects, work);
  if (subjects.length === 0) return intake;
  const routed = [...intake, routedEvent(complaint, subjects, complaint.way, setting, false)];
  const after = routed.reduce(
    (state, event) =>
      evolve(state, {
        event,
        version: state.version,
        at: setting.now,
        by: { id: setting.actor.id, name: setting.actor.name },
      }) as Complaint,
    complaint,
  );
  return [...routed, ...startLimbClocks(after, work)];
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
    warnings: routed.oneStage ? ['ONE_STAGE_PROCEDURE'] : [],
    because: routed.because,
    confirmed,
  };
}

/**
 * The clocks every complaint has from the moment it is received. Until it is known whose it is the eight weeks run too, so
 * that nobody waits unseen.
 */
export function startIntakeClocks(
  complaint: Complaint,
  subjects: readonly Subject[],
  work: Work,
): ComplaintEvent[] {
  return [
    ...(subjects.length > 0
      ? []
      : work.start({ rule: 'clock.reply-before-ice', name: 'Eight weeks', startsOn: complaint.receivedOn })),
    ...work.start({ rule: 'clock.acknowledge', name: 'Acknowledgement', startsOn: complaint.receivedOn }),
    ...work.start({ rule: 'clock.take-on', name: 'Take it on', startsOn: complaint.recordedOn }),
  ];
}
