import { z } from 'zod';
import { clockExample, clockShape } from './clock.ts';
import { timelineShape } from './complaint.ts';
import { cardExample, cardShape } from './duty.ts';
import { aDay, named } from './named.ts';

const dutySeen = z.strictObject({
  id: z.string(),
  says: z.string(),
  due: aDay,
  owner: z.string().nullable(),
  ownerRole: z.string(),
  command: z.string().nullable(),
});

/** What can be expected of a data request, in the words of scenarios. */
const viewShape = named(
  'DataRequestView',
  z.strictObject({
    reference: z.string(),
    stage: z.string(),
    standing: z.string(),
    open: z.boolean(),
    handler: z.string().nullable(),
    receivedOn: aDay,
    asks: z.array(z.string()),
    request: z.string(),
    access: z.string().nullable(),
    erasure: z.string().nullable(),
    verified: z.boolean(),
    cases: z.int().nullable(),
    exports: z.int(),
    parts: z.record(z.string(), z.string()),
    holdsTold: z.array(z.string()),
    toErase: z.array(z.string()),
    clocks: z.record(z.string(), aDay),
    clockStatus: z.record(z.string(), z.string()),
    letters: z.array(z.string()),
    lastLetter: z.strictObject({ about: z.string(), on: aDay, to: z.string() }).nullable(),
    duties: z.array(dutySeen),
    next: dutySeen.nullable(),
  }),
);

export const dataRequestShape = named(
  'DataRequest',
  z.strictObject({
    reference: z.string(),
    version: z.int(),
    today: aDay,
    person: z.string(),
    matter: z.string(),
    contract: z.string(),
    words: z.string(),
    view: viewShape,
    clocks: z.array(clockShape),
    timeline: z.array(timelineShape),
    can: z.array(z.string()).meta({ description: 'The commands that can be done now by whoever asks' }),
    cases: z.array(z.string()).nullable(),
    documents: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        on: aDay,
        kind: z.string(),
        kept: z.boolean(),
      }),
    ),
    exports: z.array(
      z.strictObject({
        id: z.string(),
        on: aDay,
        bytes: z.int(),
        cases: z.int(),
        documents: z.int(),
        toCheck: z.array(z.string()),
        standing: z.string(),
      }),
    ),
  }),
);

const next = {
  id: 'identity',
  says: 'Check who they are',
  due: '2018-02-15',
  owner: 'osric',
  ownerRole: 'handler',
  command: 'check-identity',
};

export const dataRequestExample = {
  reference: 'SW-DR-2018-0004',
  version: 5,
  today: '2018-01-18',
  person: 'Fern Hollis',
  matter: 'Asks to see their data',
  contract: 'Work Programme, Larkshire',
  words: 'What have you got written down about me?',
  view: {
    reference: 'SW-DR-2018-0004',
    stage: 'received',
    standing: 'Waiting to know who they are',
    open: true,
    handler: 'osric',
    receivedOn: '2018-01-15',
    asks: ['access'],
    request: 'received',
    access: 'to-find',
    erasure: null,
    verified: false,
    cases: null,
    exports: 0,
    parts: {},
    holdsTold: [],
    toErase: [],
    clocks: { 'data-request': '2018-02-15' },
    clockStatus: { 'data-request': 'running' },
    letters: ['acknowledgement'],
    lastLetter: { about: 'acknowledgement', on: '2018-01-16', to: 'Fern Hollis' },
    duties: [next],
    next,
  },
  clocks: [clockExample],
  timeline: [],
  can: ['check-identity', 'choose-cases', 'withdraw'],
  cases: null,
  documents: [{ id: 'd1', title: 'Her letter', on: '2018-01-15', kind: 'What they asked with', kept: true }],
  exports: [],
};

export const listedRequestShape = named(
  'ListedDataRequest',
  z.strictObject({ card: cardShape, handler: z.string().nullable() }),
);
export const listedRequestExample = { card: cardExample, handler: 'Marigold Penn' };
