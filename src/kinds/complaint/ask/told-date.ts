import { z } from 'zod';
import { calendarOf, isNotLoaded } from '#core/calendar.ts';
import type { Day } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { lastDay } from '#core/due-date.ts';
import { clausesOf } from '#core/rule.ts';
import { plainIn } from '#core/rule-book.ts';
import { aDay, aNation, aPeriod, lacking, question } from '#kinds/question.ts';

/** The date that stands when one was told and another is worked out later: the told one, until a person decides. */
export const standing = (told: Day, recomputed: Day): { standingDue: Day; listedForDecision: boolean } => ({
  standingDue: told,
  listedForDecision: told !== recomputed,
});

export const toldDateQuestion = question({
  rule: 'clock.told-date',
  facts: z.object({
    nation: aNation.optional(),
    startsOn: aDay.optional(),
    limit: aPeriod.optional(),
    holidayAddedLater: aDay.optional(),
  }),
  answer: z.object({
    toldDue: z.string(),
    recomputedDue: z.string(),
    standingDue: z.string(),
    listedForDecision: z.boolean(),
  }),
  needs: ['nation', 'startsOn', 'limit', 'holidayAddedLater'],
  ask({ nation, startsOn, limit, holidayAddedLater }, { rules, calendars }) {
    const known = calendars[nation];
    // What was told could not have counted a day nobody knew of, even where the table has it by now.
    const before = calendarOf(
      nation,
      known.holidays.filter((holiday) => holiday.on !== holidayAddedLater),
    );
    const after = calendarOf(nation, [
      ...before.holidays,
      { on: holidayAddedLater, title: 'The proclaimed day' },
    ]);
    const told = lastDay(startsOn, limit, before);
    const recomputed = lastDay(startsOn, limit, after);
    if (isNotLoaded(told) || isNotLoaded(recomputed))
      return lacking('bank holidays for every year the count touches');
    const rule = plainIn(rules, 'clock.told-date');
    const stands =
      rule === null ? { standingDue: recomputed, listedForDecision: false } : standing(told, recomputed);
    return {
      answer: { toldDue: told, recomputedDue: recomputed, ...stands },
      because: rule === null ? [] : clausesOf(rule),
      working: [
        `${inWords(told)} was told. With the proclaimed day the count ends on ${inWords(recomputed)}.`,
        told === recomputed
          ? 'Nothing moves.'
          : 'Both are kept. The told date stands, and the case is listed for somebody to decide.',
      ],
    };
  },
});
