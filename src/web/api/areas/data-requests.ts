import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import type { CommandShown } from '#desk/complaint/commands.ts';
import { dataRequestCommands } from '#desk/data-request/commands.ts';
import { eraseParts } from '#desk/data-request/erase-parts.ts';
import { findHeld, lookedForBy } from '#desk/data-request/find-held.ts';
import { listRequests } from '#desk/data-request/list-requests.ts';
import { openRequest } from '#desk/data-request/open-request.ts';
import { requestPage } from '#desk/data-request/request-page.ts';
import { submit } from '#desk/data-request/submit.ts';
import { isRehearsal } from '#desk/rehearsal/organisation.ts';
import { isPaperAsked, notAsked } from '#desk/restricted/paper-only.ts';
import type { Problem } from '#web/problem.ts';
import { answerOutcome, etagOf } from '../answer-outcome.ts';
import { csvOf } from '../csv.ts';
import { everyRow } from '../every-row.ts';
import { dataRequestExamples } from '../examples/data-requests.ts';
import { type Operation, operation } from '../operation.ts';
import { doneExample, doneShape } from '../shapes/complaint.ts';
import {
  dataRequestExample,
  dataRequestShape,
  listedRequestExample,
  listedRequestShape,
} from '../shapes/data-request.ts';
import { after, limit, yesNo } from '../shapes/list.ts';
import { aDay, named } from '../shapes/named.ts';
import { requestCells, requestHead } from '../shapes/request-cells.ts';
import { shownClock } from '../shown-complaint.ts';

const area = 'Data requests';
const reads = 'data-requests' as const;
const home = '/api/data-requests';

export const requestReference = z
  .string()
  .min(1)
  .max(100)
  .meta({ description: 'A data request’s reference, however it is written: SW-DR-2018-0004' });
const params = z.strictObject({ reference: requestReference });

export const noRequest: Problem = {
  status: 404,
  code: 'data-request.not-found',
  title: 'There is no such request',
  says: 'No data request here has that reference.',
  remedy: 'Check the reference.',
};

const foundShape = named(
  'MayBeTheirs',
  z.strictObject({
    reference: z.string(),
    kind: z.string(),
    person: z.string(),
    matter: z.string(),
    contract: z.string(),
    receivedOn: aDay,
    by: z.array(z.string()).meta({ description: 'What it was found by, in words' }),
    sure: z.boolean().meta({ description: 'Found as it was typed, and not by something like it' }),
  }),
);

const narrowing = {
  open: yesNo,
  asks: z.enum(['access', 'erasure', 'access-and-erasure']).optional(),
  contract: z.string().max(200).optional(),
  handler: z
    .string()
    .max(200)
    .transform((id) => (id === 'nobody' ? null : id))
    .optional()
    .meta({ description: 'A member of staff, or “nobody”' }),
};

/** Requests to see what is held on somebody, or to have it erased. */
const reading: readonly Operation[] = [
  operation({
    id: 'listDataRequests',
    method: 'get',
    path: '/data-requests',
    area,
    reads,
    says: 'List data requests',
    about: 'The newest received first.',
    query: z.strictObject({ ...narrowing, after, limit }),
    answers: {
      json: named(
        'DataRequests',
        z.strictObject({ today: aDay, items: z.array(listedRequestShape), next: z.string().nullable() }),
      ),
      example: { today: '2018-03-27', items: [listedRequestExample], next: null },
    },
    refuses: [400],
    codes: ['list.cursor-not-understood'],
    async handle({ desk, person, query }) {
      const page = await listRequests(desk, person, query);
      if (isRefusal(page)) return { refusals: [page] };
      return { body: { today: page.today, items: page.rows, next: page.next } };
    },
  }),
  operation({
    id: 'exportDataRequests',
    method: 'get',
    path: '/data-requests.csv',
    area,
    reads,
    says: 'Export data requests as CSV',
    about: 'The whole list, in UTF-8. A cell that begins like a formula has an apostrophe before it.',
    query: z.strictObject(narrowing),
    answers: { files: ['text/csv'] },
    handle: async ({ desk, person, query }) => ({
      file: csvOf(
        requestHead,
        everyRow((paging) => listRequests(desk, person, { ...query, ...paging }), requestCells),
      ),
      type: 'text/csv; charset=utf-8; header=present',
      name: 'data-requests.csv',
    }),
  }),
  operation({
    id: 'readDataRequest',
    method: 'get',
    path: '/data-requests/{reference}',
    area,
    reads,
    tells: 'version',
    says: 'Read a data request',
    about: 'What it asks, where it stands, its clocks with their working, and what can be done now.',
    params,
    answers: { json: dataRequestShape, example: dataRequestExample },
    refuses: [404],
    async handle({ desk, person, params: { reference } }) {
      const [open, page] = await Promise.all([
        openRequest(desk, person, reference),
        requestPage(desk, person, reference),
      ]);
      if (open === null || page === null) return { problem: noRequest };
      const { today, calendar, matter, contract, words, cases, documents } = page;
      return {
        headers: { etag: etagOf(open.version) },
        body: {
          reference: open.card.reference,
          version: open.version,
          today,
          person: open.card.person,
          matter,
          contract,
          words,
          view: open.view,
          clocks: open.clocks.map((clock) => shownClock(clock, { today, calendar })),
          timeline: open.timeline,
          can: open.can,
          cases,
          documents,
          exports: page.exports.map(({ latest: _latest, ...made }) => made),
        },
      };
    },
  }),
  operation({
    id: 'findHeldOnThem',
    method: 'post',
    path: '/data-requests/{reference}/find',
    area,
    reads,
    says: 'Find what is held on somebody',
    about:
      'Cases in which what was given stands, the surest first. It is sent in the body so that it stands in no address, and none of it is kept.',
    params,
    body: lookedForBy,
    example: { name: 'Fern Hollis', postcode: 'LK0 0AG' },
    answers: {
      json: z.strictObject({ found: z.array(foundShape) }),
      example: {
        found: [
          {
            reference: 'SW-2018-0288',
            kind: 'complaint',
            person: 'Fern Hollis',
            matter: 'travel costs',
            contract: 'Work Programme, Larkshire',
            receivedOn: '2018-01-08',
            by: ['name', 'postcode'],
            sure: true,
          },
        ],
      },
    },
    refuses: [404],
    async handle({ desk, person, params: { reference }, body }) {
      const open = await openRequest(desk, person, reference);
      if (open === null) return { problem: noRequest };
      return { body: { found: await findHeld(desk, person, body, open.card.reference) } };
    },
  }),
  operation({
    id: 'eraseDataRequest',
    method: 'post',
    path: '/data-requests/{reference}/erase',
    area,
    reads,
    writes: true,
    says: 'Erase what was decided',
    about:
      'Destroys each case that was decided to be erased, with a certificate. Of a part kept elsewhere, says where it is on record that it was destroyed.',
    params,
    body: z.strictObject({ elsewhere: z.record(z.string(), z.string().max(200)).default({}) }),
    example: { elsewhere: { visitors: 'Shredded, register 12' } },
    answers: { json: doneShape, example: doneExample },
    refuses: [404, 409],
    codes: [
      'permit.role',
      'data-request.nothing-to-erase',
      'data-request.part-held',
      'data-request.part-not-here',
    ],
    async handle({ desk, person, params: { reference }, body, key }) {
      const outcome = await eraseParts(desk, { person, reference, key, elsewhere: body.elsewhere });
      return outcome === null || outcome.outcome === 'not-found'
        ? { problem: noRequest }
        : answerOutcome(outcome, 200, home);
    },
  }),
];

const shared = ({ name, form, schema, refusals }: CommandShown) => ({
  area,
  reads: 'commands' as const,
  about: form.about,
  body: schema,
  raw: true,
  example: dataRequestExamples[name] ?? {},
  writes: true,
  codes: refusals,
  method: 'post' as const,
});

const recordOperation = (command: CommandShown): Operation =>
  operation({
    ...shared(command),
    about:
      `${command.form.about} “paperOnly” says whether their record is kept on paper only, and has to be there: with true nothing else that was sent is looked at or kept.`.trim(),
    codes: [...command.refusals, notAsked.code],
    id: 'recordDataRequest',
    path: '/data-requests',
    says: command.says,
    refuses: [409, 422],
    answers: { json: doneShape, status: 201, example: { ...doneExample, reference: 'SW-DR-2018-0004' } },
    async handle({ desk, person, body, key }) {
      const { organisation } = person;
      // Scenarios are of invented people, and need not say it of each.
      if (!isPaperAsked(body) && !isRehearsal(organisation)) return { refusals: [notAsked] };
      const input = body ?? {};
      const outcome = await submit(desk, { organisation, actor: person, command: command.name, input, key });
      return answerOutcome(outcome, 201, home);
    },
  });

const changeOperation = (command: CommandShown): Operation =>
  operation({
    ...shared(command),
    id: `${command.name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}OfDataRequest`,
    path: `/data-requests/{reference}/${command.name}`,
    says: command.says,
    versioned: true,
    tells: 'version',
    params,
    refuses: [404, 409, 422],
    answers: { json: doneShape, example: { ...doneExample, reference: 'SW-DR-2018-0004' } },
    async handle({ desk, person, params: { reference }, body, key, opened }) {
      const outcome = await submit(desk, {
        organisation: person.organisation,
        actor: person,
        command: command.name,
        reference,
        input: body ?? {},
        key,
        opened,
      });
      return outcome.outcome === 'not-found' ? { problem: noRequest } : answerOutcome(outcome, 200, home);
    },
  });

/** Reading requests, finding what is held, and an operation for each command: its body is the command’s own schema. */
export const dataRequestOperations: readonly Operation[] = [
  ...reading,
  ...dataRequestCommands.map((command) =>
    command.name === 'record' ? recordOperation(command) : changeOperation(command),
  ),
];
