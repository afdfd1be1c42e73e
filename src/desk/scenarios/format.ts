import { z } from 'zod';
import { nations } from '#core/nation.ts';
import { stageStarts } from '#kinds/complaint/procedure.ts';
import { aContract } from './given-contract.ts';
import { aDay, aPeriod, pounds } from './written.ts';

/**
 * The format of a scenario: rules by example, which a policy officer can write. What each command takes is its own schema;
 * here stands only what surrounds it.
 */
const aStep = z.union([
  z
    .string()
    .transform((name) => ({ id: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), name, required: true })),
  z.strictObject({ id: z.string(), name: z.string(), required: z.boolean().default(true) }),
]);

const aStage = z.strictObject({
  name: z.string(),
  respond: aPeriod,
  starts: z.enum(stageStarts).optional(),
  steps: z.array(aStep).default([]),
  extension: z.strictObject({ role: z.string().default('manager'), atMost: aPeriod }).optional(),
});

const aProcedure = z.strictObject({
  stages: z.array(aStage).min(1),
  targets: z.record(z.string(), aPeriod).default({}),
  closeAfterSilence: aPeriod.optional(),
  switchedOff: z.record(z.string(), z.string()).default({}),
});

/** Somebody of a scenario, with what decisions need to know of them. */
interface Person {
  readonly role: string;
  readonly trained: boolean;
  readonly manager?: string | undefined;
  readonly 'works-for'?: string | undefined;
  readonly 'same-as'?: string | undefined;
}

const aPerson = z.union([
  z.string().transform((role): Person => ({ role, trained: true })),
  z.strictObject({
    role: z.string(),
    trained: z.boolean().default(true),
    manager: z.string().optional().meta({ description: 'Whoever manages them, by their name here' }),
    'works-for': z.string().optional().meta({ description: 'The sub-contractor they work for' }),
    'same-as': z.string().optional().meta({ description: 'Another account of the same human being' }),
  }),
]);

const aWording = z.strictObject({
  id: z.string(),
  pack: z.string(),
  from: aDay.nullable().default(null),
  to: aDay.nullable().default(null),
  text: z.string().default('How to go to the Independent Case Examiner.'),
});

const aLimit = pounds.nullable().default(null);
const goodwill = z.strictObject({ handler: aLimit, reviewer: aLimit, manager: aLimit }).meta({
  description: 'The most each role may offer as a goodwill payment, in pounds; a role left out, none',
});

export const given = z.strictObject({
  today: aDay.optional(),
  contract: aContract.prefault({}),
  goodwill: goodwill.prefault({}),
  nation: z.enum(nations).default('england-and-wales'),
  procedure: aProcedure.optional(),
  people: z.record(z.string(), aPerson).default({}),
  wordings: z.array(aWording).default([]),
});

const refused = z.union([
  z.string().transform((code) => ({ code, cites: [] as string[] })),
  z.strictObject({
    code: z.string(),
    cites: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  }),
]);

const expected = z.record(z.string(), z.unknown());
/** Why the step is there, for whoever reads the file. */
const note = z.string().optional();

/** Something is done, on a day, by somebody; it goes through or is refused; and then something can be expected. */
const doing = z.strictObject({
  on: aDay.optional(),
  by: z.string().default('handler'),
  do: z.string(),
  with: z.record(z.string(), z.unknown()).default({}),
  refused: refused.optional(),
  expect: expected.optional(),
  note,
});
/** Time passes, or only a look is taken. */
const looking = z.strictObject({ on: aDay.optional(), expect: expected, note });
/** A rule is asked by itself; its answer is what is expected, or the question cannot be put. */
const asking = z.strictObject({
  ask: z.string(),
  with: z.record(z.string(), z.unknown()).default({}),
  expect: expected.optional(),
  refused: refused.optional(),
  note,
});
/** A holiday is proclaimed and added. */
const proclaiming = z.strictObject({
  on: aDay.optional(),
  holiday: z.strictObject({ nation: z.enum(nations), on: aDay, title: z.string() }),
  expect: expected.optional(),
  note,
});

/** The kind of a step, by the word that makes it one: so that a mistake in it is said of that kind alone. */
export const stepSchema = (step: unknown): z.ZodType => {
  const has = (word: string): boolean => typeof step === 'object' && step !== null && word in step;
  return has('do') ? doing : has('ask') ? asking : has('holiday') ? proclaiming : looking;
};

export const scenario = z.strictObject({
  title: z.string(),
  /** What it shows and why it matters, in a sentence or two. */
  says: z.string().optional(),
  cites: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  given: given.prefault({}),
  steps: z.array(z.union([doing, asking, proclaiming, looking])).min(1),
});

export type Scenario = z.output<typeof scenario>;
export type Given = z.output<typeof given>;
export type Step = Scenario['steps'][number];
export type AskingStep = z.output<typeof asking>;
export type Refused = z.output<typeof refused>;
