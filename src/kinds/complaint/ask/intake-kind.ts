import { z } from 'zod';
import { tableIn } from '#core/rule-book.ts';
import type { IntakeThen, IntakeWhen } from '#guidance/complaint/intake-kind.ts';
import { lacking, question } from '#kinds/question.ts';

/** Something on record: said as yes or no, or as what was written. */
const onRecord = z.union([z.boolean(), z.string()]).nullish();
const held = (value: boolean | string | null | undefined): boolean =>
  value === true || (typeof value === 'string' && value.trim() !== '');

export const intakeKindQuestion = question({
  rule: 'intake.kind',
  facts: z.object({
    dissatisfied: z.boolean().optional(),
    aboutService: z.boolean().nullish(),
    settledAsNormalBusiness: z.boolean().nullish(),
    whatWasDone: onRecord,
    byWhom: onRecord,
    complainantAgrees: onRecord,
  }),
  answer: z.object({
    kind: z.enum(['FEEDBACK', 'ROUTED_ELSEWHERE', 'RESOLVED_INFORMALLY', 'COMPLAINT']),
    counted: z.boolean(),
  }),
  needs: ['dissatisfied'],
  ask(given, { rules }) {
    if (given.dissatisfied && given.aboutService == null) return lacking('aboutService');
    const table = tableIn(rules, 'intake.kind');
    const seen: Required<IntakeWhen> = {
      dissatisfied: given.dissatisfied,
      aboutService: given.aboutService ?? true,
      settled:
        given.settledAsNormalBusiness === true &&
        held(given.whatWasDone) &&
        held(given.byWhom) &&
        held(given.complainantAgrees),
    };
    const row = table?.rows.find(({ when }) =>
      Object.entries(when as IntakeWhen).every(([key, value]) => seen[key as keyof IntakeWhen] === value),
    );
    if (row === undefined) return { answer: {}, because: [], working: ['No row of the table matches.'] };
    return { answer: { ...(row.then as IntakeThen) }, because: row.clauses, working: [row.says] };
  },
});
