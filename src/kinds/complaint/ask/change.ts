import { z } from 'zod';
import { clausesOf } from '#core/rule.ts';
import { checkIn, clockIn, plainIn } from '#core/rule-book.ts';
import { lacking, question } from '#kinds/question.ts';

export const clockChangeQuestion = question({
  rule: 'clock.change',
  facts: z.object({
    clock: z.string().optional(),
    change: z.enum(['pause', 'extend']).optional(),
    reason: z.string().nullish(),
  }),
  answer: z.object({ allowed: z.boolean() }),
  needs: ['clock', 'change'],
  ask({ clock, change }, { rules }) {
    const id = clock.startsWith('clock.') ? clock : `clock.${clock}`;
    const governed = plainIn(rules, 'clock.change');
    if (governed === null) return { answer: { allowed: true }, because: [], working: [] };
    if (!rules.rules.has(id)) return lacking(`clock: one Redress knows (not ${clock})`);
    const rule = clockIn(rules, id);
    const allowed = change === 'extend' && rule !== null && rule.extend !== 'never';
    const check = checkIn(
      rules,
      change === 'pause' ? 'complaint.no-clock-pauses' : 'complaint.clock-not-extendable',
    );
    return {
      answer: { allowed },
      because: [...new Set([...(rule ? clausesOf(rule) : []), ...(check ? clausesOf(check) : [])])],
      working: [
        allowed
          ? 'Only as far as the source says, with a reason, before the day has passed.'
          : (check?.refuses ?? governed.says),
      ],
    };
  },
});
