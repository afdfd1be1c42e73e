import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { approveDestruction } from '#desk/retention/approve.ts';
import { carryOutDestructions, destructionProgress } from '#desk/retention/carry-out.ts';
import { findCertificate, listCertificates } from '#desk/retention/certificates.ts';
import { printCertificate } from '#desk/retention/certify.ts';
import { holdSchema, liftSchema, putOnHold, takeOffHold } from '#desk/retention/holds.ts';
import { retentionPage, retentionViews } from '#desk/retention/proposals.ts';
import { mostAtOnce, secondLook } from '#desk/retention/second-look.ts';
import { approvers } from '#desk/retention/who-approves.ts';
import { csvOf } from '../csv.ts';
import { everyRow } from '../every-row.ts';
import {
  certificateExample,
  destroyingExample,
  lookExample,
  retentionExample,
} from '../examples/retention.ts';
import { type Answer, type Operation, operation } from '../operation.ts';
import { after, limit } from '../shapes/list.ts';
import { certificateShape, destroyingShape, lookShape, retentionShape } from '../shapes/retention.ts';
import { reference } from './complaints.ts';
import { certificateCells, certificateHead, proposedCells, proposedHead } from './retention-cells.ts';

const common = { area: 'Retention', reads: 'retention' } as const;
const approving = { ...common, roles: approvers, writes: true } as const;
const narrowing = {
  view: z.enum(retentionViews).default('due'),
  contract: z.string().max(200).optional(),
};
const references = z.array(z.string().max(100)).min(1).max(mostAtOnce);
const broken = { refuses: [400], codes: ['list.cursor-not-understood'] };
const noCertificate = {
  status: 404,
  code: 'retention.no-such-certificate',
  title: 'There is no such certificate',
  says: 'No certificate has that number.',
  remedy: 'List the certificates.',
};
const asCsv = (name: string, file: ReturnType<typeof csvOf>): Answer => ({
  file,
  type: 'text/csv; charset=utf-8; header=present',
  name,
});

/** What is kept and may go, what holds it back, and the certificates of what went. */
export const retentionOperations: readonly Operation[] = [
  operation({
    ...common,
    id: 'listRetention',
    method: 'get',
    path: '/retention',
    says: 'List what may go and what is held',
    about:
      'Closed complaints whose time is over, the oldest received first, each with the rule that says so and what holds it back.',
    query: z.strictObject({ ...narrowing, after, limit }),
    answers: { json: retentionShape, example: retentionExample },
    ...broken,
    async handle({ desk, person, query }) {
      const page = await retentionPage(desk, person, query);
      if (isRefusal(page)) return { refusals: [page] };
      const { rows: items, today, counts, next, coming, unsaid } = page;
      return { body: { today, counts, items, next, coming, unsaid } };
    },
  }),
  operation({
    ...common,
    id: 'exportRetention',
    method: 'get',
    path: '/retention.csv',
    says: 'Export what may go as CSV',
    about: 'The whole list, in UTF-8. A cell that begins like a formula has an apostrophe before it.',
    query: z.strictObject(narrowing),
    answers: { files: ['text/csv'] },
    handle: async ({ desk, person, query }) =>
      asCsv(
        'retention.csv',
        csvOf(
          proposedHead,
          everyRow((paging) => retentionPage(desk, person, { ...query, ...paging }), proposedCells),
        ),
      ),
  }),
  operation({
    ...common,
    id: 'lookAtDestruction',
    method: 'post',
    path: '/retention/look',
    says: 'Look at what exactly would go',
    about:
      'How many events, files and bytes of each, and everything that stands in the way. Nothing is done.',
    body: z.strictObject({ references }),
    example: { references: ['SW-2017-0288'] },
    answers: { json: lookShape, example: lookExample },
    async handle({ desk, person, body }) {
      const look = await secondLook(desk, person, body.references);
      return isRefusal(look) ? { refusals: [look] } : { body: look };
    },
  }),
  operation({
    ...approving,
    id: 'approveDestruction',
    method: 'post',
    path: '/retention/approvals',
    says: 'Approve that complaints are destroyed',
    about:
      'In the name of whoever is signed in. Refused whole where anything stands in the way of one of them. It is carried out beside everything else; ask how far it is under the id given back.',
    body: z.strictObject({ references }),
    example: { references: ['SW-2017-0288'] },
    answers: { json: destroyingShape, status: 202, example: destroyingExample },
    refuses: [403, 422],
    codes: ['permit.role', 'retention.on-hold', 'retention.too-early', 'retention.own-time'],
    async handle({ desk, person, body, key }): Promise<Answer> {
      const who = { organisation: person.organisation, actor: person, key };
      const answer = await approveDestruction(desk, who, body.references);
      if ('refusals' in answer) return answer;
      carryOutDestructions(desk).catch(() => undefined);
      return { status: 202, body: progressOf(answer.work) };
    },
  }),
  operation({
    ...common,
    id: 'destructionProgress',
    method: 'get',
    path: '/retention/approvals/{id}',
    says: 'Ask how far a destruction is',
    about: 'Once done, the numbers of the certificates, and what was not destroyed and why.',
    params: z.strictObject({ id: z.uuid() }),
    answers: { json: destroyingShape, example: destroyingExample },
    refuses: [404],
    codes: ['retention.no-such-approval'],
    async handle({ desk, person, params }): Promise<Answer> {
      const work = await destructionProgress(desk, person, params.id);
      return work === null
        ? {
            problem: {
              ...noCertificate,
              code: 'retention.no-such-approval',
              title: 'There is no such approval',
            },
          }
        : { body: progressOf(work) };
    },
  }),
  operation({
    ...approving,
    id: 'putOnHold',
    method: 'put',
    path: '/retention/holds/{reference}',
    says: 'Put a complaint on hold',
    about: 'While it is on hold nothing of it is destroyed. One of the same cause is put in its place.',
    params: z.strictObject({ reference }),
    body: holdSchema,
    example: { because: 'fraud-case', why: 'Referred to the fraud team', reviewOn: '2024-06-03' },
    answers: { json: z.strictObject({ done: z.boolean() }), example: { done: true } },
    refuses: [403, 422],
    codes: ['permit.role', 'retention.review-past', 'retention.no-such-case'],
    async handle({ desk, person, params, body, key }) {
      const who = { organisation: person.organisation, actor: person, key };
      const refusal = await putOnHold(desk, who, params.reference, body);
      return refusal === null ? { body: { done: true } } : { refusals: [refusal] };
    },
  }),
  operation({
    ...approving,
    id: 'takeOffHold',
    method: 'post',
    path: '/retention/holds/{reference}/lift',
    says: 'Take a hold off a complaint',
    about: 'With the reason, which is kept as long as the complaint is.',
    params: z.strictObject({ reference }),
    body: liftSchema,
    example: { because: 'fraud-case', why: 'Nothing was found' },
    answers: { json: z.strictObject({ done: z.boolean() }), example: { done: true } },
    refuses: [403, 422],
    codes: ['permit.role', 'retention.no-such-case'],
    async handle({ desk, person, params, body, key }) {
      const who = { organisation: person.organisation, actor: person, key };
      const refusal = await takeOffHold(desk, who, params.reference, body);
      return refusal === null ? { body: { done: true } } : { refusals: [refusal] };
    },
  }),
  operation({
    ...common,
    id: 'listCertificates',
    method: 'get',
    path: '/retention/certificates',
    says: 'List certificates of destruction',
    about: 'The latest first. They are kept for good, and name nobody the record was about.',
    query: z.strictObject({ after, limit }),
    answers: {
      json: z.strictObject({
        today: z.string(),
        items: z.array(certificateShape),
        next: z.string().nullable(),
        unscrubbed: z.int(),
      }),
      example: { today: '2024-03-29', items: [certificateExample], next: null, unscrubbed: 1 },
    },
    ...broken,
    async handle({ desk, person, query }) {
      const page = await listCertificates(desk, person, query);
      if (isRefusal(page)) return { refusals: [page] };
      const { rows: items, ...rest } = page;
      return { body: { ...rest, items } };
    },
  }),
  operation({
    ...common,
    id: 'exportCertificates',
    method: 'get',
    path: '/retention/certificates.csv',
    says: 'Export certificates as CSV',
    about: 'The whole list, in UTF-8.',
    answers: { files: ['text/csv'] },
    handle: async ({ desk, person }) =>
      asCsv(
        'certificates.csv',
        csvOf(
          certificateHead,
          everyRow((paging) => listCertificates(desk, person, paging), certificateCells),
        ),
      ),
  }),
  operation({
    ...common,
    id: 'readCertificate',
    method: 'get',
    path: '/retention/certificates/{number}',
    says: 'Read a certificate of destruction',
    about: 'What went, by which rule, who approved it, and by when the last backup is gone.',
    params: z.strictObject({ number: z.string().max(60) }),
    answers: { json: certificateShape, example: certificateExample },
    refuses: [404],
    codes: [noCertificate.code],
    async handle({ desk, person, params }): Promise<Answer> {
      const found = await findCertificate(desk, person, params.number);
      if (found === null) return { problem: noCertificate };
      return isRefusal(found) ? { refusals: [found] } : { body: found };
    },
  }),
  operation({
    ...common,
    id: 'openCertificate',
    method: 'get',
    path: '/retention/certificates/{number}/pdf',
    says: 'Open a certificate as a PDF',
    about: 'The same as tagged PDF (PDF/UA-1).',
    params: z.strictObject({ number: z.string().max(60) }),
    answers: { files: ['application/pdf'] },
    refuses: [404],
    codes: [noCertificate.code],
    async handle({ desk, person, params }): Promise<Answer> {
      const pdf = await printCertificate(desk, person, params.number);
      if (pdf === null) return { problem: noCertificate };
      if (isRefusal(pdf)) return { refusals: [pdf] };
      return { file: pdf, type: 'application/pdf', name: `certificate-${params.number}.pdf` };
    },
  }),
];

const progressOf = ({
  id,
  state,
  done,
  of,
  outcome,
}: NonNullable<Awaited<ReturnType<typeof destructionProgress>>>) => ({
  id,
  state,
  done,
  of,
  outcome,
});
