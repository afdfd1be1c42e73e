import { z } from 'zod';
import { isNotLoaded } from '#core/calendar.ts';
import { type Day, plusDays } from '#core/day.ts';
import { inWords } from '#core/day-in-words.ts';
import { whyInWords } from '#core/explanation.ts';
import { clockIn } from '#core/rule-book.ts';
import { packs } from '#guidance/programmes.ts';
import { dueFor } from '#kinds/due.ts';
import { aDay, aPack, dayOrNull, lacking, question } from '#kinds/question.ts';

/** An arrival of a complaint somewhere. */
export interface Receipt {
  readonly by: 'provider' | 'subcontractor' | 'jcp';
  readonly at: Day;
}

/**
 * The day a complaint counts as received: the first day the provider or anybody in its supply chain had it (AMB-3).
 * Null when only Jobcentre Plus has been told.
 */
export function receivedOn(receipts: readonly Receipt[]): Day | null {
  const ours = receipts.filter((receipt) => receipt.by !== 'jcp').map((receipt) => receipt.at);
  return [...ours].sort()[0] ?? null;
}

export const replyBeforeIceQuestion = question({
  rule: 'clock.reply-before-ice',
  facts: z.object({
    pack: aPack.optional(),
    receipts: z
      .array(
        z.object({ by: z.enum(['provider', 'subcontractor', 'jcp']), at: aDay, note: z.string().nullish() }),
      )
      .optional(),
  }),
  answer: z.object({
    applies: z.boolean(),
    receivedOn: dayOrNull,
    lastDay: dayOrNull,
    iceOpensOn: dayOrNull,
  }),
  needs: ['pack', 'receipts'],
  ask({ pack, receipts }, { rules, calendars }) {
    const rule = clockIn(rules, 'clock.reply-before-ice');
    const received = receivedOn(receipts);
    if (received === null)
      return {
        ...lacking('receipts'),
        working: [
          'Telling Jobcentre Plus starts nothing: a receipt by the provider or a sub-contractor is needed.',
        ],
      };
    const due =
      rule &&
      dueFor(rule, { pack: packs[pack], calendar: calendars['england-and-wales'], startsOn: received });
    if (due === null || isNotLoaded(due))
      return {
        answer: { applies: false, receivedOn: received, lastDay: null, iceOpensOn: null },
        because: ['BP-2-1', 'G2-A2-4a'],
        working: [`${packs[pack].title}: none of its documents opens the way to ICE after eight weeks.`],
      };
    const opens = plusDays(due.date.due, 1);
    return {
      answer: { applies: true, receivedOn: received, lastDay: due.date.due, iceOpensOn: opens },
      because: due.date.clauses,
      working: [...whyInWords(due.date), `Without a full reply the way to ICE opens on ${inWords(opens)}.`],
      edition: due.date.edition,
      conflicts: due.conflicts,
    };
  },
});
