import { z } from 'zod';
import { clausesOf } from '#core/rule.ts';
import { plainIn } from '#core/rule-book.ts';
import { aMoment, question } from '#kinds/question.ts';
import { askCodeOf } from '../gate.ts';
import { accessRefusal } from '../restricted/scr-access.ts';
import { scrRow } from '../restricted/scr-record.ts';

export const scrRecordQuestion = question({
  rule: 'scr.record',
  facts: z.object({
    medium: z.enum(['electronic', 'paper']).optional(),
    operation: z.string().nullish(),
  }),
  answer: z.object({ allowed: z.boolean(), stored: z.boolean() }),
  needs: ['medium'],
  ask(facts, { rules }) {
    const row = scrRow(rules, facts);
    if (row === null) return { answer: {}, because: [], working: ['No row of the table matches.'] };
    return {
      answer: { allowed: row.then.allowed, stored: false },
      because: row.clauses,
      working: [row.says],
    };
  },
});

export const scrAccessQuestion = question({
  rule: 'scr.access',
  facts: z
    .object({
      outAt: aMoment.optional(),
      backAt: aMoment.nullish(),
      managerAuthorisedAt: aMoment.nullish().meta({ none: 'nobody authorised it' }),
    })
    .superRefine(({ outAt, backAt }, context) => {
      if (outAt === undefined || backAt == null) return;
      if (Temporal.Instant.compare(outAt, backAt) > 0)
        context.addIssue({
          code: 'custom',
          path: ['backAt'],
          message: 'is before the papers were taken out',
        });
    }),
  answer: z.object({ allowed: z.boolean(), refusal: z.enum(['OVER_FOUR_HOURS']).nullable() }),
  needs: ['outAt', 'backAt'],
  ask(facts, { rules }) {
    const refusal = accessRefusal(rules, facts);
    const rule = plainIn(rules, 'scr.access');
    const out = Temporal.Instant.from(facts.outAt)
      .until(facts.backAt, { largestUnit: 'hours' })
      .round({ largestUnit: 'hours', smallestUnit: 'seconds' });
    const authorisation = facts.managerAuthorisedAt === undefined && refusal !== null;
    return {
      answer: {
        allowed: refusal === null,
        refusal: askCodeOf(rules, refusal ?? undefined),
      },
      because: refusal?.clauses ?? (rule === null ? [] : clausesOf(rule)),
      working: [
        `The papers were out for ${out.hours} hours, ${out.minutes} minutes and ${out.seconds} seconds, as time passes.`,
        refusal === null ? (rule?.says ?? '') : `${refusal.says} ${refusal.remedy}`,
      ],
      ...(authorisation ? { missing: ['managerAuthorisedAt'] } : {}),
    };
  },
});
