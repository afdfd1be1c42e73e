import { z } from 'zod';
import { isNotLoaded } from '#core/calendar.ts';
import { whyInWords } from '#core/explanation.ts';
import { clockIn } from '#core/rule-book.ts';
import { packs } from '#guidance/programmes.ts';
import { dueFor } from '#kinds/due.ts';
import { aDay, aPack, dayOrNull, maybeDay, question } from '#kinds/question.ts';

export const iceWindowQuestion = question({
  rule: 'clock.ice-window',
  facts: z.object({
    pack: aPack.optional(),
    letters: z
      .array(z.object({ kind: z.enum(['stage-response', 'combined-response', 'final-response']), on: aDay }))
      .nullish(),
    /** Kept beside it for information: ICE may count from here. */
    deliveredOn: maybeDay,
    today: maybeDay,
  }),
  answer: z.object({
    lastDay: dayOrNull,
    status: z.enum(['OPEN', 'OUT_OF_TIME', 'NO_WINDOW']).nullable(),
    mayRecordContact: z.boolean(),
  }),
  needs: ['letters'],
  ask({ pack, letters, deliveredOn, today }, { rules, calendars }) {
    const finals = letters.filter(
      (letter) => letter.kind === 'final-response' && (today == null || letter.on <= today),
    );
    const latest = finals
      .map((letter) => letter.on)
      .sort()
      .at(-1);
    const rule = clockIn(rules, 'clock.ice-window');
    const due =
      rule &&
      latest &&
      dueFor(rule, {
        pack: packs[pack ?? 'WP16'],
        calendar: calendars['england-and-wales'],
        startsOn: latest,
      });
    if (!due || isNotLoaded(due))
      return {
        answer: { lastDay: null, status: 'NO_WINDOW', mayRecordContact: true },
        because: rule?.grounds.WP16?.clauses ?? [],
        working: [
          'No final response has been issued, so no six months run. A contact from ICE is recorded all the same.',
        ],
      };
    const lastDay = due.date.due;
    const working = whyInWords(due.date);
    if (deliveredOn != null)
      working.push('The day it was delivered is kept; ICE may count from it and decides for itself.');
    return {
      answer: {
        lastDay,
        status: today == null ? null : today <= lastDay ? 'OPEN' : 'OUT_OF_TIME',
        mayRecordContact: true,
      },
      because: due.date.clauses,
      working,
      edition: due.date.edition,
      conflicts: due.conflicts,
    };
  },
});
