import { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import { oneLine, someDay, someLine, someText } from '#kinds/inputs.ts';
import { command } from '../../command.ts';
import { iceCaseFor } from '../../ice-cases.ts';
import { nextId } from '../../ids.ts';
import { refusalOf } from '../../refuse.ts';
import { type Complaint, openRecommendations, type Recommendation } from '../../state.ts';
import { stopClocks, type Work } from '../../work.ts';
import { ofCase, onFile, whichCase } from './letter.ts';
import { acting } from './report-parts.ts';

const noRecommendation: Refusal = {
  code: 'complaint.no-recommendation',
  says: 'No recommendation waits.',
  remedy: 'They come with a final report of ICE or the Ombudsman.',
  clauses: ['G2-A2B-11f', 'BP-A2-6.4'],
};

const standing = (complaint: Complaint): Refusal[] =>
  openRecommendations(complaint).length > 0 ? [] : [noRecommendation];

const named = (complaint: Complaint, id: string | undefined, work: Work): Recommendation | null => {
  const found = openRecommendations(complaint).find((one) => id === undefined || id === '' || one.id === id);
  if (found === undefined)
    work.refuse({
      ...noRecommendation,
      says: 'That recommendation is not there, or is done.',
      at: 'recommendation',
    });
  return found ?? null;
};

const which = {
  name: 'recommendation',
  as: 'select',
  label: 'Which recommendation?',
  options: { from: 'recommendations' },
} as const;

/** Every recommendation has an owner and a day; there is no way to turn one down. */
export const takeRecommendation = command({
  name: 'take-recommendation',
  says: 'Give a recommendation an owner',
  whenClosed: true,
  schema: z.strictObject({ recommendation: oneLine.optional(), owner: someLine, by: someDay }),
  form: {
    title: 'Who acts on it?',
    about: 'Every recommendation is acted on. It has somebody to do it and a day to do it by.',
    button: 'Save',
    fields: [
      which,
      { name: 'owner', as: 'text', label: 'Who does it?', spellcheck: false },
      { name: 'by', as: 'day', label: 'By when?' },
    ],
  },
  blocked: standing,
  emit({ complaint, input, setting, work }) {
    const found = named(complaint, input.recommendation, work);
    if (found === null) return [];
    return [
      { type: 'RecommendationTaken', recommendation: found.id, owner: input.owner, by: input.by },
      ...acting({ ...found, by: input.by }, setting.today, work),
    ];
  },
});

/** A recommendation is done when something on the file shows it. */
export const recordRecommendationDone = command({
  name: 'record-recommendation-done',
  says: 'Record that a recommendation is done',
  whenClosed: true,
  schema: z.strictObject({
    recommendation: oneLine.optional(),
    on: someDay.optional(),
    how: someText,
    proof: oneLine.default(''),
  }),
  form: {
    title: 'A recommendation is done',
    about: 'Say what was done, and choose the document that shows it.',
    button: 'Save',
    fields: [
      which,
      { name: 'on', as: 'day', label: 'When was it done?', starts: 'today' },
      { name: 'how', as: 'textarea', label: 'What was done?' },
      {
        name: 'proof',
        as: 'select',
        label: 'What shows it?',
        hint: 'Add it under documents first',
        options: { from: 'documents' },
      },
    ],
  },
  blocked: standing,
  emit({ complaint, input, setting, work }) {
    const found = named(complaint, input.recommendation, work);
    if (found === null) return [];
    if (input.proof === '')
      work.refuse(
        ...refusalOf(setting.rules, 'complaint.recommendation-without-proof', complaint.pack, {
          at: 'proof',
        }),
      );
    onFile(complaint, input.proof, work, 'proof');
    const on = input.on ?? setting.today;
    return [
      { type: 'RecommendationDone', recommendation: found.id, on, how: input.how, proof: input.proof },
      ...stopClocks(complaint, [`recommendation-${found.id}`], on, 'met'),
    ];
  },
});

/** What ICE says goes beyond this case, as soon as it says so: it does not wait for a report. */
export const recordSystemicPoint = command({
  name: 'record-systemic-point',
  says: 'Record a wider point ICE raises',
  whenClosed: true,
  schema: z.strictObject({
    case: ofCase,
    on: someDay.optional(),
    says: someText,
    owner: oneLine.default(''),
    by: someDay.optional(),
  }),
  form: {
    title: 'A wider point',
    about:
      'Something ICE says about how we work, such as the words of a letter. It goes to the improvement register.',
    button: 'Save',
    fields: [
      { name: 'says', as: 'textarea', label: 'What does ICE say?' },
      { name: 'on', as: 'day', label: 'When?', starts: 'today' },
      { name: 'owner', as: 'text', label: 'Who takes it up?', optional: true, spellcheck: false },
      { name: 'by', as: 'day', label: 'By when?', optional: true },
      whichCase,
    ],
  },
  emit({ complaint, input, setting, work }) {
    const found = iceCaseFor(complaint, input.case, work);
    if (found === null) return [];
    const on = input.on ?? setting.today;
    const point = {
      id: nextId('r', complaint.recommendations),
      systemic: true,
      owner: input.owner,
      by: input.by ?? null,
    };
    return [
      {
        type: 'SystemicPointRaised',
        id: point.id,
        case: found.id,
        on,
        says: input.says,
        owner: point.owner,
        by: point.by,
      },
      ...acting(point, on, work),
    ];
  },
});
