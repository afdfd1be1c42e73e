import { z } from 'zod';
import { askingReviewers, askingSchema, askings, reviewAsking } from '#desk/restricted/askings.ts';
import { askForSafety, openers, type SafetyInput } from '#desk/restricted/for-safety.ts';
import { officers, safetySchema } from '#desk/restricted/restricted-page.ts';
import { type Operation, operation } from '../operation.ts';
import { aDay, aMoment, named } from '../shapes/named.ts';
import { saved, savedOr } from './setting.ts';

const common = { area: 'Opened for safety', reads: 'cases' } as const;

const askingShape = named(
  'SafetyAsking',
  z.strictObject({
    id: z.string(),
    name: z.string(),
    at: aMoment,
    hours: z.int(),
    reason: z.string(),
    reference: z.string().nullable().meta({ description: 'Only to whoever may open it anyway' }),
    reviewBy: aDay,
    review: z
      .strictObject({ inOrder: z.boolean(), done: z.string(), by: z.string(), at: aMoment })
      .nullable(),
  }),
);

/** Restricted complaints opened at once for somebody’s safety: asked by reference, and reviewed. */
export const safetyOperations: readonly Operation[] = [
  operation({
    ...common,
    id: 'askForSafety',
    method: 'post',
    path: '/safety-openings',
    roles: openers,
    says: 'Open a restricted complaint for somebody’s safety',
    about:
      'Answered in the same words and after the same time whether or not there is one of that reference. That it was asked, when and why is recorded and reviewed.',
    body: z.strictObject({ reference: z.string().trim().min(1).max(100), ...safetySchema.shape }),
    writes: true,
    example: { reference: 'SW-2018-0288', reason: 'Somebody waits at reception.', hours: 2 },
    answers: {
      json: z.strictObject({ asked: z.literal(true), hours: z.int() }),
      status: 202,
      example: { asked: true, hours: 2 },
    },
    refuses: [403, 422],
    codes: ['permit.role', 'mappa.words-for-paper'],
    async handle({ desk, person, body, key }) {
      const { reference, ...input } = body as unknown as { reference: string } & SafetyInput;
      const who = { organisation: person.organisation, actor: person, key };
      const refusals = await askForSafety(desk, who, { reference, input });
      return refusals.length > 0 ? { refusals } : { status: 202, body: { asked: true, hours: input.hours } };
    },
  }),
  operation({
    ...common,
    id: 'listSafetyAskings',
    method: 'get',
    path: '/safety-openings',
    roles: officers,
    says: 'List who asked for safety',
    about: 'The last fifty, whether or not there was a complaint of that reference.',
    answers: {
      json: z.strictObject({ items: z.array(askingShape) }),
      example: {
        items: [
          {
            id: 'asked-1',
            name: 'Example Row',
            at: '2018-03-12T10:00:00Z',
            hours: 2,
            reason: 'Somebody waits at reception.',
            reference: null,
            reviewBy: '2018-03-13',
            review: null,
          },
        ],
      },
    },
    async handle({ desk, person }) {
      const items = (await askings(desk, person)).map(({ account: _account, review, ...asking }) => {
        const { asking: _asking, ...word } = review ?? { asking: '' };
        return { ...asking, review: review === null ? null : word };
      });
      return { body: { items } };
    },
  }),
  operation({
    ...common,
    ...saved,
    id: 'reviewSafetyAsking',
    method: 'post',
    path: '/safety-openings/{asking}/review',
    roles: askingReviewers,
    says: 'Review who asked for safety',
    about: 'Without the complaint: by who asked, when, why and for how long.',
    params: z.strictObject({ asking: z.string().max(100) }),
    body: askingSchema,
    example: { inOrder: true },
    refuses: [403, 404, 422],
    codes: ['permit.role', 'asking.unknown', 'restricted.own-opening', 'restricted.nothing-done'],
    async handle({ desk, person, params, body, key }) {
      const who = { organisation: person.organisation, actor: person, key };
      return savedOr(await reviewAsking(desk, who, { asking: params.asking, ...body }));
    },
  }),
];
