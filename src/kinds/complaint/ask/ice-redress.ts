import { z } from 'zod';
import { dayOrNull, lacking, question } from '#kinds/question.ts';
import { redress } from '../money/redress.ts';
import { aContract, anIceCase } from './ice-money.ts';

export const iceRedressQuestion = question({
  rule: 'ice.redress',
  facts: z.object({ contract: aContract.nullish(), ice: anIceCase.nullish() }),
  answer: z.object({
    redressPence: z.int(),
    dueOn: dayOrNull,
    payee: z.literal('CUSTOMER'),
    queryIce: z.boolean(),
    row: z.string(),
  }),
  needs: ['ice'],
  ask({ contract, ice }, asking) {
    const { endedAt, redressPence } = ice;
    if (endedAt == null || redressPence == null)
      return lacking(
        ...(endedAt == null ? ['ice.endedAt'] : []),
        ...(redressPence == null ? ['ice.redressPence'] : []),
      );
    const found = redress(asking, {
      pack: contract?.pack ?? null,
      endedAt,
      overall: ice.overall ?? null,
      redressPence,
      reportOn: ice.reportOn ?? null,
      agreedPayOn: ice.agreedPayOn ?? null,
      closedOn: ice.closedOn ?? null,
    });
    if (found === null) return lacking('ice.overall');
    return {
      answer: {
        redressPence: found.pence,
        dueOn: found.dueOn,
        payee: 'CUSTOMER',
        queryIce: found.flags.includes('QUERY_ICE'),
        row: found.row,
      },
      because: found.clauses,
      working: [...found.says, 'It is owed to the customer, whatever becomes of the contribution.'],
      missing: found.missing,
    };
  },
});
