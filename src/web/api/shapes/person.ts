import { z } from 'zod';
import { aDay, named } from './named.ts';

/** Which cases somebody may see, where they may not see all. */
export const scopeShape = z.strictObject({
  deliveredBy: z.array(z.string()).optional(),
  contracts: z.array(z.string()).optional(),
});

/** Somebody signed in. */
export const personShape = named(
  'Person',
  z.strictObject({
    organisation: z.string(),
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(z.string()),
    scope: scopeShape
      .nullable()
      .meta({ description: 'What the account is narrowed to, where a role needs it' }),
    expiresOn: aDay.nullable().meta({ description: 'The last day they may sign in' }),
    mustChangePassword: z.boolean(),
  }),
);

export const sessionShape = named(
  'Session',
  z.strictObject({
    token: z.string(),
    person: personShape,
    mustSetUpSecondStep: z.boolean().meta({
      description: 'Until they have, the token opens the addresses under /api/account alone',
    }),
  }),
);

export const personExample = {
  organisation: 'sandpiper-works',
  id: 'b6f0c0de-5d7c-4b5e-9b0a-3f1d7f5f2a10',
  name: 'Marigold Penn',
  email: 'marigold.penn@sandpiper.example',
  roles: ['handler'],
  scope: null,
  expiresOn: null,
  mustChangePassword: false,
};
