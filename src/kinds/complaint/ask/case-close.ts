import { z } from 'zod';
import type { ClauseId } from '#core/citation.ts';
import { clausesOf, type Rule } from '#core/rule.ts';
import { checkIn, gateIn } from '#core/rule-book.ts';
import { question } from '#kinds/question.ts';

/** Whether a case may be closed as resolved, and where it goes if not. */
function closing(facts: { says: 'satisfied' | 'dissatisfied'; stage: number; stages: number }): {
  allowed: boolean;
  next: 'NEXT_STAGE' | 'FINAL_RESPONSE' | null;
  iceTextNeeded: boolean;
} {
  const last = facts.stage >= facts.stages;
  if (facts.says === 'satisfied') return { allowed: true, next: null, iceTextNeeded: last };
  return { allowed: false, next: last ? 'FINAL_RESPONSE' : 'NEXT_STAGE', iceTextNeeded: last };
}

const clausesBehind = (rule: Rule | null): readonly ClauseId[] => (rule === null ? [] : clausesOf(rule));

export const caseCloseQuestion = question({
  rule: 'case.close',
  facts: z.object({
    complainantSays: z.enum(['satisfied', 'dissatisfied']).optional(),
    stage: z.int().min(1).optional(),
    stages: z.int().min(1).optional(),
  }),
  answer: z.object({
    allowed: z.boolean(),
    refusal: z.enum(['DISSATISFIED_ESCALATES']).nullable(),
    next: z.enum(['NEXT_STAGE', 'FINAL_RESPONSE']).nullable(),
    iceTextNeeded: z.boolean(),
  }),
  needs: ['complainantSays', 'stage', 'stages'],
  ask({ complainantSays, stage, stages }, { rules }) {
    const check = checkIn(rules, 'complaint.dissatisfied-escalates');
    const gate = gateIn(rules, 'case.close');
    const found = closing({ says: complainantSays, stage, stages });
    const looked = gate?.checks.includes('complaint.dissatisfied-escalates') === true;
    const allowed = found.allowed || check === null || !looked;
    return {
      answer: { ...found, allowed, refusal: allowed ? null : (check?.askCode ?? null) },
      because: clausesBehind(allowed ? gate : check),
      working: [
        allowed
          ? 'They say they are satisfied, so it may be closed as resolved.'
          : `${check?.refuses ?? ''} ${found.next === 'NEXT_STAGE' ? 'The next stage opens.' : 'No stage is left: the final response follows.'}`,
      ],
    };
  },
});
