import { z } from 'zod';
import { clockShape, periodShape } from './clock.ts';
import { cardShape, dutyShape } from './duty.ts';
import { aDay, aMoment, named } from './named.ts';
import { refusalShape } from './refusal.ts';

const words = z.record(z.string(), z.string());
const soughtDuty = dutyShape.pick({
  id: true,
  says: true,
  due: true,
  owner: true,
  ownerRole: true,
  command: true,
});

/** A complaint in the words of scenarios. */
export const viewShape = named(
  'View',
  // Scenarios may come to expect more of a complaint than is described here.
  z.looseObject({
    reference: z.string(),
    route: z.string(),
    stage: z.string(),
    standing: z.string(),
    open: z.boolean(),
    handler: z.string().nullable(),
    clocks: words.meta({ description: 'The standing date of each clock that has ever run' }),
    clockStatus: words,
    limbs: words,
    flags: z.array(z.string()),
    warnings: z.array(z.string()),
    letters: z.array(z.string()),
    elements: z.int(),
    promises: z.int(),
    duties: z.array(soughtDuty),
    next: soughtDuty.nullable(),
  }),
);

const answerShape = z.strictObject({
  finding: z.string(),
  shouldHave: z.string(),
  did: z.string(),
  outcomes: z.array(z.string()),
  doing: z.string(),
  canHave: z.string(),
  why: z.string(),
  on: aDay,
});
const draftShape = z.looseObject({ shouldHave: z.string(), did: z.string(), outcomes: z.array(z.string()) });

export const elementShape = named(
  'Element',
  z.strictObject({
    id: z.string(),
    about: z.string().nullable(),
    title: z.string(),
    wanted: z.string().nullable(),
    happenedOn: aDay.nullable(),
    staff: z.array(z.string()),
    answer: answerShape.nullable(),
    draft: draftShape.nullable().meta({ description: 'An answer begun and kept for later' }),
    repliedOn: aDay.nullable(),
  }),
);

export const timelineShape = named(
  'TimelineEntry',
  z.strictObject({
    title: z.string(),
    detail: z.string(),
    words: z.string(),
    on: aDay,
    at: aMoment,
    by: z.string(),
    key: z.boolean(),
    contact: z.boolean(),
    letter: z.string().nullable(),
    document: z.string().nullable(),
    version: z.int(),
  }),
);

const commandNamed = { command: z.string(), says: z.string() };
const offersShape = named(
  'Offers',
  z.strictObject({
    duties: z.array(dutyShape),
    next: dutyShape.nullable(),
    can: z.array(z.strictObject(commandNamed)),
    cannot: z.array(z.strictObject({ ...commandNamed, refusals: z.array(refusalShape) })),
  }),
);

const stopShape = z.strictObject({
  at: z.enum(['done', 'here', 'ahead']),
  says: z.string(),
  note: z.string().optional(),
});
const processShape = named(
  'Process',
  z.strictObject({
    title: z.string(),
    describes: z.string(),
    steps: z.array(stopShape),
    ends: z.array(stopShape),
  }),
);

const complainantShape = z.strictObject({
  name: z.string(),
  type: z.string(),
  participant: z.string(),
  contact: z.string(),
  address: z.array(z.string()),
  placement: z.string().nullable(),
  transferredGroup: z.boolean(),
});
const representationShape = z.strictObject({
  kind: z.string(),
  name: z.string(),
  office: z.string().nullable(),
  address: z.array(z.string()),
  authority: z.string().nullable(),
});
const contractShape = z.strictObject({
  id: z.string(),
  name: z.string(),
  programme: z.string(),
  nation: z.string(),
  from: aDay,
});
const stageShape = z.strictObject({ name: z.string(), respond: periodShape, starts: z.string() });
const categoryShape = z.strictObject({
  primary: z.string(),
  secondary: z.array(z.string()),
  subcategory: z.string(),
  rootCause: z.string(),
});

/** A complaint opened: everything its page shows of it. */
export const complaintShape = named(
  'Complaint',
  z.strictObject({
    reference: z.string(),
    version: z.int(),
    card: cardShape,
    view: viewShape,
    today: aDay,
    recordedOn: aDay,
    cameBy: z.string(),
    complainant: complainantShape,
    representation: representationShape.nullable(),
    summary: z.string(),
    adjustments: z.string(),
    language: z.string(),
    importedFrom: z.string().nullable(),
    contract: contractShape,
    procedure: z.strictObject({ title: z.string(), version: z.int(), stages: z.array(stageShape) }),
    pack: z.string(),
    editions: z.array(z.string()),
    category: categoryShape.nullable(),
    elements: z.array(elementShape),
    clocks: z.array(clockShape),
    offers: offersShape,
    process: processShape,
    timeline: z.array(timelineShape),
    contacts: z.array(
      z.strictObject({
        id: z.string(),
        on: aDay,
        with: z.string(),
        channel: z.string(),
        summary: z.string(),
        attemptOnly: z.boolean(),
      }),
    ),
    promises: z.array(
      z.strictObject({
        id: z.string(),
        what: z.string(),
        owner: z.string(),
        by: aDay,
        madeOn: aDay,
        toldOn: aDay.nullable(),
        keptOn: aDay.nullable(),
      }),
    ),
    letters: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.string(),
        on: aDay,
        to: z.string(),
        pages: z.int().nullable(),
        bytes: z.int().nullable(),
      }),
    ),
    documents: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        kind: z.string(),
        dated: aDay,
        mediaType: z.string(),
        bytes: z.int(),
        kept: z.boolean().meta({ description: 'Whether its file is kept and can be downloaded' }),
      }),
    ),
    people: z.array(z.strictObject({ id: z.string(), name: z.string(), part: z.string() })),
    ice: z.array(
      z.strictObject({
        id: z.string(),
        on: aDay,
        kind: z.string(),
        summary: z.string(),
        iceReference: z.string(),
        flag: z.string(),
        answeredOn: aDay.nullable(),
      }),
    ),
    names: words.meta({ description: 'Names of members of staff, by the ids used here' }),
  }),
);

/** What came of a command. */
export const doneShape = named(
  'Done',
  z.strictObject({
    reference: z.string(),
    version: z.int(),
    says: z.string().meta({ description: 'What is due next, in a sentence' }),
  }),
);

export const doneExample = {
  reference: 'SW-2018-0362',
  version: 7,
  says: 'Next: send the first response, by Monday 5 March.',
};
