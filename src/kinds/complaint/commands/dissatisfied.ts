import { oneLine } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import type { ComplaintEvent } from '../events.ts';
import { stopClocks } from '../work.ts';
import { nextStage } from './next-stage.ts';
import { dayInCase, happened, howSaid, theirWords, whenSaid, whoHandles } from './said.ts';

/** T6: they are not satisfied, in any form of saying so; the next stage opens. */
export const recordDissatisfied = command({
  name: 'record-dissatisfied',
  says: 'Record that they are not satisfied',
  schema: happened.extend({ handler: oneLine.optional(), sentBy: oneLine.default('post') }),
  form: {
    title: 'They are not satisfied',
    about: 'The next stage opens at once. They need give no reason.',
    button: 'Open the next stage',
    fields: [whenSaid, howSaid, theirWords, whoHandles],
  },
  emit({ complaint, input, setting, work }) {
    const on = input.on ?? setting.today;
    dayInCase(complaint, on, work);
    const said: ComplaintEvent = { type: 'Dissatisfied', on, how: input.how, words: input.words };
    return [
      ...stopClocks(complaint, ['ask-satisfied', 'close-after-silence'], on, 'met'),
      ...nextStage(complaint, setting, work, on, input.handler, 'dissatisfied', input.words, input.sentBy),
      said,
    ];
  },
});
