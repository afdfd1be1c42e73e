import { z } from 'zod';
import { inWords } from '#core/day-in-words.ts';
import { someDay } from '#kinds/inputs.ts';
import { holderOn } from '../office.ts';
import { notYet, step } from '../step.ts';

/** That Jobcentre Plus was told who the nominated officer is (G2-72). Whoever follows is told of anew. */
export const tellJobcentrePlus = step({
  name: 'jobcentre-plus-told',
  says: 'Record that Jobcentre Plus was told',
  type: 'OfficeJobcentrePlusTold',
  form: {
    title: 'Jobcentre Plus was told',
    about:
      'Who the nominated officer of this office is. When somebody follows them, Jobcentre Plus is told again.',
    button: 'Save',
    fields: [{ name: 'on', as: 'day', label: 'When were they told?', starts: 'today' }],
  },
  schema: z.strictObject({ on: someDay }),
  take(office, { on }, { today }) {
    const future = notYet(on, today, 'on');
    if (future !== null) return future;
    const holder = holderOn(office, 'officer', today);
    if (holder === null)
      return {
        code: 'office.officer-missing',
        says: 'The office has no nominated officer whom they could be told of.',
        remedy: 'Name one first.',
        clauses: ['G2-70a', 'G2-72a'],
      };
    if (holder.toldOn === on)
      return {
        code: 'office.told-already',
        says: `It is on record already that they were told of ${holder.name} on ${inWords(on)}.`,
        remedy: 'There is nothing to save.',
        clauses: [],
        at: 'on',
      };
    return { ...office, held: office.held.map((one) => (one === holder ? { ...one, toldOn: on } : one)) };
  },
});
