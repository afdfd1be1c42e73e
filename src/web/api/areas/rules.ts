import { z } from 'zod';
import { askWithin } from '#desk/asking/ask-within.ts';
import { listRules } from '#desk/asking/list-rules.ts';
import { type Operation, operation } from '../operation.ts';
import { named } from '../shapes/named.ts';

const area = 'Rules';
const id = z.string().max(200).meta({ description: 'A rule’s id, such as clock.ice-window' });
const jsonSchema = z.record(z.string(), z.unknown());

const ruleShape = named(
  'Rule',
  z.strictObject({
    id: z.string(),
    title: z.string(),
    says: z.string(),
    kind: z.enum(['clock', 'check', 'table', 'list', 'gate', 'plain']),
    asked: z.boolean().meta({ description: 'Whether it can be asked by itself' }),
    facts: jsonSchema.nullable(),
    answer: jsonSchema.nullable(),
    needs: z.array(z.string()).meta({ description: 'Facts without which there is no answer' }),
  }),
);

const answerShape = named(
  'RuleAnswer',
  // Beside these stand the fields of the rule’s own answer.
  z.looseObject({
    because: z.array(z.string()),
    working: z.array(z.string()),
    edition: z.string().nullable(),
    conflicts: z.array(z.string()),
    missing: z.array(z.string()),
    ignored: z.array(z.string()),
  }),
);

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
      example: {
        items: [
          {
            id: 'outcome.kinds',
            title: 'The kinds of outcome',
            says: 'An element has one or more of six outcomes.',
            kind: 'list',
            asked: true,
            facts: { type: 'object', properties: {} },
            answer: { type: 'object', properties: {} },
            needs: [],
          },
        ],
      },
    },
    refuses: [404],
    handle: async () => ({ body: { items: listRules() } }),
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
    params: z.strictObject({ id }),
    body: z.unknown(),
    raw: true,
    example: { nation: 'england-and-wales', receivedAt: '2018-02-19' },
    answers: {
      json: answerShape,
      example: {
        due: '2018-04-16',
        because: ['WP16-A6'],
        working: ['The complaint was received on Monday 19 February 2018: that is day 0.'],
        edition: 'Work Programme guidance, chapter 16',
        conflicts: [],
        missing: [],
        ignored: [],
      },
    },
    refuses: [404, 422],
    codes: ['rule.unknown', 'rule.not-asked-by-itself', 'facts.invalid'],
    async handle({ desk, person, params, body }) {
      const asked = await askWithin(desk, person?.organisation ?? null, params.id, body ?? {});
      return asked.ok ? { body: asked.answer } : { refusals: asked.refusals };
    },
  }),
];
