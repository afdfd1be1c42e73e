import { z } from 'zod';
import type { Day } from '#core/day.ts';
import { clausesOf } from '#core/rule.ts';
import { plainIn } from '#core/rule-book.ts';
import { packIds } from '#guidance/programmes.ts';
import { aPack, maybeDay, question } from '#kinds/question.ts';

export const wordingQuestion = question({
  rule: 'final-response.wording',
  facts: z.object({
    pack: aPack.optional(),
    receivedOn: maybeDay,
    letterOn: maybeDay,
    versions: z
      .array(z.object({ id: z.string(), pack: z.enum(packIds), from: maybeDay, to: maybeDay }))
      .nullish(),
  }),
  answer: z.object({ version: z.string().nullable() }),
  needs: ['pack', 'letterOn', 'versions'],
  ask({ pack, letterOn, versions }, { rules }) {
    const rule = plainIn(rules, 'final-response.wording');
    const ours = versions.filter((version) => version.pack === pack);
    const found = rule === null ? null : inForceOn(letterOn, ours);
    return {
      answer: { version: found?.id ?? null },
      because: rule === null ? [] : clausesOf(rule),
      working: [
        found === null
          ? 'No version of this pack’s wording was in force on the letter’s date, and another is not used in its place.'
          : `${found.id} was in force on the letter’s date.`,
      ],
    };
  },
});

/** The version in force on a day: from its first day up to but not with its last; the latest to have begun, where two overlap. */
export function inForceOn<Version extends { from?: Day | null | undefined; to?: Day | null | undefined }>(
  on: Day,
  versions: readonly Version[],
): Version | null {
  const standing = versions.filter(
    (version) => (version.from == null || version.from <= on) && (version.to == null || on < version.to),
  );
  return standing.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0] ?? null;
}

export const repeatQuestion = question({
  rule: 'final-response.repeat',
  facts: z.object({
    submissions: z.array(z.object({ at: z.string().nullish(), key: z.string() })).nullish(),
  }),
  answer: z.object({ lettersIssued: z.int() }),
  ask({ submissions }, { rules }) {
    const rule = plainIn(rules, 'final-response.repeat');
    const pressed = submissions ?? [];
    const keys = new Set(pressed.map((submission) => submission.key));
    return {
      answer: { lettersIssued: rule === null ? pressed.length : Math.min(keys.size, 1) },
      because: rule === null ? [] : clausesOf(rule),
      working: [
        keys.size > 1
          ? 'The first submission issues it; the others find it already issued.'
          : 'The same key gives the same answer and no second letter.',
      ],
    };
  },
});
