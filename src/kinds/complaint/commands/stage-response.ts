import { z } from 'zod';
import { oneLine } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import type { ComplaintEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { isOurs } from '../final-response-facts.ts';
import { issue } from '../letters/letter.ts';
import { stageResponse } from '../letters/stage-response.ts';
import { type Complaint, currentStage } from '../state.ts';
import { stopClocks } from '../work.ts';

/** Whether every element of ours has had an answer sent: what stops the eight weeks (AMB-2). */
export const fullyReplied = (complaint: Complaint): boolean =>
  complaint.elements
    .filter((element) => isOurs(complaint, element.about))
    .every((element) => element.repliedOn !== null);

/** T4: the answer of a stage before the last. */
export const sendStageResponse = command({
  name: 'send-stage-response',
  says: 'Send the response',
  schema: z.strictObject({ sentBy: oneLine.default('post') }),
  form: {
    title: 'Send the response',
    about:
      'The letter goes to the complainant and cannot be taken back. It says how to have it looked at again.',
    button: 'Send the response',
    final: true,
    fields: [
      {
        name: 'sentBy',
        as: 'radios',
        label: 'How does it go?',
        starts: 'post',
        options: [
          { value: 'post', label: 'Post' },
          { value: 'email', label: 'Email' },
          { value: 'hand', label: 'By hand' },
        ],
      },
    ],
  },
  emit({ complaint, input, setting, work }) {
    const run = currentStage(complaint);
    const n = run?.n ?? 1;
    const letter = issue(complaint, stageResponse(complaint, setting), input.sentBy);
    const elements = complaint.elements
      .filter((element) => element.answer !== null)
      .map((element) => element.id);
    const responded: ComplaintEvent = {
      type: 'StageResponded',
      stage: n,
      on: setting.today,
      letter: letter.id,
      elements,
    };
    const after = evolve(complaint, {
      event: responded,
      version: complaint.version,
      at: setting.now,
      by: { id: setting.actor.id, name: setting.actor.name },
    }) as Complaint;
    const { closeAfterSilence } = complaint.procedure;
    return [
      letter,
      responded,
      ...stopClocks(complaint, [`stage-${n}`, 'speak', 'take-on'], setting.today, 'met'),
      // The answer itself tells them that we have it.
      ...stopClocks(complaint, ['acknowledge'], setting.today, 'stopped'),
      ...(fullyReplied(after) ? stopClocks(complaint, ['reply-before-ice'], setting.today, 'met') : []),
      ...work.start({
        rule: 'clock.ask-satisfied',
        name: 'Ask whether they are satisfied',
        startsOn: setting.today,
      }),
      ...(closeAfterSilence === null
        ? []
        : work.start({
            rule: 'clock.ask-satisfied',
            id: 'close-after-silence',
            name: 'May be closed if they do not answer',
            startsOn: setting.today,
            published: closeAfterSilence,
          })),
    ];
  },
});
