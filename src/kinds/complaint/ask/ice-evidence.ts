import { z } from 'zod';
import { clausesOf } from '#core/rule.ts';
import { plainIn } from '#core/rule-book.ts';
import { flag, question } from '#kinds/question.ts';
import { notHandedOver } from '../evidence.ts';

export const iceEvidenceQuestion = question({
  rule: 'ice.evidence',
  facts: z.object({
    held: z
      .array(
        z.object({
          id: z.string().trim().min(1),
          kind: z.string().nullish(),
          sent: flag,
          destroyedWithCertificate: flag,
        }),
      )
      .nullish(),
  }),
  answer: z.object({ complete: z.boolean(), missing: z.array(z.string()) }),
  needs: ['held'],
  ask({ held }, { rules }) {
    const rule = plainIn(rules, 'ice.evidence');
    const missing = notHandedOver(rules, held).map(({ id }) => id);
    const destroyed = held.filter(({ sent, destroyedWithCertificate }) => !sent && destroyedWithCertificate);
    return {
      answer: { complete: missing.length === 0, missing },
      because: rule === null ? [] : clausesOf(rule),
      working: [
        held.length === 0
          ? 'Nothing is held.'
          : `${held.length - missing.length} of ${held.length} are accounted for.`,
        ...destroyed.map(({ id }) => `${id} was destroyed, and its certificate says so.`),
        ...held
          .filter(({ id }) => missing.includes(id))
          .map(({ id, kind }) => `${id}${kind == null ? '' : ` (${kind})`} is held and has not gone to ICE.`),
      ],
      missing,
    };
  },
});
