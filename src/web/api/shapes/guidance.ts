import { z } from 'zod';
import { sourceIds, strengths } from '#core/citation.ts';
import { statuses } from '#desk/coverage/coverage.ts';
import { named } from './named.ts';

const ids = z.array(z.string());
const files = ids.meta({ description: 'Scenario files that fail without it' });

/** A paragraph’s duty, permission or fact. */
const clause = z.strictObject({
  id: z.string(),
  para: z.string(),
  topic: z.string(),
  actor: z.string(),
  strength: z.enum(strengths),
  says: z.string(),
});
export const clauseShape = named('Clause', clause);

const carriers = z.strictObject({
  guidance: z.string().nullable(),
  code: ids,
  commands: ids,
  pages: ids,
  letters: ids,
});
export const carriersShape = named('Carriers', carriers);

export const foundShape = named(
  'Found',
  z.strictObject({
    query: z.string(),
    clauses: z.array(
      named(
        'ClauseWhere',
        z.strictObject({
          ...clause.shape,
          seed: z.string(),
          edition: z.string(),
          status: z.enum(statuses),
          where: ids,
          scenarios: files,
        }),
      ),
    ),
    rules: z.array(
      named(
        'RuleWhere',
        z.strictObject({
          ...carriers.shape,
          id: z.string(),
          rule: z.string(),
          title: z.string(),
          says: z.string(),
          scenarios: files,
        }),
      ),
    ),
  }),
);

export const coverageShape = named(
  'Coverage',
  z.strictObject({
    items: z.array(
      named(
        'CoveredClause',
        z.strictObject({
          id: z.string(),
          seed: z.string(),
          strength: z.enum(strengths),
          status: z.enum(statuses),
          where: ids,
          scenarios: files,
        }),
      ),
    ),
    sources: z.array(
      z.strictObject({
        source: z.enum(sourceIds),
        seed: z.string(),
        title: z.string(),
        clauses: z.int(),
        counts: z.record(z.enum(statuses), z.int()),
      }),
    ),
  }),
);
