import { z } from 'zod';
import { ambiguities } from '#guidance/ambiguities.ts';
import { disposals } from '#guidance/retention/disposal.ts';
import { type Retained, retained } from '#guidance/retention/limits.ts';
import { dayOrNull, flag, maybeDay, question } from '#kinds/question.ts';
import { askCodeOf, reasons } from '../gate.ts';
import { disposalPassage } from '../retention/disposal.ts';
import { retentionLimit } from '../retention/limit.ts';

const kept = {
  record: z.enum(retained).optional(),
  contractEndedOn: maybeDay.meta({ none: 'it still runs' }),
  paymentReceivedOn: maybeDay.meta({ none: 'it is not paid' }),
  completedOn: maybeDay,
  provisionEndedOn: maybeDay.meta({ none: 'they are still on provision' }),
  sixYearRule: flag,
} as const;

/** Where the documents pull apart over a record. */
const settled: Partial<Record<Retained, string>> = {
  'specified-report': 'AMB-44',
  'specified-report-anonymised': 'AMB-45',
  'scr-papers': 'AMB-48',
  'mappa-papers': 'AMB-48',
  'esf-claim-evidence': 'AMB-47',
};

const conflictsOf = (record: Retained): string[] =>
  ambiguities
    .filter(({ id }) => id === settled[record])
    .map(({ question: asked, decision }) => `${asked} ${decision}`);

export const retentionLimitQuestion = question({
  rule: 'retention.limit',
  facts: z.object(kept),
  answer: z.object({
    kind: z.enum(['MINIMUM', 'MAXIMUM', 'AT_ONCE']).nullable(),
    lastDayKept: dayOrNull,
    actFrom: dayOrNull,
    overdueFrom: dayOrNull,
  }),
  needs: ['record'],
  ask(facts, { rules }) {
    const { kind, lastDayKept, actFrom, lateFrom, clauses, working, missing } = retentionLimit(rules, facts);
    if (clauses.length === 0) return { answer: {}, because: [], working: ['No row of the table matches.'] };
    return {
      answer: missing.length > 0 ? { kind } : { kind, lastDayKept, actFrom, overdueFrom: lateFrom },
      because: clauses,
      working,
      conflicts: conflictsOf(facts.record),
      ...(missing.length > 0 ? { missing } : {}),
    };
  },
});

export const retentionDisposeQuestion = question({
  rule: 'retention.dispose',
  facts: z.object({
    ...kept,
    on: maybeDay,
    choice: z.enum(disposals).optional(),
    holds: z
      .array(z.string().refine((hold) => hold.trim() !== '', 'is empty: a hold is named in a word'))
      .nullish(),
  }),
  answer: z.object({
    allowed: z.boolean(),
    refusal: z.enum(['ON_HOLD', 'ONE_CHOICE_ONLY', 'PAST_LIMIT', 'TOO_EARLY']).nullable(),
  }),
  needs: ['record', 'on', 'choice'],
  ask(facts, { rules }) {
    const passage = disposalPassage(rules, { ...facts, holds: facts.holds ?? [] });
    const { refusals, missing } = passage;
    const { because, working } = reasons(rules, 'retention.dispose', passage);
    return {
      answer: {
        allowed: refusals.length === 0 && missing.length === 0,
        refusal: askCodeOf(rules, refusals[0]),
      },
      because,
      working: [...working, ...retentionLimit(rules, facts).working],
      conflicts: conflictsOf(facts.record),
      ...(missing.length > 0 ? { missing } : {}),
    };
  },
});
