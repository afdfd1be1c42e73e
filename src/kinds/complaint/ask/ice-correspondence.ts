import { z } from 'zod';
import { isNotLoaded } from '#core/calendar.ts';
import { whyInWords } from '#core/explanation.ts';
import { clockIn } from '#core/rule-book.ts';
import { packs } from '#guidance/programmes.ts';
import { dueFor } from '#kinds/due.ts';
import { aDay, aNation, aPack, lacking, maybeDay, question } from '#kinds/question.ts';
import { asDays, statedDays } from './jcp-contribution.ts';

export const iceCorrespondenceQuestion = question({
  rule: 'clock.ice-correspondence',
  facts: z.object({
    pack: aPack.optional(),
    nation: aNation.optional(),
    receivedAt: aDay.optional(),
    statedOn: statedDays,
    kind: z.enum(['letter', 'e-mail', 'telephone-thanks', 'telephone']).nullish(),
    repliedAt: maybeDay,
  }),
  answer: z.object({
    fiveWorkingDays: z.string(),
    due: z.string(),
    outer: z.string(),
    status: z.enum(['IN_TIME', 'AMBER', 'LATE']).nullable(),
  }),
  needs: ['nation', 'receivedAt'],
  ask({ pack, nation, receivedAt, statedOn, repliedAt }, { rules, calendars }) {
    const rule = clockIn(rules, 'clock.ice-correspondence');
    const due =
      rule &&
      dueFor(rule, {
        pack: packs[pack ?? 'WP16'],
        calendar: calendars[nation],
        startsOn: receivedAt,
        stated: asDays(statedOn),
      });
    if (due === null) return { answer: {}, because: [], working: [] };
    if (isNotLoaded(due)) return lacking(`bank holidays for ${due.notLoaded.year}`);
    const outer = due.outer ?? due.date.due;
    const status =
      repliedAt == null
        ? null
        : repliedAt <= due.date.due
          ? 'IN_TIME'
          : repliedAt <= outer
            ? 'AMBER'
            : 'LATE';
    return {
      answer: { fiveWorkingDays: due.byPeriod ?? due.date.due, due: due.date.due, outer, status },
      because: due.date.clauses,
      working: whyInWords(due.date),
      edition: due.date.edition,
      conflicts: due.conflicts,
    };
  },
});
