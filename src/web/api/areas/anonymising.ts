import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { agreeAnonymous, takeBackAnonymous } from '#desk/retention/anonymising/answer.ts';
import { wordsSchema } from '#desk/retention/anonymising/form.ts';
import { previewAnonymising } from '#desk/retention/anonymising/preview.ts';
import { proposeAnonymous } from '#desk/retention/anonymising/propose.ts';
import { waitingToBeRead } from '#desk/retention/anonymising/proposed.ts';
import { approvers } from '#desk/retention/who-approves.ts';
import { noComplaint } from '../answer-outcome.ts';
import { anonymisingExample, certificateExample } from '../examples/retention.ts';
import { type Answer, type Operation, operation } from '../operation.ts';
import { anonymisingShape, certificateShape, proposedWordsShape } from '../shapes/retention.ts';
import { reference } from './complaints.ts';

const approving = { area: 'Retention', reads: 'retention', roles: approvers } as const;
const path = '/retention/anonymising/{reference}';
const params = z.strictObject({ reference });
const done = { json: z.strictObject({ done: z.boolean() }), example: { done: true } };
const rules = ['permit.role', 'retention.on-hold', 'retention.too-early', 'retention.own-time'];

/** Making a complaint anonymous: the words that stay are proposed by one person and read by another. */
export const anonymisingOperations: readonly Operation[] = [
  operation({
    ...approving,
    id: 'listAnonymising',
    method: 'get',
    path: '/retention/anonymising',
    says: 'List words that wait to be read',
    about: 'Complaints that are made anonymous once a second person has found nobody in what would stay.',
    answers: {
      json: z.strictObject({ items: z.array(proposedWordsShape) }),
      example: {
        items: [
          {
            reference: 'SW-2017-0288',
            words: anonymisingExample.words,
            by: 'Nell Sandlark',
            at: '2024-03-29T10:00:00Z',
          },
        ],
      },
    },
    async handle({ desk, person }): Promise<Answer> {
      const waiting = await waitingToBeRead(desk, person);
      if (isRefusal(waiting)) return { refusals: [waiting] };
      return {
        body: {
          items: waiting.map(({ reference: of, words, by, at }) => ({
            reference: of,
            words,
            by: by.name,
            at,
          })),
        },
      };
    },
  }),
  operation({
    ...approving,
    id: 'previewAnonymising',
    method: 'get',
    path,
    says: 'See what would go and what would stay',
    about:
      'How much goes, everything that stands in the way, and the words that would stay: those proposed, or what could be, with nobody in them whom the complaint knows.',
    params,
    answers: { json: anonymisingShape, example: anonymisingExample },
    refuses: [404],
    codes: ['retention.destroyed-before'],
    async handle({ desk, person, params: { reference: of } }): Promise<Answer> {
      const look = await previewAnonymising(desk, person, of);
      if (look === null) return { problem: noComplaint };
      if (isRefusal(look)) return { refusals: [look] };
      const { today, held, refusals, words, proposed, backupsUntil, contract, receivedOn } = look;
      const { events, files, bytes } = held;
      return {
        body: {
          reference: look.reference,
          today,
          contract,
          receivedOn,
          goes: { events, files, bytes },
          words,
          proposed,
          refusals,
          backupsUntil,
        },
      };
    },
  }),
  operation({
    ...approving,
    id: 'proposeAnonymous',
    method: 'put',
    path,
    writes: true,
    says: 'Propose which words of a complaint stay',
    about:
      'Nothing goes yet. Refused where the words hold a name, a number or an address that the complaint knows. Another proposal takes the place of the one before.',
    params,
    body: wordsSchema,
    example: { words: anonymisingExample.words },
    answers: done,
    refuses: [404],
    codes: [...rules, 'retention.words-name-somebody', 'retention.no-such-case'],
    async handle({ desk, person, params: { reference: of }, body, key }): Promise<Answer> {
      const who = { organisation: person.organisation, actor: person, key };
      const refusal = await proposeAnonymous(desk, who, of, body);
      return refusal === null ? { body: { done: true } } : { refusals: [refusal] };
    },
  }),
  operation({
    ...approving,
    id: 'agreeAnonymous',
    method: 'post',
    path: `${path}/agree`,
    writes: true,
    says: 'Agree that the words may stay',
    about:
      'A second person has found nobody in them. Everything but them and the figures is destroyed, and the certificate names both people.',
    params,
    answers: { json: certificateShape, example: certificateExample },
    refuses: [404],
    codes: [...rules, 'retention.second-person', 'retention.nothing-proposed'],
    async handle({ desk, person, params: { reference: of }, key }): Promise<Answer> {
      const who = { organisation: person.organisation, actor: person, key };
      const certificate = await agreeAnonymous(desk, who, of);
      return isRefusal(certificate)
        ? { refusals: [certificate] }
        : { body: { ...certificate, scrubbedAt: null } };
    },
  }),
  operation({
    ...approving,
    id: 'takeBackAnonymous',
    method: 'post',
    path: `${path}/take-back`,
    writes: true,
    says: 'Take proposed words back',
    about:
      'Whoever proposed them, or a second person who found somebody in them. The complaint stays as it was.',
    params,
    answers: done,
    refuses: [404],
    codes: ['permit.role', 'retention.nothing-proposed'],
    async handle({ desk, person, params: { reference: of }, key }): Promise<Answer> {
      const who = { organisation: person.organisation, actor: person, key };
      const refusal = await takeBackAnonymous(desk, who, of);
      return refusal === null ? { body: { done: true } } : { refusals: [refusal] };
    },
  }),
];
