import { z } from 'zod';
import { aDay, named } from './named.ts';
import { refusalShape } from './refusal.ts';

const postHeld = named(
  'PostHeld',
  z.strictObject({
    post: z.enum(['officer', 'deputy']),
    account: z.string().nullable().meta({ description: 'Null where they have no account here' }),
    name: z.string(),
    from: aDay,
    until: aDay.nullable(),
    toldOn: aDay.nullable().meta({ description: 'When Jobcentre Plus was told that it is them' }),
  }),
);

export const officeShape = named(
  'Office',
  z.object({
    id: z.string(),
    name: z.string(),
    area: z.string(),
    organisation: z
      .string()
      .nullable()
      .meta({ description: 'The sub-contractor; null for the provider itself' }),
    contracts: z.array(z.string()),
    serves: z.array(z.string()).meta({ description: 'The same contracts, by name' }),
    held: z.array(postHeld),
    storage: z
      .strictObject({
        unit: z.string(),
        place: z.string(),
        material: z.string(),
        lockable: z.boolean(),
        robust: z.boolean(),
        inspectedOn: aDay,
      })
      .nullable(),
    risk: z.strictObject({ assessedOn: aDay, reviewBy: aDay }).nullable(),
    closedOn: aDay.nullable(),
    officer: postHeld.nullable().meta({ description: 'Who is there to be asked today' }),
    deputy: postHeld.nullable(),
    toCome: z.array(postHeld),
    lacks: z.array(refusalShape).meta({ description: 'What the rule scr.office finds missing' }),
  }),
);

const staffed = z.strictObject({ id: z.string(), name: z.string() });

export const boxShape = named(
  'SealedBox',
  z.object({
    number: z.int(),
    name: z.string(),
    office: z.string(),
    officeName: z.string(),
    contract: z.string(),
    contractName: z.string(),
    holds: z.array(z.string()),
    holdsNames: z.array(z.string()),
    sealedOn: aDay,
    sealedBy: staffed,
    moves: z.array(z.strictObject({ on: aDay, from: z.string(), to: z.string() })),
    movesSaid: z.array(z.strictObject({ on: aDay, from: z.string(), to: z.string() })),
    heldBack: z
      .array(z.strictObject({ because: z.string(), reviewOn: aDay, on: aDay, by: staffed }))
      .optional()
      .meta({ description: 'What holds it back from being destroyed' }),
    heldSaid: z.array(
      z.strictObject({ because: z.string(), says: z.string(), reviewOn: aDay, on: aDay, by: staffed }),
    ),
    destroyed: z.strictObject({ on: aDay, by: staffed, witness: staffed }).nullable(),
    keptUntil: aDay.nullable().meta({ description: 'The last day it has to be kept' }),
    goFrom: aDay.nullable().meta({ description: 'The first day it may be destroyed' }),
    working: z.array(z.string()),
    standing: z.enum(['kept', 'may-go', 'held', 'destroyed']),
  }),
);
