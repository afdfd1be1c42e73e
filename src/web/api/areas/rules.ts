import { z } from 'zod';
import { unknownRule } from '#desk/asking/ask-rule.ts';
import { askWithin } from '#desk/asking/ask-within.ts';
import { listRules } from '#desk/asking/list-rules.ts';
import { rulePage } from '#desk/rule-pages/rule-page.ts';
import { ruleExamples } from '../examples/rules.ts';
import { type Operation, operation } from '../operation.ts';
import { ruleAnswerShape, rulePageShape, ruleShape } from '../shapes/rule.ts';

const area = 'Rules';
const params = z.strictObject({
  id: z.string().max(200).meta({ description: 'A rule’s id, such as clock.ice-window' }),
});

/** The rules, which are nobody’s secret: they can be read and asked by anybody. */
export const ruleOperations: readonly Operation[] = [
  operation({
    id: 'listRules',
    method: 'get',
    path: '/rules',
    area,
    says: 'List the rules',
    about: 'Every rule there is, with the JSON Schema of the facts it can be asked with and of its answer.',
    open: true,
    answers: {
      json: z.strictObject({ items: z.array(ruleShape) }),
      example: { items: [ruleExamples.listed] },
    },
    handle: async () => ({ body: { items: listRules() } }),
  }),
  operation({
    id: 'readRule',
    method: 'get',
    path: '/rules/{id}',
    area,
    says: 'Read one rule',
    about:
      'What every document says on its matter, whose word governs and why, the ambiguities it settles, its worked examples, its parts, the words it refuses with, the scenarios that fail without it, and what carries it.',
    open: true,
    params,
    answers: { json: rulePageShape, example: ruleExamples.page },
    refuses: [404],
    codes: ['rule.unknown'],
    async handle({ params: { id } }) {
      const page = rulePage(id);
      return page === null ? { refusals: [unknownRule(id)] } : { body: page };
    },
  }),
  operation({
    id: 'askRule',
    method: 'post',
    path: '/rules/{id}/ask',
    area,
    says: 'Ask one rule by itself',
    about:
      'The body is the facts, as the rule’s own schema describes them. The answer’s fields stand at the top, and beside them its clauses, working, edition, the conflicts between sources it settled, the facts it missed and those it does not take.',
    open: true,
    params,
    body: z.unknown(),
    raw: true,
    example: { nation: 'england-and-wales', receivedAt: '2018-02-19' },
    answers: { json: ruleAnswerShape, example: ruleExamples.answer },
    refuses: [404, 422],
    codes: ['rule.unknown', 'rule.not-asked-by-itself', 'facts.invalid'],
    async handle({ desk, person, params: { id }, body }) {
      const asked = await askWithin(desk, person?.organisation ?? null, id, body ?? {});
      return asked.ok ? { body: asked.answer } : { refusals: asked.refusals };
    },
  }),
];
