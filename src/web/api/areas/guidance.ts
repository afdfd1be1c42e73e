import { z } from 'zod';
import { coverage } from '#desk/coverage/coverage.ts';
import { whereIs } from '#desk/where/where-is.ts';
import { ruleExamples } from '../examples/rules.ts';
import { type Operation, operation } from '../operation.ts';
import { coverageShape, foundShape } from '../shapes/guidance.ts';

const area = 'Guidance';

/** What the documents say, and where each paragraph is carried: open to anybody, like the rules. */
export const guidanceOperations: readonly Operation[] = [
  operation({
    id: 'whereIs',
    method: 'get',
    path: '/where',
    area,
    says: 'Find where something is carried',
    about:
      'For a clause id, a rule id, the code of a refusal, an ambiguity, or free words: what it says, and the rules, code, commands, scenarios, pages and letters that carry it.',
    open: true,
    query: z.strictObject({
      q: z.string().trim().min(1).max(200).meta({ description: 'An id, or words that must all be there' }),
    }),
    answers: { json: foundShape, example: ruleExamples.found },
    handle: async ({ query: { q } }) => ({ body: whereIs(q) }),
  }),
  operation({
    id: 'readCoverage',
    method: 'get',
    path: '/coverage',
    area,
    says: 'See what is done about every clause',
    about:
      'Every clause of every document: enforced by a rule that scenarios prove is needed, kept on record, there for reference, or not done yet. And how much of each document that comes to.',
    open: true,
    answers: { json: coverageShape, example: ruleExamples.coverage },
    async handle() {
      const { clauses, sources } = coverage();
      return { body: { items: clauses, sources } };
    },
  }),
];
