import { z } from 'zod';
import { flag, maybeDay, question } from '#kinds/question.ts';
import { askCodeOf, reasons } from '../gate.ts';
import { levels, materials, officePassage } from '../restricted/office.ts';

const level = z.enum(levels).nullish();

export const scrOfficeQuestion = question({
  rule: 'scr.office',
  facts: z.object({
    on: maybeDay,
    officer: level.meta({ none: 'nobody is named' }),
    deputy: level.meta({ none: 'nobody is named' }),
    material: z.enum(materials).nullish().meta({ none: 'there is no storage' }),
    lockable: flag,
    robust: flag,
    riskReviewBy: maybeDay.meta({ none: 'the risk has not been assessed' }),
    jobcentrePlusTold: flag,
  }),
  answer: z.object({
    ready: z.boolean(),
    refusal: z
      .enum([
        'NOMINATED_OFFICER_MISSING',
        'NOT_MANAGEMENT_LEVEL',
        'STORAGE_NOT_COMPLIANT',
        'SCR_STORAGE_RISK_MISSING',
        'JCP_NOT_TOLD',
        'DEPUTY_MISSING',
      ])
      .nullable(),
  }),
  needs: ['on'],
  ask(facts, { rules }) {
    const passage = officePassage(rules, facts);
    const { refusals, missing } = passage;
    return {
      answer: {
        ready: refusals.length === 0 && missing.length === 0,
        refusal: askCodeOf(rules, refusals[0]),
      },
      ...reasons(rules, 'scr.office', passage),
      ...(missing.length > 0 ? { missing } : {}),
    };
  },
});
