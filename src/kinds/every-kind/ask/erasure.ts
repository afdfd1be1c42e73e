import { z } from 'zod';
import { aDay, flag, lacking, maybeDay, question } from '#kinds/question.ts';
import { decideErasure, erasureOutcomes } from '../retention/erasure.ts';

const aPart = z.object({
  id: z.string(),
  keepUntil: z.union([aDay, z.literal('running')]).nullish(),
  hold: z.union([z.boolean(), z.string()]).nullish(),
});

export const erasureDecideQuestion = question({
  rule: 'erasure.decide',
  facts: z.object({
    identityVerified: flag,
    programmeGuidance: z.enum(['pass-to-dwp', 'allows']).nullish().meta({ none: 'none has been found' }),
    today: maybeDay,
    parts: z
      .array(aPart)
      .nullish()
      .superRefine((parts, context) => {
        for (const [at, { id }] of (parts ?? []).entries())
          if (parts?.findIndex((other) => other.id === id) !== at)
            context.addIssue({ code: 'custom', path: [at, 'id'], message: 'is the id of two parts' });
      }),
  }),
  answer: z.object({
    outcome: z.enum(erasureOutcomes),
    erased: z.array(z.string()),
    refused: z.array(z.string()),
    deferred: z.array(z.string()),
    fraudHoldDisclosed: z.boolean(),
  }),
  needs: ['identityVerified'],
  ask({ identityVerified, programmeGuidance, today, parts }, { rules }) {
    const missing = identityVerified ? unsaid({ programmeGuidance, today, parts }) : [];
    if (missing.length > 0) return lacking(...missing);
    const { clauses, working, ...answer } = decideErasure(rules, {
      identityVerified,
      programmeGuidance: programmeGuidance ?? null,
      today: today ?? undefined,
      parts: parts ?? [],
    });
    return { answer: answer.outcome === null ? {} : answer, because: clauses, working };
  },
});

/** Facts that matter once it is known who asks: the guidance, then what is held, then the day where a part has one. */
function unsaid(given: {
  readonly programmeGuidance?: string | null | undefined;
  readonly today?: string | null | undefined;
  readonly parts?: readonly z.output<typeof aPart>[] | null | undefined;
}): string[] {
  if (given.programmeGuidance === undefined) return ['programmeGuidance'];
  if (given.programmeGuidance !== 'allows') return [];
  if (given.parts == null) return ['parts'];
  const dated = given.parts.some(({ keepUntil }) => keepUntil != null && keepUntil !== 'running');
  return dated && given.today == null ? ['today'] : [];
}
