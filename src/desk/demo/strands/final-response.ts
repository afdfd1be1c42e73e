import { plusDays } from '#core/day.ts';
import { disclosureOf } from '#kinds/complaint/addressee.ts';
import { clearedAsItStands } from '#kinds/complaint/clearance.ts';
import { wordingFor } from '#kinds/complaint/final-response-facts.ts';
import { involvedIn, isLastStage, procedureState, stepsOutstanding } from '#kinds/complaint/state.ts';
import { answerDay } from '../pace.ts';
import { inOffice, type Scene, type Strand } from '../scene.ts';
import { reviewerFor, staffOf } from '../team.ts';
import { sayings } from '../words/sayings.ts';
import { allAnswered, isClear, ourElements, roundOf } from './answering.ts';
import { byHandler, byHandlerOn } from './by-handler.ts';
import { satisfied } from './what-they-say.ts';

/** Ready to be sent to a reviewer: everything the check at that point asks for. */
function isReady(scene: Scene): boolean {
  const { complaint } = scene;
  const state = procedureState(complaint) ?? '';
  const there =
    state === 'all-stages-complete' ||
    (['stage-open', 'ice-revisit'].includes(state) && isLastStage(complaint));
  const review = complaint.provider?.review ?? null;
  const sentBack = state === 'all-stages-complete' && review !== null && review.note !== '';
  const asItWas = sentBack && review.draft === complaint.provider?.draft;
  return (
    there &&
    !asItWas &&
    isClear(complaint) &&
    allAnswered(complaint) &&
    stepsOutstanding(complaint).length === 0
  );
}

const agreedByOutgoing = ({ complaint }: Scene): boolean => {
  const { outgoing, provider, pack } = complaint;
  if (outgoing === null || outgoing.state === 'signposted' || pack !== 'CPA18') return true;
  return outgoing.override !== null || outgoing.agreed?.draft === provider?.draft;
};

/** The draft goes to somebody with no part in it. */
export const submitting: Strand = (scene) => {
  if (!isReady(scene) || !agreedByOutgoing(scene)) return [];
  const reviewer = reviewerFor(scene);
  if (reviewer === null) return [];
  // Reviewers are given some days; less where it is late already.
  const early = scene.story.chance.between(`submits-early/${roundOf(scene.complaint)}`, 4, 9);
  const on = plusDays(answerDay(scene), -early);
  const name = `submit/${roundOf(scene.complaint)}/${scene.complaint.provider?.draft}`;
  return [byHandlerOn(scene, name, on, 'submit-final-response', { reviewer: reviewer.id })];
};

/** Some last stages are said to be complete before anything is written. */
export const completing: Strand = (scene) => {
  const { complaint, story } = scene;
  if (procedureState(complaint) !== 'stage-open' || !isLastStage(complaint)) return [];
  if (stepsOutstanding(complaint).length > 0 || !story.chance.happens('completes', 0.25)) return [];
  return [byHandlerOn(scene, 'complete', plusDays(answerDay(scene), -2), 'complete-stages', {})];
};

/** The reviewer sends it back once, changes nothing themselves, approves it, or issues it with their own hand. */
export const reviewing: Strand = (scene) => {
  const { complaint, story, setting } = scene;
  const review = complaint.provider?.review;
  if (procedureState(complaint) !== 'final-in-review' || review == null) return [];
  const { chance } = story;
  const reviewer = staffOf(scene, review.reviewer);
  if (reviewer === null) return [];
  const round = roundOf(complaint);
  const on = answerDay(scene);
  // Somebody who has had a part in it since it came to them can only give it back.
  const tookPart = involvedIn(complaint).some(({ staff }) => staff === reviewer.id);
  if (
    review.approvedOn === null &&
    review.note === '' &&
    (tookPart || chance.happens(`returns/${round}/${review.draft}`, 0.2))
  ) {
    const note = chance.pick(`note/${round}/${review.draft}`, sayings.reviewReturned);
    const at = inOffice(scene, setting.today, `return/${round}`);
    return [{ at, by: reviewer, command: 'return-final-response', input: { note } }];
  }
  if (!mayIssue(scene)) return [];
  const byReviewer = chance.happens(`issues-itself/${round}`, 0.3);
  if (review.approvedOn === null && !byReviewer) {
    const at = inOffice(scene, plusDays(on, -1), `approve/${round}`);
    return [{ at, by: reviewer, command: 'approve-final-response', input: {} }];
  }
  const sentBy = complaint.complainant.contact.includes('@') ? 'email' : 'post';
  const issue = byHandlerOn(scene, `issue/${round}`, on, 'issue-final-response', { sentBy });
  return [review.approvedOn === null ? { ...issue, by: reviewer } : issue];
};

/** Nothing outside the letter stands in its way: authority, wording, the outgoing provider, the commissioner. */
function mayIssue(scene: Scene): boolean {
  const { complaint, setting } = scene;
  return (
    disclosureOf(complaint) !== 'HELD' &&
    wordingFor(complaint, setting.today, setting.wordings) !== null &&
    agreedByOutgoing(scene) &&
    clearedAsItStands(complaint)
  );
}

/** What a reviewer asked for is changed, so that it is another draft. */
export const revising: Strand = (scene) => {
  const { complaint, story } = scene;
  const review = complaint.provider?.review;
  if (procedureState(complaint) !== 'all-stages-complete' || review == null || review.note === '') return [];
  const [element] = ourElements(complaint);
  const sentBack = complaint.provider?.draft === review.draft;
  if (element === undefined || element.answer === null || !sentBack) return [];
  const { stage: _stage, on: _on, by: _by, ...answer } = element.answer;
  const did = `${answer.did} ${story.tell('That was on a {weekday} in {month}.')}`;
  return [
    byHandler(scene, `revise/${roundOf(complaint)}`, scene.setting.today, [0, 1], 'answer-element', {
      ...answer,
      element: element.id,
      did,
    }),
  ];
};

/** After the final response some say that they accept it. The rest say nothing, or go to ICE. */
export const accepting: Strand = (scene) => {
  const { complaint, story } = scene;
  if (procedureState(complaint) !== 'final-response-issued' || story.temper.ice !== 'never') return [];
  const issued = complaint.provider?.finals.at(-1)?.on;
  if (issued === undefined || !story.chance.happens('accepts', 0.45)) return [];
  return [satisfied(scene, 'accepts', plusDays(issued, story.chance.between('accepts-after', 3, 40)))];
};
