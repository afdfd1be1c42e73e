import { clearedAsItStands } from '#kinds/complaint/clearance.ts';
import { procedureState } from '#kinds/complaint/state.ts';
import type { Strand } from '../scene.ts';
import { afterwards } from '../words/after-the-final-response.ts';
import { ourElements, roundOf } from './answering.ts';
import { byHandler } from './by-handler.ts';

/** The commissioner clears a draft, or wants it said otherwise: then it is changed, and sent again. */
export const clearing: Strand = (scene) => {
  const { complaint, story, setting } = scene;
  const { chance } = story;
  if (complaint.contract.clearsDrafts === undefined || procedureState(complaint) !== 'final-in-review')
    return [];
  const draft = complaint.provider?.draft ?? 0;
  const key = `${roundOf(complaint)}/${draft}`;
  const { clearance } = complaint;
  if (
    clearance !== null &&
    clearance.answeredOn === null &&
    complaint.clocks['draft-clearance']?.stoppedOn === null
  ) {
    const cleared = clearance.draft !== draft || chance.happens(`cleared/${key}`, 0.7);
    return [
      byHandler(scene, `cleared/${key}`, clearance.askedOn, [3, 16], 'record-clearance', {
        cleared,
        by: afterwards.clearedBy,
        ...(cleared ? {} : { words: chance.pick(`clearance-words/${key}`, afterwards.clearanceWords) }),
      }),
    ];
  }
  if (clearedAsItStands(complaint)) return [];
  if (clearance?.draft === draft && clearance.cleared === false) {
    const element = ourElements(complaint).find(({ answer }) => answer !== null);
    if (element?.answer == null) return [];
    const { stage: _stage, on: _on, by: _by, ...answer } = element.answer;
    return [
      byHandler(scene, `reword/${key}`, setting.today, [0, 2], 'answer-element', {
        ...answer,
        element: element.id,
        did: `${answer.did} ${story.tell('That was on a {weekday} in {month}.')}`,
      }),
    ];
  }
  return [
    byHandler(scene, `clears/${key}`, setting.today, [0, 1], 'send-for-clearance', {
      how: 'By secure email',
    }),
  ];
};
