import { z } from 'zod';
import { askForExport, exportProgress } from '#desk/data-request/ask-for-export.ts';
import { makeExports } from '#desk/data-request/make-exports.ts';
import { openRequestFile } from '#desk/data-request/request-files.ts';
import { type Operation, operation } from '../operation.ts';
import { named } from '../shapes/named.ts';
import { noRequest, requestReference } from './data-requests.ts';

const area = 'Data requests';
const reads = 'data-requests' as const;

const exportingShape = named(
  'Exporting',
  z.strictObject({
    id: z.string(),
    reference: z.string(),
    state: z.enum(['waiting', 'under-way', 'done', 'refused', 'failed']),
    done: z.int(),
    of: z.int(),
    says: z.string().meta({ description: 'What is being done, in words' }),
  }),
);
type Exporting = z.output<typeof exportingShape>;

const shown = ({ id, reference, state, done, of, says }: Exporting): Exporting => ({
  id,
  reference,
  state,
  done,
  of,
  says,
});

const example = {
  id: '0b4a7d0e-6c1a-4f6e-9b2f-3f9b6f2a1c55',
  reference: 'SW-DR-2018-0004',
  state: 'under-way' as const,
  done: 3,
  of: 12,
  says: 'Reading the papers',
};

/** Everything held on somebody, put together: asked for, followed, and fetched. */
export const exportOperations: readonly Operation[] = [
  operation({
    id: 'askForExport',
    method: 'post',
    path: '/data-requests/{reference}/exports',
    area,
    reads,
    says: 'Make the export of a data request',
    about:
      'It is made beside everything else. Asked for again while one is being made, the same is given back.',
    params: z.strictObject({ reference: requestReference }),
    answers: { json: exportingShape, status: 202, example },
    refuses: [404, 409],
    codes: ['permit.role', 'data-request.identity-not-verified', 'data-request.cases-not-chosen'],
    async handle({ desk, person, params: { reference }, request }) {
      const asked = await askForExport(desk, person, reference);
      if (asked === null) return { problem: noRequest };
      if ('refusals' in asked) return { refusals: asked.refusals };
      makeExports(desk).catch((error: unknown) => request.log.error({ err: error }, 'exports were not made'));
      return { status: 202, body: shown(asked.work) };
    },
  }),
  operation({
    id: 'followExport',
    method: 'get',
    path: '/data-requests/{reference}/exports/making/{work}',
    area,
    reads,
    says: 'Ask how far an export is',
    about: 'Once done it stands on the request.',
    params: z.strictObject({ reference: requestReference, work: z.uuid() }),
    answers: { json: exportingShape, example },
    refuses: [404],
    async handle({ desk, person, params: { work } }) {
      const found = await exportProgress(desk, person, work);
      return found === null ? { problem: noRequest } : { body: shown(found) };
    },
  }),
  operation({
    id: 'fetchExport',
    method: 'get',
    path: '/data-requests/{reference}/exports/{export}',
    area,
    reads,
    says: 'Fetch an export',
    about: 'A zip: a page to read, tables, data and the papers.',
    params: z.strictObject({ reference: requestReference, export: z.string().max(100) }),
    answers: { files: ['application/zip'] },
    refuses: [404],
    async handle({ desk, person, params: { reference, export: made } }) {
      const file = await openRequestFile(desk, person, reference, { export: made });
      return file === null
        ? { problem: noRequest }
        : { file: file.content, type: file.type, name: file.name };
    },
  }),
];
