import { z } from 'zod';
import { type Pence, penceInWords } from '#core/money.ts';
import { clausesOf } from '#core/rule.ts';
import { plainIn } from '#core/rule-book.ts';
import { subjects } from '#guidance/complaint/route.ts';
import { aDay, lacking, question } from '#kinds/question.ts';
import { dualCharge } from '../money/dual-charge.ts';

export const iceDualChargeQuestion = question({
  rule: 'ice.dual-charge',
  facts: z.object({ upheldAgainst: z.array(z.enum(subjects)).nullish(), reportOn: aDay.nullish() }),
  answer: z.object({ oursPence: z.int(), theirsPence: z.int(), oursLedgerPence: z.int() }),
  needs: ['upheldAgainst'],
  ask({ upheldAgainst, reportOn }, { rules }) {
    const rule = plainIn(rules, 'ice.dual-charge');
    const charged = dualCharge(rules, upheldAgainst, reportOn ?? null);
    if (charged === null) return lacking('reportOn');
    const { oursPence, theirsPence, rate } = charged;
    return {
      answer: { oursPence, theirsPence, oursLedgerPence: oursPence },
      because: rule === null ? [] : clausesOf(rule),
      working: [
        oursPence === 0
          ? 'It is not upheld against us.'
          : `Upheld against us: ${penceInWords(rate as Pence)} is ours.`,
        ...(theirsPence === 0
          ? []
          : [
              `Upheld against the outgoing provider: ${penceInWords(rate as Pence)} is theirs, and stands in no ledger of ours.`,
            ]),
      ],
    };
  },
});
