import { z } from 'zod';
import { flag, question } from '#kinds/question.ts';
import { claimsActions, claimsPassage } from '../claims/segregation.ts';
import { reasons } from '../gate.ts';

const account = {
  id: z.string().nullish(),
  claimsRole: flag,
  deliveryOnAnyCallOff: flag,
  deliveryOnThisCallOff: flag,
  deliveredTo: z.array(z.string()).nullish(),
} as const;

export const claimsActQuestion = question({
  rule: 'claims.act',
  facts: z.object({
    action: z.enum(claimsActions).optional(),
    role: z.enum(['claims', 'delivery']).nullish(),
    person: z
      .object({ ...account, sameHumanAs: z.union([z.string(), z.object(account)]).nullish() })
      .nullish(),
    participant: z.string().nullish(),
    markedReadyBy: z.string().nullish(),
  }),
  answer: z.object({ allowed: z.boolean() }),
  needs: ['action'],
  ask(facts, { rules }) {
    const passage = claimsPassage(rules, facts);
    const missing = passage.refusals.length > 0 ? [] : passage.missing;
    return {
      answer: { allowed: passage.refusals.length === 0 && missing.length === 0 },
      ...reasons(rules, 'claims.act', passage),
      ...(missing.length > 0 ? { missing } : {}),
    };
  },
});
