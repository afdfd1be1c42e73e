import { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import { type Outcome, outcomeLabels, outcomes } from '#guidance/complaint/outcomes.ts';
import { freeText, oneLine } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import { findings } from '../facts.ts';
import { currentStage, procedureState } from '../state.ts';

const anOutcome = z
  .string()
  .transform((text, context): Outcome => {
    const found = text.trim().toUpperCase().replaceAll('-', '_') as Outcome;
    if (outcomes.includes(found)) return found;
    context.addIssue({ code: 'custom', message: 'not-a-choice' });
    return z.NEVER;
  })
  .meta({ enum: outcomes.map((outcome) => outcome.toLowerCase().replaceAll('_', '-')) });

/**
 * One element answered: what should have happened, what did, the finding, the outcome, and what they cannot have and why.
 * Without a finding it is kept as a draft.
 */
export const answerSchema = z.strictObject({
  element: oneLine,
  shouldHave: freeText.default(''),
  did: freeText.default(''),
  finding: z.enum(findings).optional(),
  outcomes: z.array(anOutcome).max(6).default([]),
  doing: freeText.default(''),
  canHave: z.enum(['met', 'partly', 'not-met']).optional(),
  why: freeText.default(''),
});

export const answerElement = command({
  name: 'answer-element',
  says: 'Answer an element',
  schema: answerSchema,
  form: {
    title: 'Answer an element',
    about: 'What should have happened, what did, and what follows.',
    button: 'Save this answer',
    fields: [
      { name: 'element', as: 'hidden', label: 'Element' },
      { name: 'shouldHave', as: 'textarea', label: 'What should have happened' },
      { name: 'did', as: 'textarea', label: 'What happened' },
      {
        name: 'finding',
        as: 'radios',
        label: 'Finding',
        options: [
          { value: 'upheld', label: 'Upheld' },
          { value: 'partly-upheld', label: 'Partly upheld' },
          { value: 'not-upheld', label: 'Not upheld' },
        ],
      },
      {
        name: 'outcomes',
        as: 'checkboxes',
        label: 'Outcome',
        hint: 'What you are doing about it. Choose all that apply',
        options: outcomes.map((code) => ({ value: code, label: outcomeLabels[code] })),
      },
      {
        name: 'doing',
        as: 'textarea',
        label: 'What you have done, or will do',
        hint: 'With dates and amounts. They will read this',
        optional: true,
      },
      {
        name: 'canHave',
        as: 'radios',
        label: 'Can they have what they want?',
        options: [
          { value: 'met', label: 'Yes, all of it' },
          { value: 'partly', label: 'Some of it' },
          { value: 'not-met', label: 'No' },
        ],
      },
      {
        name: 'why',
        as: 'textarea',
        label: 'Why they cannot have all of it',
        hint: 'Plainly and kindly. They will read this',
        optional: true,
      },
    ],
  },
  blocked: (complaint) =>
    !['stage-open', 'all-stages-complete', 'final-in-review', 'ice-revisit'].includes(
      procedureState(complaint) ?? '',
    )
      ? [
          {
            code: 'complaint.not-at-this-point',
            says: 'Not now. Elements are answered while a stage is open.',
            remedy: 'Open the stage first.',
            clauses: ['BP-A2-3.1a'],
          },
        ]
      : [],
  emit({ complaint, input, work }) {
    const element = complaint.elements.find((candidate) => candidate.id === input.element);
    if (element === undefined)
      return work.refuse({
        code: 'complaint.no-such-element',
        says: 'This complaint has no such element.',
        remedy: 'Choose one it has.',
        clauses: [],
        at: 'element',
      });
    const { element: id, finding, canHave, ...said } = input;
    if (finding === undefined)
      return element.answer === null
        ? [{ type: 'AnswerDrafted', element: id, draft: { ...said, canHave: canHave ?? null } }]
        : work.refuse(noFinding);
    const answer = { ...said, finding, canHave: canHave ?? 'met' };
    return [{ type: 'ElementAnswered', element: id, stage: currentStage(complaint)?.n ?? 1, answer }];
  },
});

const noFinding: Refusal = {
  code: 'complaint.finding-missing',
  says: 'This element has an answer, so what takes its place needs a finding too.',
  remedy: 'Choose a finding.',
  clauses: ['BP-A2-3.1a'],
  at: 'finding',
};
