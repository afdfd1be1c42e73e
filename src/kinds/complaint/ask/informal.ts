import { z } from 'zod';
import { isNotLoaded } from '#core/calendar.ts';
import { type Day } from '#core/day.ts';
import { whyInWords } from '#core/explanation.ts';
import { clockIn } from '#core/rule-book.ts';
import { packs } from '#guidance/programmes.ts';
import { dueFor } from '#kinds/due.ts';
import { aDay, aNation, dayOrNull, lacking, maybeDay, question } from '#kinds/question.ts';

/** Whether a matter staff tried to settle is a complaint, and received when. */
export function informalStands(
  lastDay: Day,
  facts: { firstContactOn: Day; settledOn: Day | null; cameBackOn: Day | null },
): { complaint: boolean; receivedOn: Day | null } {
  if (facts.settledOn === null || facts.settledOn > lastDay)
    return { complaint: true, receivedOn: facts.firstContactOn };
  if (facts.cameBackOn !== null) return { complaint: true, receivedOn: facts.cameBackOn };
  return { complaint: false, receivedOn: null };
}

export const informalQuestion = question({
  rule: 'clock.informal',
  facts: z.object({
    nation: aNation.optional(),
    firstContactOn: aDay.optional(),
    settledOn: maybeDay,
    cameBackOn: maybeDay,
  }),
  answer: z.object({ lastDay: z.string(), complaint: z.boolean(), receivedOn: dayOrNull }),
  needs: ['nation', 'firstContactOn'],
  ask({ nation, firstContactOn, settledOn, cameBackOn }, { rules, calendars }) {
    const rule = clockIn(rules, 'clock.informal');
    const due =
      rule && dueFor(rule, { pack: packs.OTHER, calendar: calendars[nation], startsOn: firstContactOn });
    if (due === null) return { answer: {}, because: [], working: [] };
    if (isNotLoaded(due)) return lacking(`bank holidays for ${due.notLoaded.year}`);
    const lastDay = due.date.due;
    return {
      answer: {
        lastDay,
        ...informalStands(lastDay, {
          firstContactOn,
          settledOn: settledOn ?? null,
          cameBackOn: cameBackOn ?? null,
        }),
      },
      because: due.date.clauses,
      working: [...whyInWords(due.date), rule?.ifMissed ?? ''],
      edition: due.date.edition,
    };
  },
});
