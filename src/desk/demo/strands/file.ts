import { plusDays } from '#core/day.ts';
import { currentStage, isOpen, procedureState } from '#kinds/complaint/state.ts';
import { inOffice, type Strand, workingDaysAfter } from '../scene.ts';
import { handlersFor, managerOf } from '../team.ts';
import { adjustments } from '../words/people.ts';
import { sayings } from '../words/sayings.ts';
import { byHandler } from './by-handler.ts';

/** Calls in between, that change nothing and are kept all the same. */
export const talking: Strand = (scene) => {
  const { complaint, story } = scene;
  const said = complaint.contacts.filter((contact) => !contact.attemptOnly).length;
  const n = said;
  if (!isOpen(complaint) || n >= 1 + story.chance.between('talks', 0, 2)) return [];
  const since = complaint.contacts.at(-1)?.on ?? complaint.recordedOn;
  return [
    byHandler(scene, `talk/${n}`, since, [3, 12], 'record-contact', {
      channel: story.chance.pick(`talk-by/${n}`, ['phone', 'phone', 'email', 'in-person', 'text']),
      summary: story.chance.pick(`talk-says/${n}`, sayings.spoke),
    }),
  ];
};

/** Papers put on the file. */
export const filing: Strand = (scene) => {
  const { complaint, story, attachments } = scene;
  const { chance } = story;
  const n = complaint.documents.length;
  if (!isOpen(complaint) || n >= (chance.happens('files', 0.4) ? chance.between('papers', 1, 3) : 0))
    return [];
  const there = new Set(complaint.documents.map(({ title }) => title));
  const papers = sayings.documents.filter(({ title }) => !there.has(title));
  if (papers.length === 0) return [];
  const paper = chance.pick(`paper/${n}`, papers);
  const kept = attachments.find(({ title }) => title === paper.title);
  const attached =
    kept === undefined ? {} : { file: kept.file, mediaType: kept.mediaType, bytes: kept.bytes };
  return [
    byHandler(
      scene,
      `file/${n}`,
      complaint.documents.at(-1)?.dated ?? complaint.recordedOn,
      [1, 6],
      'add-document',
      {
        ...paper,
        ...attached,
      },
    ),
  ];
};

/** Somebody else comes into it. */
export const namingPeople: Strand = (scene) => {
  const { complaint, story } = scene;
  if (!isOpen(complaint) || complaint.people.length > 0 || !story.chance.happens('names', 0.15)) return [];
  const witness = story.chance.pick('witness', sayings.witnesses);
  return [byHandler(scene, 'name', complaint.recordedOn, [2, 8], 'add-person', witness)];
};

/** What they ask to be done differently comes out later. */
export const learningDetails: Strand = (scene) => {
  const { complaint, story } = scene;
  if (complaint.adjustments !== '' || !story.chance.happens('adjusts-later', 0.05)) return [];
  const adjusted = story.chance.pick('adjustment', adjustments);
  return [
    byHandler(scene, 'details', complaint.recordedOn, [1, 6], 'change-details', { adjustments: adjusted }),
  ];
};

/** What it was about, for the figures. */
export const categorising: Strand = (scene) => {
  const { complaint, story } = scene;
  if (complaint.category !== null || !story.chance.happens('categorises', 0.4)) return [];
  return [
    byHandler(scene, 'categorise', complaint.recordedOn, [2, 15], 'categorise', {
      primary: story.matter.category,
      rootCause: story.chance.pick('cause', sayings.rootCauses),
    }),
  ];
};

/** Whoever took it down and took it on passes it to a colleague. */
export const handingOver: Strand = (scene) => {
  const { complaint, story } = scene;
  const run = currentStage(complaint);
  if (run?.n !== 1 || procedureState(complaint) !== 'stage-open') return [];
  if (complaint.handler !== complaint.recordedBy || !story.chance.happens('hands-over', 0.08)) return [];
  const to = handlersFor(scene).filter((staff) => staff.id !== complaint.handler);
  if (to.length === 0) return [];
  return [
    {
      at: inOffice(scene, workingDaysAfter(scene, run.openedOn, 2), 'hand-over'),
      by: managerOf(scene),
      command: 'assign',
      input: { handler: story.chance.pick('second', to).id },
    },
  ];
};

/** The eight weeks have passed, and they are told. */
export const tellingEightWeeks: Strand = (scene) => {
  const { complaint, story } = scene;
  const opened = complaint.eightWeekRouteOpenOn;
  if (opened === null || complaint.clocks['tell-eight-weeks']?.stoppedOn !== null) return [];
  if (story.chance.happens('eight-weeks-untold', 0.1)) return [];
  return [byHandler(scene, 'tell-eight-weeks', opened, [0, 3], 'tell-eight-weeks', { sentBy: 'post' })];
};

/** A date was told and another worked out since: a manager decides which stands. */
export const decidingDates: Strand = (scene) => {
  const { complaint, story } = scene;
  return Object.values(complaint.clocks)
    .filter((clock) => clock.stoppedOn === null && clock.told !== null && clock.told.due !== clock.due.due)
    .map((clock) => ({
      at: inOffice(scene, plusDays(scene.setting.today, 1), `decide/${clock.id}`),
      by: managerOf(scene),
      command: 'decide-told-date',
      input: {
        clock: clock.id,
        stands: story.chance.pick(`stands/${clock.id}`, ['told', 'recomputed']),
        reason: 'They were told, and it can be kept.',
      },
    }));
};
