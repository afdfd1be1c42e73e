import { z } from 'zod';
import { clausesOf } from '#core/rule.ts';
import { listIn } from '#core/rule-book.ts';
import { outcomes } from '#guidance/complaint/outcomes.ts';
import { partsOf, standards } from '#guidance/complaint/standards.ts';
import { question } from '#kinds/question.ts';

export const standardsQuestion = question({
  rule: 'standards.count',
  facts: z.object({ standard: z.union([z.int(), z.string()]).nullish() }),
  answer: z.object({ standards: z.int(), subStandards: z.int(), count: z.int(), ids: z.array(z.string()) }),
  ask({ standard }, { rules }) {
    const list = listIn(rules, 'standards.count');
    const known = list === null ? [] : standards;
    const asked = standard == null ? known : known.filter(({ id }) => id === String(standard));
    const ids = asked.flatMap(partsOf);
    return {
      answer: {
        standards: known.length,
        subStandards: known.flatMap(partsOf).length,
        count: ids.length,
        ids,
      },
      because: list === null ? [] : clausesOf(list),
      working: asked.map(({ id, title, parts }) => `Standard ${id}, ${title.toLowerCase()}: ${parts} parts.`),
    };
  },
});

export const outcomesQuestion = question({
  rule: 'outcome.kinds',
  facts: z.object({}),
  answer: z.object({ kinds: z.array(z.string()) }),
  ask(_facts, { rules }) {
    const list = listIn(rules, 'outcome.kinds');
    return {
      answer: { kinds: list === null ? [] : [...outcomes].sort() },
      because: list === null ? [] : clausesOf(list),
      working: list === null ? [] : [list.says],
    };
  },
});
