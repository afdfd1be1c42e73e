import { z } from 'zod';
import type { Day } from '#core/day.ts';
import { type CategoryCode, categories } from '#guidance/complaint/categories.ts';
import { freeText, oneLine, someDay } from '#kinds/inputs.ts';
import type { ComplaintEvent } from '../events.ts';
import type { Complaint } from '../state.ts';
import type { Work } from '../work.ts';

export const howSaid = {
  name: 'how',
  as: 'text',
  label: 'How did they say so?',
  hint: 'By phone, in a letter, in person',
} as const;
export const theirWords = { name: 'words', as: 'textarea', label: 'In their words', optional: true } as const;
export const whenSaid = { name: 'on', as: 'day', label: 'When did they say so?', starts: 'today' } as const;

export const aCategory = z.enum(
  categories.map((category) => category.code) as [CategoryCode, ...CategoryCode[]],
);

export const happened = z.strictObject({
  on: someDay.optional(),
  how: oneLine.default(''),
  words: freeText.default(''),
});
export const whatAbout = {
  name: 'category',
  as: 'radios',
  label: 'What was it about?',
  optional: true,
  options: categories.map(({ code, label }) => ({ value: code, label })),
} as const;
export const whoHandles = {
  name: 'handler',
  as: 'select',
  label: 'Who will handle it?',
  optional: true,
  options: { from: 'handlers' },
} as const;

/** Not dated before the complaint was received. */
export function dayInCase(complaint: Complaint, on: Day, work: Work): ComplaintEvent[] {
  if (on < complaint.receivedOn)
    return work.refuse({
      code: 'complaint.day-before-receipt',
      says: 'That is before the complaint was received.',
      remedy: 'Check the day.',
      clauses: [],
      at: 'on',
    });
  return [];
}

/** What it was about, where that is said now and nobody had said it before. */
export const categorised = (complaint: Complaint, category: CategoryCode | undefined): ComplaintEvent[] =>
  category === undefined || complaint.category !== null
    ? []
    : [{ type: 'Categorised', primary: category, secondary: [], subcategory: '', rootCause: '' }];

/** The clocks that end with a limb: not a promise's, nor those of a letter to ICE or to them that is still owed. */
export const clocksOfLimb = (complaint: Complaint, but: readonly string[] = []): string[] =>
  Object.keys(complaint.clocks).filter(
    (id) =>
      ![...but, 'direct'].includes(id) &&
      !/^(promise|ice-item|pay|decide|recommendation|ombudsman)-/.test(id),
  );
