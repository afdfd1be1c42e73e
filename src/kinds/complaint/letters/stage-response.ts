import { inWords } from '#core/day-in-words.ts';
import type { Letter } from '#core/letter.ts';
import { periodInWords } from '#core/period.ts';
import { type ComplaintSetting, staffName } from '../setting.ts';
import { type Complaint, currentStage } from '../state.ts';
import { answerBlocks, promiseBlocks } from './answers.ts';
import { heading, letterOf, paragraph } from './letter.ts';

/** A stage’s answer, with how to have it looked at again. It carries no wording about ICE: that belongs to the final response. */
export function stageResponse(complaint: Complaint, setting: ComplaintSetting): Letter {
  const run = currentStage(complaint);
  const next = complaint.procedure.stages[run?.n ?? 1];
  return letterOf(complaint, setting, {
    kind: 'stage-response',
    title: 'Our answer to your complaint',
    date: setting.today,
    blocks: [
      paragraph(
        `You complained to us on ${inWords(complaint.receivedOn)}. This is our answer to each part of it.`,
      ),
      ...answerBlocks(complaint),
      ...promiseBlocks(complaint, (id) => staffName(setting, id)),
      heading('If you are not satisfied'),
      paragraph(
        next === undefined
          ? 'Tell us in any way you like.'
          : `Tell us in any way you like, and we will look at it again: ${next.name.toLowerCase()}, within ${periodInWords(next.respond)} of your telling us. You need give no reason.`,
      ),
    ],
  });
}
