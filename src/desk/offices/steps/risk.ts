import { z } from 'zod';
import { someDay } from '#kinds/inputs.ts';
import { notYet, step } from '../step.ts';

/** That the risk to papers at an office was assessed, and by when it is looked at again (G2-68). */
export const assessRisk = step({
  name: 'risk',
  says: 'Record a risk assessment',
  type: 'OfficeRiskAssessed',
  form: {
    title: 'The risk to papers was assessed',
    about: 'How papers could be seen, taken or lost at this office. The assessment itself stays on paper.',
    button: 'Save',
    fields: [
      { name: 'assessedOn', as: 'day', label: 'When was it assessed?', starts: 'today' },
      {
        name: 'reviewBy',
        as: 'day',
        label: 'By when is it looked at again?',
        hint: 'It is current until the end of that day',
      },
    ],
  },
  schema: z.strictObject({ assessedOn: someDay, reviewBy: someDay }),
  take(office, risk, { today }) {
    const future = notYet(risk.assessedOn, today, 'assessedOn');
    if (future !== null) return future;
    if (risk.reviewBy > risk.assessedOn) return { ...office, risk };
    return {
      code: 'office.review-before-assessment',
      says: 'It would be looked at again before it was assessed.',
      remedy: 'Give a later day.',
      clauses: ['G2-68a'],
      at: 'reviewBy',
    };
  },
});
