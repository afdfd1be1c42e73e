import { z } from 'zod';
import { isNotLoaded } from '#core/calendar.ts';
import { later } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { whyInWords } from '#core/explanation.ts';
import { clockIn } from '#core/rule-book.ts';
import { packs } from '#guidance/programmes.ts';
import { dueFor } from '#kinds/due.ts';
import { aDay, aNation, aPack, lacking, maybeDay, question } from '#kinds/question.ts';
import { asDays, statedDays } from './jcp-contribution.ts';

export const draftCommentsQuestion = question({
  rule: 'clock.draft-comments',
  facts: z.object({
    pack: aPack.optional(),
    nation: aNation.optional(),
    receivedAt: aDay.optional(),
    statedOn: statedDays,
    extensionInWritingTo: maybeDay,
    extensionSpokenTo: maybeDay,
    sentAt: maybeDay,
  }),
  answer: z.object({
    fiveWorkingDays: z.string(),
    due: z.string(),
    status: z.enum(['IN_TIME', 'LATE']).nullable(),
  }),
  needs: ['nation', 'receivedAt'],
  ask(
    { pack, nation, receivedAt, statedOn, extensionInWritingTo, extensionSpokenTo, sentAt },
    { rules, calendars },
  ) {
    const rule = clockIn(rules, 'clock.draft-comments');
    const counted =
      rule &&
      dueFor(rule, {
        pack: packs[pack ?? 'WP16'],
        calendar: calendars[nation],
        startsOn: receivedAt,
        stated: asDays(statedOn),
      });
    if (rule === null || counted === null) return { answer: {}, because: [], working: [] };
    if (isNotLoaded(counted)) return lacking(`bank holidays for ${counted.notLoaded.year}`);
    const inWriting = rule.extend === 'in-writing-by-ice' ? extensionInWritingTo : null;
    const due = inWriting == null ? counted.date.due : later(inWriting, counted.date.due);
    const working = whyInWords(counted.date);
    if (due !== counted.date.due) working.push(`ICE agreed in writing to ${inWords(due)}.`);
    if (extensionSpokenTo != null)
      working.push('What was agreed by telephone moves nothing until ICE has written.');
    return {
      answer: {
        fiveWorkingDays: counted.byPeriod ?? counted.date.due,
        due,
        status: sentAt == null ? null : sentAt <= due ? 'IN_TIME' : 'LATE',
      },
      because: counted.date.clauses,
      working,
      edition: counted.date.edition,
      conflicts: counted.conflicts,
    };
  },
});
