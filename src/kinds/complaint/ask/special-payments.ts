import { z } from 'zod';
import { type Pence, penceInWords } from '#core/money.ts';
import { clausesOf } from '#core/rule.ts';
import { tableIn } from '#core/rule-book.ts';
import { question } from '#kinds/question.ts';
import { specialPaymentRow } from '../money/special-payments.ts';

export const specialPaymentsQuestion = question({
  rule: 'figures.special-payments',
  facts: z.object({
    // A reversal is an entry of its own, with its sum the other way round.
    payments: z.array(z.object({ kind: z.string().trim().min(1), pence: z.int() })).nullish(),
  }),
  answer: z.object({ totalPence: z.int(), apartPence: z.int() }),
  needs: ['payments'],
  ask({ payments }, { rules }) {
    const found = payments.map((payment) => ({ ...payment, row: specialPaymentRow(rules, payment.kind) }));
    const sum = (special: boolean): number =>
      found
        .filter(({ row }) => (row?.then.special ?? false) === special)
        .reduce((total, { pence }) => total + pence, 0);
    const rule = tableIn(rules, 'figures.special-payments');
    const rows = [...new Set(found.flatMap(({ row }) => row ?? []))];
    return {
      answer: { totalPence: sum(true), apartPence: sum(false) },
      because:
        rows.length === 0 && rule !== null
          ? clausesOf(rule)
          : [...new Set(rows.flatMap(({ clauses }) => clauses))],
      working: [
        ...rows.map(({ says }) => says),
        `${penceInWords(sum(true) as Pence)} was spent on special payments.`,
      ],
    };
  },
});
