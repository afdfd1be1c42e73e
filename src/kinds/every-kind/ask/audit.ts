import { z } from 'zod';
import { clausesOf } from '#core/rule.ts';
import { plainIn } from '#core/rule-book.ts';
import { aDay, lacking, maybeDay, question } from '#kinds/question.ts';
import { nextAudit } from '../audit/next-audit.ts';

export const auditNextDueQuestion = question({
  rule: 'audit.next-due',
  facts: z
    .object({
      contractStartedOn: maybeDay,
      audits: z
        .array(
          z.object({
            completedOn: aDay,
            covers: z.enum(['recording-and-reporting', 'claims-only']).nullish(),
            sites: z.enum(['all', 'some']).nullish(),
          }),
        )
        .nullish(),
      today: maybeDay,
    })
    .superRefine(({ audits, today }, context) => {
      for (const [at, { completedOn }] of (audits ?? []).entries())
        if (today != null && completedOn > today)
          context.addIssue({
            code: 'custom',
            path: ['audits', at, 'completedOn'],
            message: 'is after the day asked about',
          });
    }),
  answer: z.object({ dueOn: z.string(), status: z.enum(['NOT_OVERDUE', 'OVERDUE']).nullable() }),
  ask({ contractStartedOn, audits, today }, { rules }) {
    const rule = plainIn(rules, 'audit.next-due');
    const next = nextAudit(rules, audits ?? [], contractStartedOn);
    if (rule === null || next === null) return { answer: {}, because: [], working: [] };
    if ('missing' in next) return lacking(...next.missing);
    return {
      answer: {
        dueOn: next.dueOn,
        status: today == null ? null : today > next.dueOn ? 'OVERDUE' : 'NOT_OVERDUE',
      },
      because: clausesOf(rule),
      working: next.working,
      ...(today == null ? { missing: ['today'] } : {}),
    };
  },
});
