import { z } from 'zod';
import { isNotLoaded } from '#core/calendar.ts';
import type { Day } from '#core/day.ts';
import { whyInWords } from '#core/explanation.ts';
import { clockIn } from '#core/rule-book.ts';
import { packs } from '#guidance/programmes.ts';
import { dueFor } from '#kinds/due.ts';
import { aDay, aNation, aPack, lacking, maybeDay, question } from '#kinds/question.ts';

/** A stated date as it may be given: none, one, or several where the papers disagree. */
export const statedDays = z.union([aDay, z.array(aDay)]).nullish();
export const asDays = (stated: Day | Day[] | null | undefined): Day[] =>
  stated == null ? [] : Array.isArray(stated) ? stated : [stated];

export const jcpContributionQuestion = question({
  rule: 'clock.jcp-contribution',
  facts: z.object({
    pack: aPack.optional(),
    nation: aNation.optional(),
    contactAt: aDay.optional(),
    /** An earlier contact already answered: each contact has a clock of its own, so it changes nothing. */
    earlierContactAt: maybeDay,
    statedOn: statedDays,
    sent: z.record(z.string(), aDay.nullable()).nullish(),
  }),
  answer: z.object({
    fiveWorkingDays: z.string(),
    due: z.string(),
    status: z.enum(['IN_TIME', 'LATE']).nullable(),
  }),
  needs: ['nation', 'contactAt'],
  ask({ pack, nation, contactAt, statedOn, sent }, { rules, calendars }) {
    const rule = clockIn(rules, 'clock.jcp-contribution');
    const due =
      rule &&
      dueFor(rule, {
        pack: packs[pack ?? 'WP16'],
        calendar: calendars[nation],
        startsOn: contactAt,
        stated: asDays(statedOn),
      });
    if (due === null) return { answer: {}, because: [], working: [] };
    if (isNotLoaded(due)) return lacking(`bank holidays for ${due.notLoaded.year}`);
    const days = Object.values(sent ?? {});
    const status =
      days.length === 0
        ? null
        : days.every((day) => day !== null && day <= due.date.due)
          ? 'IN_TIME'
          : 'LATE';
    return {
      answer: { fiveWorkingDays: due.byPeriod ?? due.date.due, due: due.date.due, status },
      because: due.date.clauses,
      working: whyInWords(due.date),
      edition: due.date.edition,
      conflicts: due.conflicts,
    };
  },
});
