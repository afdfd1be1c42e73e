import { z } from 'zod';
import { type Day, dayFrom } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { type ComplaintsPage, listComplaints, searchComplaints } from '#desk/complaint/list-complaints.ts';
import { openCase } from '#desk/complaint/open-case.ts';
import { whyDate } from '#desk/complaint/why-date.ts';
import { etagOf, noComplaint } from '../answer-outcome.ts';
import { csvOf } from '../csv.ts';
import { everyRow } from '../every-row.ts';
import { complaintExample } from '../examples/complaint.ts';
import { type Operation, operation } from '../operation.ts';
import { clockExample, clockShape } from '../shapes/clock.ts';
import { complaintShape } from '../shapes/complaint.ts';
import { cardExample, cardShape } from '../shapes/duty.ts';
import { after, limit, yesNo } from '../shapes/list.ts';
import { aDay, named } from '../shapes/named.ts';
import { shownClock, shownComplaint } from '../shown-complaint.ts';

const area = 'Complaints';
export const reference = z
  .string()
  .min(1)
  .max(100)
  .meta({ description: 'A complaint’s reference, however it is written: SW-2018-0362, sw 2018 0362' });

const dayAsked = z
  .string()
  .transform((text, context): Day => {
    const found = dayFrom(text);
    if (found !== null) return found;
    context.addIssue({ code: 'custom', message: 'not-a-day' });
    return z.NEVER;
  })
  .optional()
  .meta({ format: 'date' });

const narrowing = {
  open: yesNo,
  contract: z.string().max(200).optional(),
  route: z.string().max(200).optional(),
  state: z.string().max(200).optional(),
  handler: z
    .string()
    .max(200)
    .transform((id) => (id === 'nobody' ? null : id))
    .optional()
    .meta({ description: 'A member of staff, or “nobody”' }),
  deliveredBy: z.string().max(200).optional(),
  receivedFrom: dayAsked,
  receivedTo: dayAsked,
};

const listedShape = named(
  'ListedComplaint',
  z.strictObject({
    card: cardShape,
    kind: z.string().optional().meta({ description: 'What a search found: “complaint” or “data-request”' }),
    handler: z.string().nullable().meta({ description: 'The name of whoever handles it' }),
    by: z
      .enum(['reference', 'name', 'words', 'spelling'])
      .optional()
      .meta({ description: 'What it was found by, the surest first' }),
  }),
);

const listedExample = { card: cardExample, handler: 'Marigold Penn' };

/** Finding complaints and reading one. */
export const complaintOperations: readonly Operation[] = [
  operation({
    id: 'listComplaints',
    method: 'get',
    path: '/complaints',
    area,
    reads: 'cases',
    says: 'List complaints',
    about: 'The newest received first.',
    query: z.strictObject({ ...narrowing, after, limit }),
    answers: {
      json: named(
        'Complaints',
        z.strictObject({ today: aDay, items: z.array(listedShape), next: z.string().nullable() }),
      ),
      example: { today: '2018-03-27', items: [listedExample], next: null },
    },
    refuses: [400],
    codes: ['list.cursor-not-understood'],
    async handle({ desk, person, query }) {
      const page = await listComplaints(desk, person, query);
      if (isRefusal(page)) return { refusals: [page] };
      return { body: { today: page.today, items: page.rows, next: page.next } };
    },
  }),
  operation({
    id: 'searchComplaints',
    method: 'post',
    path: '/complaints/search',
    area,
    reads: 'cases',
    says: 'Search complaints',
    about:
      'Looks for a reference, a name or words, misspelt or not, the surest first. It is posted, so that no name stands in an address.',
    body: z.strictObject({
      words: z.string().trim().min(1).max(500),
      limit: z.int().min(1).max(200).default(25).meta({ description: 'At most so many' }),
    }),
    example: { words: 'junipr' },
    answers: {
      json: named(
        'FoundComplaints',
        z.strictObject({
          today: aDay,
          items: z.array(listedShape),
          more: z.boolean().meta({ description: 'More was found than is shown: another word narrows it' }),
        }),
      ),
      example: { today: '2018-03-27', items: [{ ...listedExample, by: 'spelling' }], more: false },
    },
    async handle({ desk, person, body: { words, limit: most } }) {
      const { today, found, more } = await searchComplaints(desk, person, words, most);
      return { body: { today, items: found, more } };
    },
  }),
  operation({
    id: 'exportComplaints',
    method: 'get',
    path: '/complaints.csv',
    area,
    reads: 'cases',
    says: 'Export complaints as CSV',
    about: 'The whole list, in UTF-8. A cell that begins like a formula has an apostrophe before it.',
    query: z.strictObject(narrowing),
    answers: { files: ['text/csv'] },
    handle: async ({ desk, person, query }) => ({
      file: csvOf(
        head,
        everyRow((paging) => listComplaints(desk, person, { ...query, ...paging }), cellsOf),
      ),
      type: 'text/csv; charset=utf-8; header=present',
      name: 'complaints.csv',
    }),
  }),
  operation({
    id: 'readComplaint',
    tells: 'version',
    method: 'get',
    path: '/complaints/{reference}',
    area,
    reads: 'cases',
    says: 'Read a complaint',
    about:
      'Everything its page shows: what it is, its clocks with their working, what happened, what can be done now, and what not and why. The ETag is its version, to be sent back in If-Match.',
    params: z.strictObject({ reference }),
    answers: { json: complaintShape, example: complaintExample },
    refuses: [404],
    async handle({ desk, person, params }) {
      const open = await openCase(desk, person.organisation, person, params.reference);
      if (open === null) return { problem: noComplaint };
      return { body: shownComplaint(open), headers: { etag: etagOf(open.version) } };
    },
  }),
  operation({
    id: 'explainClock',
    method: 'get',
    path: '/complaints/{reference}/clocks/{clock}',
    area,
    reads: 'cases',
    says: 'Explain a date',
    about:
      'Why a clock of a complaint ends on the day it does: the rule, the count, the clauses and the edition.',
    params: z.strictObject({ reference, clock: z.string().max(100) }),
    answers: {
      json: named(
        'WhyDate',
        z.strictObject({
          clock: clockShape,
          rule: z.strictObject({ says: z.string(), ifMissed: z.string() }).nullable(),
          whyThisEdition: z.string(),
          timescale: z.string(),
          began: z.strictObject({ at: z.string(), by: z.string() }).nullable(),
          pauses: z.string(),
          extensions: z.string(),
          elsewhere: z.array(z.strictObject({ nation: z.string(), on: aDay, because: z.string() })),
        }),
      ),
      example: {
        clock: clockExample,
        rule: {
          says: 'Each stage is answered within the provider’s published time.',
          ifMissed: 'It is late.',
        },
        whyThisEdition: 'In force on Mon 19 February, when the complaint came in',
        timescale: 'First response: 10 working days. Sandpiper Works procedure, version 1, from 1 June 2012',
        began: { at: '2018-02-19T09:48:00Z', by: 'Osric Vane' },
        pauses: 'None. Nothing in the rule allows one',
        extensions: 'None. Our procedure does not allow one at stage 1',
        elsewhere: [],
      },
    },
    refuses: [404],
    async handle({ desk, person, params }) {
      const why = await whyDate(desk, person, params.reference, params.clock);
      if (why === null) return { problem: noClock };
      const { clock, rule, whyThisEdition, timescale, began, pauses, extensions, elsewhere } = why;
      return {
        body: {
          clock: shownClock(clock, why),
          rule: rule === null ? null : { says: rule.says, ifMissed: rule.ifMissed },
          whyThisEdition,
          timescale,
          began: began === null ? null : { at: began.at, by: began.by },
          pauses,
          extensions,
          elsewhere,
        },
      };
    },
  }),
];

const noClock = {
  ...noComplaint,
  code: 'complaint.no-such-clock',
  title: 'There is no such clock',
  says: 'No complaint here has that reference and a clock of that name.',
  remedy: 'The complaint’s own address lists its clocks.',
};

const head = [
  'Reference',
  'Person',
  'Matter',
  'Standing',
  'State',
  'Route',
  'Contract',
  'Delivered by',
  'Handler',
  'Received',
  'Open',
];

/** A row of the list as cells, in the order of the head. */
const cellsOf = ({ card, handler }: ComplaintsPage['rows'][number]): string[] => [
  card.reference,
  card.person,
  card.matter,
  card.standing,
  card.state,
  card.route,
  card.contractName,
  card.deliveredBy,
  handler ?? '',
  card.receivedOn,
  card.open ? 'open' : 'closed',
];
