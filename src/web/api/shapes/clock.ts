import { z } from 'zod';
import { limitsFrom } from '#core/due-date.ts';
import { nations } from '#core/nation.ts';
import { units } from '#core/period.ts';
import { aDay, named } from './named.ts';

export const periodShape = named('Period', z.strictObject({ value: z.number(), unit: z.enum(units) }));

/** A due date with everything needed to say why. */
export const dueDateShape = named(
  'DueDate',
  z.strictObject({
    due: aDay,
    startsOn: aDay,
    startEvent: z.string(),
    limit: periodShape.nullable(),
    limitFrom: z.enum(limitsFrom),
    nation: z.enum(nations).nullable(),
    skipped: z.array(
      z.strictObject({ on: aDay, why: z.enum(['weekend', 'holiday']), title: z.string().optional() }),
    ),
    rule: z.string(),
    clauses: z.array(z.string()),
    edition: z.string(),
    others: z.array(z.strictObject({ name: z.string(), on: aDay })).optional(),
    rolledFrom: aDay.optional().meta({
      description: 'The day the time alone ends on, where a last day that is no working day moves on',
    }),
  }),
);

/** A clock of a case, with its working in words. */
export const clockShape = named(
  'Clock',
  z.strictObject({
    id: z.string(),
    rule: z.string(),
    name: z.string(),
    due: dueDateShape,
    told: z.strictObject({ due: aDay, on: aDay, whom: z.string() }).nullable(),
    moved: z.array(z.strictObject({ from: aDay, to: aDay, on: aDay, why: z.string() })),
    stoppedOn: aDay.nullable(),
    status: z.enum(['running', 'met', 'met-late', 'missed', 'stopped']),
    standing: aDay.meta({
      description: 'The day it is held to: what was told to somebody, else what was worked out',
    }),
    left: z.string().meta({ description: 'What is left of it on the day it is looked at, in words' }),
    working: z.array(z.string()).meta({ description: 'Why it is that day, a sentence each' }),
  }),
);

export const clockExample = {
  id: 'stage-1',
  rule: 'clock.stage',
  name: 'First response',
  due: {
    due: '2018-03-05',
    startsOn: '2018-02-19',
    startEvent: 'the complaint was received',
    limit: { value: 10, unit: 'working-days' },
    limitFrom: 'procedure',
    nation: 'england-and-wales',
    skipped: [{ on: '2018-02-24', why: 'weekend' }],
    rule: 'clock.stage',
    clauses: ['WP16-A3'],
    edition: 'Sandpiper Works procedure, version 1',
  },
  told: null,
  moved: [],
  stoppedOn: null,
  status: 'running',
  standing: '2018-03-05',
  left: '6 working days left',
  working: ['The complaint was received on Monday 19 February: that is day 0.'],
};
