import { z } from 'zod';
import { dutyViews } from '#core/projection.ts';
import { aDay, named } from './named.ts';

/** Something owed on a complaint, by whom and by when. */
export const dutyShape = named(
  'Duty',
  z.strictObject({
    id: z.string(),
    says: z.string(),
    detail: z.string(),
    view: z.enum(dutyViews),
    due: aDay,
    actBy: aDay,
    owner: z.string().nullable(),
    ownerRole: z.string(),
    clock: z.string().nullable(),
    command: z.string().nullable(),
  }),
);

/** The line a complaint takes in a list. */
export const cardShape = named(
  'Card',
  z.strictObject({
    reference: z.string(),
    person: z.string(),
    matter: z.string(),
    standing: z.string(),
    state: z.string(),
    route: z.string(),
    contractId: z.string(),
    contractName: z.string(),
    deliveredBy: z.string(),
    handler: z.string().nullable(),
    receivedOn: aDay,
    open: z.boolean(),
  }),
);

export const cardExample = {
  reference: 'SW-2018-0362',
  person: 'Juniper Ashdown',
  matter: 'travel costs and late letters',
  standing: 'Stage 2 of 2: review',
  state: 'stage-open-2',
  route: 'provider',
  contractId: 'larkshire',
  contractName: 'Work Programme, Larkshire',
  deliveredBy: 'Sandpiper Works',
  handler: 'marigold',
  receivedOn: '2018-02-19',
  open: true,
};

export const dutyExample = {
  id: 'stage-2',
  says: 'Finish the final response',
  detail: 'travel costs and late letters',
  view: 'responses',
  due: '2018-04-04',
  actBy: '2018-04-04',
  owner: 'marigold',
  ownerRole: 'handler',
  clock: 'stage-2',
  command: 'submit-final-response',
};
