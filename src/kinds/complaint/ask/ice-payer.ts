import { z } from 'zod';
import { clausesOf } from '#core/rule.ts';
import { checkIn } from '#core/rule-book.ts';
import { question } from '#kinds/question.ts';

export const icePayerQuestion = question({
  rule: 'ice.payer',
  facts: z.object({ payers: z.array(z.enum(['PRIME', 'SUBCONTRACTOR'])).nullish() }),
  answer: z.object({
    allowed: z.boolean(),
    refusal: z.literal('ONE_PAYER').nullable(),
    payer: z.enum(['PRIME', 'SUBCONTRACTOR']).nullable(),
  }),
  needs: ['payers'],
  ask({ payers }, { rules }) {
    const rule = checkIn(rules, 'ice.payer');
    const named = [...new Set(payers)];
    const allowed = named.length <= 1 || rule === null;
    return {
      answer: {
        allowed,
        refusal: allowed ? null : 'ONE_PAYER',
        payer: allowed ? (named[0] ?? 'PRIME') : null,
      },
      because: rule === null ? [] : clausesOf(rule),
      working: allowed
        ? [
            named.length === 0
              ? 'Nothing else is recorded, so the prime provider pays.'
              : 'There is one payer.',
          ]
        : [`${rule?.refuses ?? ''} ${rule?.remedy ?? ''}`],
    };
  },
});
