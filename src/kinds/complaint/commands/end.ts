import { z } from 'zod';
import { oneLine } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import type { ComplaintEvent } from '../events.ts';
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

/** T18 and X10: they withdraw. */
export const withdraw = command({
  name: 'withdraw',
  says: 'Record that they withdraw',
  schema: happened.extend({ sentBy: oneLine.default('post') }),
  form: {
    title: 'They withdraw',
    about: 'The complaint ends, and a letter says so and how to come back.',
    button: 'Record that they withdraw',
    final: true,
    fields: [whenSaid, howSaid, theirWords],
  },
  emit({ complaint, input, setting, work, transition }) {
    const on = input.on ?? setting.today;
    dayInCase(complaint, on, work);
    const limb = transition?.when.limb === 'mixed' ? 'mixed' : 'provider';
    const unrouted: ComplaintEvent[] = complaint.routed
      ? []
      : [
          {
            type: 'Routed',
            subjects: [],
            way: complaint.way,
            limbs: [],
            tell: [],
            notedOnly: [],
            warnings: [],
            because: [],
            confirmed: false,
          },
        ];
    return [
      ...unrouted,
      { type: 'Withdrawn', on, how: input.how, words: input.words },
      { type: 'LimbEnded', limb, state: 'withdrawn', satisfied: 'unknown', on, why: 'They withdrew.' },
      ...stopClocks(complaint, clocksOfLimb(complaint), on, 'stopped'),
      issue(complaint, closure(complaint, setting, 'withdrawn'), input.sentBy),
    ];
  },
});

/** T19: no answer, for as long as the published procedure says, with attempts on record. */
export const closeWithoutAnswer = command({
  name: 'close-without-answer',
  says: 'Close, as they do not answer',
  schema: z.strictObject({ category: aCategory.optional(), sentBy: oneLine.default('post') }),
  form: {
    title: 'They do not answer',
    about: 'It is closed for now, and a letter says how to come back.',
    button: 'Close it',
    fields: [whatAbout],
  },
  emit({ complaint, input, setting }) {
    const on = setting.today;
    return [
      ...categorised(complaint, input.category),
      {
        type: 'LimbEnded',
        limb: 'provider',
        state: 'resolved',
        satisfied: 'unknown',
        on,
        why: 'They did not answer.',
      },
      ...stopClocks(complaint, clocksOfLimb(complaint), on, 'stopped'),
      issue(complaint, closure(complaint, setting, 'silence'), input.sentBy),
    ];
  },
});
