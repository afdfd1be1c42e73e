import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { askForBundle, type Bundling, bundleProgress } from '#desk/bundle/ask-for-bundle.ts';
import { makeBundles } from '#desk/bundle/make-bundles.ts';
import { openCaseFile } from '#desk/complaint/open-case-file.ts';
import { noComplaint } from '../answer-outcome.ts';
import { type Answer, type Operation, operation } from '../operation.ts';
import { named } from '../shapes/named.ts';
import { reference } from './complaints.ts';

const area = 'Bundles';

const bundlingShape = named(
  'Bundling',
  z.strictObject({
    id: z.string(),
    reference: z.string(),
    state: z.enum(['waiting', 'under-way', 'done', 'refused', 'failed']),
    done: z.int(),
    of: z.int(),
    says: z.string().meta({ description: 'What is being done, in words' }),
    outcome: z.unknown().meta({
      description:
        'Once done: the bundle’s id, its pages, documents, SHA-256 and notices. Refused: the refusals, each document that is missing among them',
    }),
  }),
);

const example = {
  id: '0b4a7d0e-6c1a-4f6e-9b2f-3f9b6f2a1c55',
  reference: 'SW-2017-0288',
  state: 'under-way' as const,
  done: 18,
  of: 42,
  says: 'Setting the pages',
  outcome: null,
};

const bundling = (work: Bundling) => ({
  id: work.id,
  reference: work.reference,
  state: work.state,
  done: work.done,
  of: work.of,
  says: work.says,
  outcome: work.outcome,
});

/** The bundle of a complaint, as it goes to ICE: asked for, followed, and fetched. */
export const bundleOperations: readonly Operation[] = [
  operation({
    id: 'askForBundle',
    method: 'post',
    path: '/complaints/{reference}/bundles',
    area,
    reads: 'bundles',
    says: 'Make the bundle of a complaint',
    about:
      'It is made beside everything else; ask how far it is under the id given back. Asked for again while one is being made, the same is given back.',
    params: z.strictObject({ reference }),
    answers: { json: bundlingShape, status: 202, example },
    refuses: [403, 404],
    codes: ['permit.role'],
    async handle({ desk, person, params }): Promise<Answer> {
      const asked = await askForBundle(desk, person, params.reference);
      if (asked === null) return { problem: noComplaint };
      if ('refusals' in asked) return { refusals: asked.refusals };
      void makeBundles(desk);
      return { status: 202, body: bundling(asked.work) };
    },
  }),
  operation({
    id: 'bundleProgress',
    method: 'get',
    path: '/bundles/{id}',
    area,
    reads: 'bundles',
    says: 'How far a bundle is',
    about: 'What is being done, how many steps of how many, and in the end what came of it.',
    params: z.strictObject({ id: z.uuid() }),
    answers: { json: bundlingShape, example },
    refuses: [404],
    async handle({ desk, person, params }): Promise<Answer> {
      const work = await bundleProgress(desk, person, params.id);
      return work === null ? { problem: noBundle } : { body: bundling(work) };
    },
  }),
  operation({
    id: 'downloadBundle',
    method: 'get',
    path: '/complaints/{reference}/bundles/{bundle}',
    area,
    reads: 'bundles',
    says: 'Download a bundle',
    about: 'The zip as it was made, whenever that was.',
    params: z.strictObject({ reference, bundle: z.string().max(100) }),
    answers: { files: ['application/zip'] },
    refuses: [404],
    async handle({ desk, person, params }): Promise<Answer> {
      const who = { organisation: person.organisation, actor: person };
      const found = await openCaseFile(desk, who, params.reference, { bundle: params.bundle });
      if (found === null) return { problem: noBundle };
      return isRefusal(found)
        ? { refusals: [found] }
        : { file: found.content, type: found.type, name: found.name };
    },
  }),
];

const noBundle = {
  ...noComplaint,
  code: 'complaint.no-such-bundle',
  title: 'There is no such bundle',
  says: 'Nobody here asked for that bundle.',
  remedy: 'Ask for one under the complaint’s own address.',
};
