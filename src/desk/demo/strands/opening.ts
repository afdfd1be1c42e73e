import { plusDays } from '#core/day.ts';
import { disclosureOf } from '#kinds/complaint/addressee.ts';
import { isOurs } from '#kinds/complaint/final-response-facts.ts';
import { isOpen } from '#kinds/complaint/state.ts';
import type { Scene, Strand } from '../scene.ts';
import { partOf } from '../story.ts';
import { handlerOf } from '../team.ts';
import { sayings } from '../words/sayings.ts';
import { byHandler } from './by-handler.ts';

/** Somebody says whose it is; some stories are first taken to be somebody else's. */
export const routing: Strand = (scene) => {
  const { complaint, story, setting } = scene;
  const { chance } = story;
  if (complaint.routed) return rerouting(scene);
  const about = chance.weighted('turns-out', [
    [70, ['PROVIDER']],
    [10, ['PROVIDER', 'JCP']],
    [10, ['POLICY']],
    [10, ['JCP']],
  ]);
  const asked = about.includes('JCP') && chance.happens('turns-out-asked', 0.3);
  return [
    byHandler(scene, 'route', complaint.recordedOn, [0, 3], 'route', {
      about,
      ...(asked ? { way: 'jcp-request', jcpRequestOn: setting.today } : {}),
    }),
  ];
};

/** It was sent the wrong way, and is sent another before a stage opens. */
const rerouting: Strand = (scene) => {
  const { complaint, story } = scene;
  const untouched = complaint.provider?.state === 'received' || complaint.mixed?.state === 'directed-to-jcp';
  const wrong = story.chance.happens('misrouted', 0.04) && !complaint.subjects.includes('STATUTORY_DECISION');
  if (!untouched || !wrong) return [];
  const about = story.chance.pick('rerouted-to', [
    ['PROVIDER', 'STATUTORY_DECISION'],
    ['STATUTORY_DECISION'],
  ]);
  return [byHandler(scene, 'reroute', complaint.recordedOn, [0, 1], 'route', { about })];
};

export const takingOn: Strand = (scene) => {
  const { complaint, story } = scene;
  if (complaint.provider === null || !['received', 'routed'].includes(complaint.provider.state)) return [];
  const days = story.temper.pace === 'late' ? ([2, 5] as const) : ([0, 1] as const);
  return [
    byHandler(scene, 'take-on', complaint.recordedOn, days, 'open-stage', { handler: handlerOf(scene).id }),
  ];
};

export const acknowledging: Strand = (scene) => {
  const { complaint, story } = scene;
  if (complaint.clocks.acknowledge?.stoppedOn !== null || complaint.mixed !== null) return [];
  if (story.chance.happens('not-acknowledged', 0.15)) return [];
  const days = story.temper.pace === 'late' ? ([3, 4] as const) : ([0, 2] as const);
  const sentBy = complaint.complainant.contact.includes('@') ? 'email' : 'post';
  return [byHandler(scene, 'acknowledge', complaint.receivedOn, days, 'send-acknowledgement', { sentBy })];
};

export const explaining: Strand = (scene) => {
  const { complaint, story } = scene;
  if (complaint.explainedOn !== null || !isOpen(complaint)) return [];
  if (!story.chance.happens('explains-later', 0.8)) return [];
  const input = {
    how: story.chance.pick('explained-how', sayings.explained),
    reasonIfLater: story.chance.pick('explained-later', sayings.explainedLater),
  };
  return [byHandler(scene, 'explain', complaint.recordedOn, [1, 4], 'explain-process', input)];
};

const speaksUntil = ['received', 'routed', 'stage-open', 'all-stages-complete', 'ice-revisit'];

/** Somebody talks it through with them; a few cannot be reached, and the attempts are kept. */
export const speaking: Strand = (scene) => {
  const { complaint, story } = scene;
  const { chance } = story;
  const state = complaint.provider?.before ?? complaint.provider?.state ?? '';
  // What would put it right is asked again where nobody has said.
  const unasked = complaint.elements.some((one) => one.wanted === null && isOurs(complaint, one.about));
  if (!speaksUntil.includes(state) || (complaint.elementsAgreedOn !== null && !unasked)) return [];
  const tries = complaint.contacts.filter((contact) => contact.attemptOnly);
  const unreachable = complaint.elementsAgreedOn === null && chance.happens('unreachable', 0.05);
  const wanted = unreachable ? 3 : chance.happens('first-try-fails', 0.25) ? 1 : 0;
  if (tries.length < wanted) {
    const n = tries.length;
    return [
      byHandler(scene, `try/${n}`, tries.at(-1)?.on ?? complaint.receivedOn, [1, 2], 'record-contact', {
        channel: 'phone',
        summary: chance.pick(`tried/${n}`, sayings.tried),
        attemptOnly: true,
      }),
    ];
  }
  if (unreachable) return [];
  const slow = story.temper.pace === 'late' || story.temper.pace === 'forgotten';
  return [
    byHandler(scene, 'speak', complaint.receivedOn, slow ? [2, 6] : [0, 2], 'agree-elements', {
      channel: chance.pick('spoken-by', ['phone', 'phone', 'in-person', 'email']),
      summary: chance.pick('agreed', sayings.agreed),
      elements: agreed(scene),
    }),
  ];
};

/** What is agreed: the parts it came with, and those of the matter that were not yet named. */
function agreed(scene: Scene): Record<string, unknown>[] {
  const { complaint, story, setting } = scene;
  const ofSomebody = [...setting.staff.values()].find(
    (staff) => staff.id !== complaint.handler && staff.roles.includes('handler'),
  );
  const staff =
    story.matter.ofStaff === true && story.chance.happens('about-staff', 0.4) && ofSomebody !== undefined
      ? [ofSomebody.id]
      : [];
  const known = complaint.elements.map((element, place) => ({
    id: element.id,
    about: element.about,
    title: isOurs(complaint, element.about) ? story.tell(partOf(story, place).title) : element.title,
    wanted: element.wanted ?? story.tell(partOf(story, place).wanted),
    ...(story.chance.happens(`happened/${place}`, 0.3)
      ? { happenedOn: plusDays(complaint.receivedOn, -story.chance.between(`happened-ago/${place}`, 2, 40)) }
      : {}),
    staff,
  }));
  const ours = known.filter((element) => isOurs(complaint, element.about)).length;
  const more = story.matter.parts.slice(ours).map((part) => ({
    about: complaint.elements.find((element) => isOurs(complaint, element.about))?.about ?? null,
    title: story.tell(part.title),
    wanted: story.tell(part.wanted),
    staff: [],
  }));
  return [...known, ...more];
}

/** A representative's authority is asked about, and settled one way or the other. */
export const settlingAuthority: Strand = (scene) => {
  const { complaint, story } = scene;
  if (disclosureOf(complaint) !== 'HELD' || !isOpen(complaint)) return [];
  const { chance } = story;
  const doubted = complaint.representation?.authority === 'doubted';
  const authority = chance.weighted(doubted ? 'authority-doubted' : 'authority-asked', [
    [7, 'given'],
    [2, 'denied'],
    [doubted ? 0 : 1, 'doubted'],
  ]);
  return [
    byHandler(scene, `authority/${doubted}`, complaint.recordedOn, [1, 6], 'record-authority', {
      authority,
      reason: authority === 'doubted' ? chance.pick('doubt', sayings.doubts) : 'By letter',
    }),
  ];
};

export const tellingPerformanceManager: Strand = (scene) => {
  const { complaint, story } = scene;
  if (!complaint.tellPerformanceManager || complaint.performanceManagerToldOn !== null) return [];
  const input = { note: story.chance.pick('pm', sayings.told) };
  return [
    byHandler(scene, 'performance-manager', complaint.recordedOn, [0, 3], 'tell-performance-manager', input),
  ];
};

/** Letters that say where to take what is not ours. */
export const directing: Strand = (scene) => {
  const { complaint, story } = scene;
  const waits =
    (complaint.mixed?.state === 'directed-to-jcp' && complaint.mixed.toldOn === null) ||
    complaint.elsewhere.some((limb) => limb.state === 'signposted' && limb.toldOn === null) ||
    (complaint.outgoing?.state === 'signposted' && complaint.outgoing.toldOn === null);
  if (!waits || !complaint.routed) return [];
  const days = story.temper.pace === 'late' ? ([1, 3] as const) : ([0, 0] as const);
  const input = { where: story.chance.pick('where', sayings.whereJcp), sentBy: 'post' };
  return [byHandler(scene, 'direct', complaint.recordedOn, days, 'send-signpost', input)];
};
