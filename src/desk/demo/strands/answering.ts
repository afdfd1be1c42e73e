import { type Day, dayOf, later, plusDays } from '#core/day.ts';
import { disclosureOf } from '#kinds/complaint/addressee.ts';
import { isOurs } from '#kinds/complaint/final-response-facts.ts';
import {
  type Complaint,
  currentStage,
  type Element,
  isLastStage,
  procedureState,
  stepsOutstanding,
} from '#kinds/complaint/state.ts';
import { answerDay } from '../pace.ts';
import { type Happening, inOffice, type Scene, type Strand, workingDaysAfter } from '../scene.ts';
import { partOf, type Story } from '../story.ts';
import { managerOf } from '../team.ts';
import { sayings } from '../words/sayings.ts';
import { byHandlerOn } from './by-handler.ts';

/** Whether a stage of ours is being worked on. */
const atWork = (complaint: Complaint): boolean =>
  ['stage-open', 'ice-revisit'].includes(procedureState(complaint) ?? '') && currentStage(complaint) !== null;

/** Whether answers are being written: also when only the final response is left, and what a reviewer finds unfinished. */
const atAnswers = (complaint: Complaint): boolean =>
  atWork(complaint) || ['all-stages-complete', 'final-in-review'].includes(procedureState(complaint) ?? '');

/** What distinguishes this round of answering from others: the stage, and whether ICE has sent it back. */
export const roundOf = (complaint: Complaint): string =>
  `${currentStage(complaint)?.n ?? 1}/${complaint.provider?.finals.length ?? 0}`;

/** A day before the answer is due to go, never before the stage opened. */
const before = (scene: Scene, days: number): Day => {
  const day = answerDay(scene);
  const opened = currentStage(scene.complaint)?.openedOn ?? day;
  const back = workingDaysAfter(scene, opened, 1);
  return days === 0 || back >= day ? day : back;
};

/** A day that leaves a reviewer some, never before the stage opened. */
const beforeReview = (scene: Scene): Day => {
  const early = scene.story.chance.between(`finishes/${roundOf(scene.complaint)}`, 9, 15);
  return later(plusDays(answerDay(scene), -early), before(scene, 1));
};

/** Whether it is known what the complaint is, or everything has been tried to find out. */
export const isClear = (complaint: Complaint): boolean =>
  complaint.elementsAgreedOn !== null ||
  complaint.contacts.filter((contact) => contact.attemptOnly).length >= 3;

export const ourElements = (complaint: Complaint): readonly Element[] =>
  complaint.elements.filter((element) => isOurs(complaint, element.about));

/** Answered in this round, and wholly: an answer of an earlier stage is looked at again, and so is one that explains nothing. */
const isAnswered = (complaint: Complaint, { answer }: Element): boolean =>
  answer !== null &&
  answer.outcomes.length > 0 &&
  (answer.canHave === 'met' || answer.why !== '') &&
  (answer.stage === (currentStage(complaint)?.n ?? 1) || complaint.iceRevisitSteps.length > 0);

export const allAnswered = (complaint: Complaint): boolean =>
  ourElements(complaint).every((element) => isAnswered(complaint, element));

/** Each part of ours is answered; some are begun and finished later. */
export const answering: Strand = (scene) => {
  const { complaint, story } = scene;
  if (!atAnswers(complaint) || !isClear(complaint)) return [];
  const round = roundOf(complaint);
  return ourElements(complaint).flatMap((element, place): Happening[] => {
    if (isAnswered(complaint, element)) return [];
    const drafts = element.answer === null && element.draft === null;
    const name = `answer/${round}/${place}`;
    const whole = answerOf(complaint, story, element, place);
    if (drafts && story.chance.happens(`drafts/${place}`, 0.2)) {
      const { finding: _finding, canHave: _canHave, ...begun } = whole;
      return [byHandlerOn(scene, `draft/${place}`, before(scene, 1), 'answer-element', begun)];
    }
    const on = drafts ? before(scene, 1) : isLastStage(complaint) ? beforeReview(scene) : before(scene, 0);
    return [byHandlerOn(scene, name, on, 'answer-element', whole)];
  });
};

function answerOf(
  complaint: Complaint,
  story: Story,
  element: Element,
  place: number,
): Record<string, unknown> {
  const { chance } = story;
  const part = partOf(story, place);
  const round = roundOf(complaint);
  // A second look may come to another finding, and mostly does not.
  const first = chance.weighted(`finding/${place}`, [
    [45, 'upheld'],
    [25, 'partly'],
    [30, 'not'],
  ] as const);
  const finding = round.startsWith('1/') || chance.happens(`same/${round}/${place}`, 0.7) ? first : 'upheld';
  const said = { upheld: part.upheld, partly: part.partly, not: part.not }[finding];
  return {
    element: element.id,
    shouldHave: story.tell(part.should),
    did: story.tell(said),
    finding: { upheld: 'upheld', partly: 'partly-upheld', not: 'not-upheld' }[finding],
    outcomes: finding === 'not' ? ['EXPLANATION'] : part.outcomes,
    doing: finding === 'not' ? '' : story.tell(part.doing),
    canHave: { upheld: 'met', partly: 'partly', not: 'not-met' }[finding],
    why: finding === 'upheld' ? '' : story.tell(finding === 'partly' ? part.why : part.not),
  };
}

/** The steps of the published procedure, one by one; one that is not needed is left out with its reason. */
export const doingSteps: Strand = (scene) => {
  const { complaint, story } = scene;
  if (!atWork(complaint)) return [];
  const run = currentStage(complaint);
  const steps = complaint.procedure.stages[(run?.n ?? 1) - 1]?.steps ?? [];
  return steps
    .filter((step) => run !== null && !run.done.includes(step.id) && run.leftOut[step.id] === undefined)
    .filter((step) => step.required || story.chance.happens(`does/${step.id}`, 0.5))
    .map((step) => {
      const name = `step/${run?.n}/${step.id}`;
      return story.chance.happens(`leaves/${name}`, 0.12)
        ? byHandlerOn(scene, name, before(scene, 1), 'leave-out-step', {
            step: step.id,
            reason: story.chance.pick(`why/${name}`, sayings.stepLeftOut),
          })
        : byHandlerOn(scene, name, before(scene, 1), 'complete-step', { step: step.id });
    });
};

/** More time, where the published procedure allows it. */
export const extending: Strand = (scene) => {
  const { complaint, story, setting } = scene;
  const run = currentStage(complaint);
  const stage = complaint.procedure.stages[(run?.n ?? 1) - 1];
  const clock = complaint.clocks[`stage-${run?.n ?? 1}`];
  if (procedureState(complaint) !== 'stage-open' || stage?.extension == null || clock === undefined)
    return [];
  if (clock.stoppedOn !== null || clock.moved.length > 0 || setting.today > clock.due.due) return [];
  if (!story.chance.happens(`extends/${run?.n}`, 0.15)) return [];
  const most = stage.extension.atMost.unit === 'working-days' ? stage.extension.atMost.value : 5;
  const to = workingDaysAfter(scene, clock.due.due, story.chance.between('extra', 1, Math.max(1, most)));
  const at = inOffice(scene, workingDaysAfter(scene, run?.openedOn ?? complaint.recordedOn, 4), 'extend');
  // Once its day has passed nobody moves it.
  if (dayOf(at) > clock.due.due) return [];
  return [
    {
      at,
      by: managerOf(scene),
      command: 'extend-stage',
      input: { to, reason: story.chance.pick('extension', sayings.extension) },
    },
  ];
};

/** The answer of a stage before the last goes. */
export const responding: Strand = (scene) => {
  const { complaint } = scene;
  const ready =
    isClear(complaint) &&
    allAnswered(complaint) &&
    stepsOutstanding(complaint).length === 0 &&
    disclosureOf(complaint) !== 'HELD';
  if (!atWork(complaint) || isLastStage(complaint) || !ready) return [];
  const sentBy = complaint.complainant.contact.includes('@') ? 'email' : 'post';
  return [
    byHandlerOn(scene, `respond/${roundOf(complaint)}`, answerDay(scene), 'send-stage-response', { sentBy }),
  ];
};
