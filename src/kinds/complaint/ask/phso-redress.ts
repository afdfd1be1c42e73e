import { z } from 'zod';
import { lacking, question } from '#kinds/question.ts';
import { ombudsmanRedress } from '../money/phso.ts';

export const phsoRedressQuestion = question({
  rule: 'phso.redress',
  facts: z.object({
    icePence: z.int().min(0).nullish(),
    phso: z
      .object({
        kind: z.enum(['different', 'additional']).nullish(),
        pence: z.int().min(0).nullish(),
      })
      .nullish(),
  }),
  answer: z.object({
    totalPence: z.int(),
    balancePence: z.int(),
    clawbackPence: z.literal(0),
    contributionPence: z.literal(0),
    managerDecides: z.boolean(),
    row: z.string(),
  }),
  needs: ['icePence', 'phso'],
  ask({ icePence, phso: { kind, pence } }, { rules }) {
    if (kind == null || pence == null)
      return lacking(...(kind == null ? ['phso.kind'] : []), ...(pence == null ? ['phso.pence'] : []));
    const found = ombudsmanRedress({ rules }, { pack: null, icePence, kind, pence, payOn: null });
    if (found === null) return { answer: {}, because: [], working: [] };
    return {
      answer: {
        totalPence: found.totalPence,
        balancePence: found.pence,
        clawbackPence: 0,
        contributionPence: 0,
        managerDecides: found.flags.includes('MANAGER_DECIDES'),
        row: found.row,
      },
      because: found.clauses,
      working: [...found.says, 'No contribution to ICE’s costs arises from it.'],
    };
  },
});
