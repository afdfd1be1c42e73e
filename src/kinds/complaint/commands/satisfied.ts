import { oneLine } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import { issue } from '../letters/letter.ts';
import { closure } from '../letters/others.ts';
import { stopClocks } from '../work.ts';
import {
  aCategory,
  categorised,
  clocksOfLimb,
  dayInCase,
  happened,
  howSaid,
  theirWords,
  whatAbout,
  whenSaid,
} from './said.ts';

/** T5, T12 and X7: they are satisfied. */
export const recordSatisfied = command({
  name: 'record-satisfied',
  says: 'Record that they are satisfied',
  schema: happened.extend({
    how: oneLine.default('phone'),
    category: aCategory.optional(),
    sentBy: oneLine.default('post'),
  }),
  form: {
    title: 'They are satisfied',
    about: 'The complaint is closed as resolved, and a letter says so. What is promised stays promised.',
    button: 'Close as resolved',
    fields: [whenSaid, howSaid, theirWords, whatAbout],
  },
  emit({ complaint, input, setting, work, transition }) {
    const on = input.on ?? setting.today;
    dayInCase(complaint, on, work);
    const limb = transition?.when.limb === 'mixed' ? 'mixed' : 'provider';
    return [
      ...categorised(complaint, input.category),
      { type: 'Satisfied', on, how: input.how, words: input.words },
      {
        type: 'LimbEnded',
        limb,
        state: 'resolved',
        satisfied: 'yes',
        on,
        why: 'They say they are satisfied.',
      },
      // After a final response the six months run on, unseen: they may still change their mind.
      ...stopClocks(complaint, clocksOfLimb(complaint, ['ice-window']), on, 'stopped'),
      issue(complaint, closure(complaint, setting, 'satisfied'), input.sentBy),
    ];
  },
});
