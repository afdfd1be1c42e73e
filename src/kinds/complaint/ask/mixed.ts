import { z } from 'zod';
import { plusDays } from '#core/day.ts';
import { clausesOf } from '#core/rule.ts';
import { clockIn, plainIn } from '#core/rule-book.ts';
import { aDay, lacking, maybeDay, question } from '#kinds/question.ts';

export const mixedQuestion = question({
  rule: 'clock.mixed',
  facts: z.object({
    raisedOn: aDay.optional(),
    combinedIssuedOn: maybeDay,
    approachedProviderOn: maybeDay,
  }),
  answer: z.object({
    stage: z.int().nullable(),
    lastDay: z.string(),
    iceOpensOn: z.string().nullable(),
    alertOn: z.string(),
    alertOnly: z.boolean(),
  }),
  ask({ raisedOn, combinedIssuedOn, approachedProviderOn }, { rules }) {
    if (raisedOn === undefined && approachedProviderOn == null) return lacking('raisedOn');
    const rule = plainIn(rules, 'clock.mixed');
    const eightWeeks = clockIn(rules, 'clock.reply-before-ice')?.limits.WP16;
    const { alertOnDay, residualStage } = (rule?.values ?? {}) as {
      alertOnDay?: number;
      residualStage?: number;
    };
    if (rule === null || eightWeeks?.kind !== 'period' || alertOnDay === undefined)
      return { answer: {}, because: [], working: [] };
    const days = eightWeeks.period.value * 7;
    const cameBack = approachedProviderOn != null;
    if (!cameBack && combinedIssuedOn != null)
      return {
        answer: {
          stage: null,
          lastDay: plusDays(raisedOn as typeof combinedIssuedOn, days),
          iceOpensOn: null,
          alertOn: plusDays(raisedOn as typeof combinedIssuedOn, alertOnDay),
          alertOnly: true,
        },
        because: clausesOf(rule),
        working: [
          'The combined reply has gone. No clock of ours runs until the person comes back about our part.',
        ],
      };
    const startsOn = approachedProviderOn ?? raisedOn;
    if (startsOn === undefined) return lacking('raisedOn');
    const lastDay = plusDays(startsOn, days);
    return {
      answer: {
        stage: cameBack ? (residualStage ?? null) : null,
        lastDay,
        iceOpensOn: cameBack ? plusDays(lastDay, 1) : null,
        alertOn: plusDays(raisedOn ?? startsOn, alertOnDay),
        alertOnly: !cameBack,
      },
      because: clausesOf(rule),
      working: [
        cameBack
          ? 'They came back about our part: the combined reply counts as our first stage, and eight weeks start that day.'
          : 'Jobcentre Plus leads: a shadow of the eight weeks runs from the day it was raised and only warns.',
      ],
    };
  },
});
