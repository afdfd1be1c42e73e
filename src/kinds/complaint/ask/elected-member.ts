import { z } from 'zod';
import { tableIn } from '#core/rule-book.ts';
import type { ElectedThen, ElectedWhen } from '#guidance/complaint/elected-member.ts';
import { flag, question } from '#kinds/question.ts';
import { acceptedByOffice } from './route.ts';

export const electedMemberQuestion = question({
  rule: 'elected-member.reply',
  facts: z.object({
    office: z.string().optional(),
    doubt: z.union([z.boolean(), z.string()]).nullish(),
    with: z.enum(['provider', 'provider-and-department']).nullish(),
    cameTo: z.enum(['provider', 'department']).nullish(),
    saysNotActing: flag,
  }),
  answer: z.object({
    lead: z.enum(['provider', 'department']),
    provider: z.enum(['REPLIES', 'CONFIRMS_AUTHORITY_FIRST', 'CONTRIBUTES', 'ACKNOWLEDGES_ONLY']),
    ownFinalReply: z.boolean(),
    consentFormAsked: z.boolean(),
    clockStops: z.boolean(),
  }),
  needs: ['office'],
  ask(given, { rules }) {
    const table = tableIn(rules, 'elected-member.reply');
    const seen: Required<ElectedWhen> = {
      saysNotActing: given.saysNotActing ?? false,
      with: given.with ?? 'provider',
      accepted: acceptedByOffice(given.office),
      doubt: given.doubt === true || (typeof given.doubt === 'string' && given.doubt.trim() !== ''),
    };
    const row = table?.rows.find(({ when }) =>
      Object.entries(when as ElectedWhen).every(([key, value]) => seen[key as keyof ElectedWhen] === value),
    );
    if (row === undefined) return { answer: {}, because: [], working: ['No row of the table matches.'] };
    return {
      answer: { ...(row.then as ElectedThen), clockStops: false },
      because: row.clauses,
      working: [row.says, 'The clock runs on whatever is waited for.'],
    };
  },
});
