import { z } from 'zod';
import { isNotLoaded } from '#core/calendar.ts';
import { whyInWords } from '#core/explanation.ts';
import { clockIn } from '#core/rule-book.ts';
import { packs } from '#guidance/programmes.ts';
import { dueFor } from '#kinds/due.ts';
import { aDay, maybeDay, question } from '#kinds/question.ts';

const inTime = z.enum(['IN_TIME', 'LATE']).nullable();

export const icePaymentQuestion = question({
  rule: 'clock.ice-payment',
  facts: z.object({
    finalReportOn: aDay.optional(),
    draftReportOn: maybeDay,
    reportArrivedOn: maybeDay,
    contributionPaidOn: maybeDay,
    redressPaidOn: maybeDay,
  }),
  answer: z.object({ due: z.string(), contribution: inTime, redress: inTime }),
  needs: ['finalReportOn'],
  ask({ finalReportOn, contributionPaidOn, redressPaidOn }, { rules, calendars }) {
    const rule = clockIn(rules, 'clock.ice-payment');
    const due =
      rule &&
      dueFor(rule, { pack: packs.OTHER, calendar: calendars['england-and-wales'], startsOn: finalReportOn });
    if (due === null || isNotLoaded(due)) return { answer: {}, because: [], working: [] };
    const paid = (on: string | null | undefined): 'IN_TIME' | 'LATE' | null =>
      on == null ? null : on <= due.date.due ? 'IN_TIME' : 'LATE';
    return {
      answer: { due: due.date.due, contribution: paid(contributionPaidOn), redress: paid(redressPaidOn) },
      because: due.date.clauses,
      working: [...whyInWords(due.date), 'The draft’s date and the day the report arrived do not count.'],
      edition: due.date.edition,
    };
  },
});
