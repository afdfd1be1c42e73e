import { z } from 'zod';
import { plainIn } from '#core/rule-book.ts';
import { aDay, aPack, maybeDay, question } from '#kinds/question.ts';
import { doorOn } from './ice-door.ts';

const flags = ['NONE', 'PREMATURE', 'OUT_OF_TIME'] as const;

export const iceContactQuestion = question({
  rule: 'ice.contact',
  facts: z.object({
    pack: aPack.optional(),
    receivedOn: aDay.optional(),
    finalResponseOn: maybeDay,
    contactOn: aDay.optional(),
  }),
  answer: z.object({ recorded: z.boolean(), flag: z.enum(flags) }),
  needs: ['receivedOn', 'contactOn'],
  ask({ pack, receivedOn, finalResponseOn, contactOn }, { rules }) {
    const rule = plainIn(rules, 'ice.contact');
    const found = doorOn(rules, {
      pack: pack ?? 'WP16',
      receivedOn,
      today: contactOn,
      elements: 1,
      replies: finalResponseOn == null ? [] : [{ kind: 'final-response', at: finalResponseOn }],
      iceRevisitOpen: false,
    });
    const door = found?.door;
    return {
      answer: {
        recorded: rule !== null,
        flag: door === 'NOT_YET' ? 'PREMATURE' : door === 'OUT_OF_TIME' ? 'OUT_OF_TIME' : 'NONE',
      },
      because: [...new Set([...(found?.clauses ?? []), ...(rule?.grounds.WP16?.clauses ?? [])])],
      working: [...(found === null ? [] : [found.says]), ...(rule === null ? [] : [rule.says])],
    };
  },
});
