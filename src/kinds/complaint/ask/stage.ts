import { z } from 'zod';
import { isNotLoaded } from '#core/calendar.ts';
import { whyInWords } from '#core/explanation.ts';
import { clockIn } from '#core/rule-book.ts';
import { packs } from '#guidance/programmes.ts';
import { dueFor } from '#kinds/due.ts';
import { aDay, aNation, aPeriod, dayOrNull, lacking, maybeDay, question } from '#kinds/question.ts';

export const stageQuestion = question({
  rule: 'clock.stage',
  facts: z.object({
    nation: aNation.optional(),
    startsAt: aDay.optional(),
    limit: aPeriod.optional(),
    respondedAt: maybeDay,
  }),
  answer: z.object({
    due: dayOrNull,
    status: z.enum(['IN_TIME', 'LATE']).nullable(),
    error: z.enum(['CALENDAR_NOT_LOADED']).nullable(),
  }),
  needs: ['startsAt', 'limit'],
  ask({ nation, startsAt, limit, respondedAt }, { rules, calendars }) {
    if (nation === undefined && limit.unit === 'working-days') return lacking('nation');
    const rule = clockIn(rules, 'clock.stage');
    if (rule === null) return { answer: { due: null, status: null, error: null }, because: [], working: [] };
    const due = dueFor(rule, {
      pack: packs.WP16,
      calendar: calendars[nation ?? 'england-and-wales'],
      startsOn: startsAt,
      published: { period: limit, edition: 'The provider’s published procedure' },
    });
    const because = rule.grounds.WP16?.clauses ?? [];
    if (due === null || isNotLoaded(due))
      return {
        answer: { due: null, status: null, error: 'CALENDAR_NOT_LOADED' },
        because,
        working: [
          due === null
            ? 'The procedure gives no time.'
            : `No bank holidays are loaded for ${due.notLoaded.year}, and none are guessed.`,
        ],
      };
    const status = respondedAt == null ? null : respondedAt <= due.date.due ? 'IN_TIME' : 'LATE';
    return {
      answer: { due: due.date.due, status, error: null },
      because,
      working: whyInWords(due.date),
      edition: due.date.edition,
      conflicts: due.conflicts,
    };
  },
});
