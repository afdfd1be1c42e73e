import { z } from 'zod';
import { dayOf } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { keepRehearsed } from '#desk/rehearsal/keep-rehearsed.ts';
import { openRehearsal, rehearsalSchema } from '#desk/rehearsal/open-rehearsal.ts';
import { isRehearsal } from '#desk/rehearsal/organisation.ts';
import { passNights } from '#desk/rehearsal/pass-nights.ts';
import { type Operation, operation } from '../operation.ts';

const area = 'Rehearsals';

/**
 * Playing scenarios against a running server: each in an organisation of its own, on the days it says. Where that is not
 * allowed the addresses are there all the same, and say so.
 */
export const rehearsalOperations = (allowed: boolean): readonly Operation[] => [
  operation({
    id: 'openRehearsal',
    method: 'post',
    path: '/rehearsal',
    area,
    says: 'Open a world to rehearse in',
    about:
      'Makes an organisation as the `given` of a scenario describes it, and gives a token for each of its people. Their calls may set the day with the header Redress-Day. Only where Redress was started for a demonstration or with REDRESS_REHEARSAL=1.',
    open: true,
    body: rehearsalSchema,
    example: { given: { contract: { programme: 'work-programme', let: '2012-06-01' } } },
    answers: {
      json: z.strictObject({ organisation: z.string(), tokens: z.record(z.string(), z.string()) }),
      status: 201,
      example: {
        organisation: 'rehearsal-of-0c9b1d5ee2bb4f5f8c0f6f1f3a7d2b10',
        tokens: { handler: 'kFz0mXo3b1Jt6Y1m2q8w4uV7c5s9nRaPxEdGhLkTyZo' },
      },
    },
    refuses: [403, 422],
    codes: ['rehearsal.not-here'],
    async handle({ desk, body }) {
      if (!allowed) return { problem: notHere };
      return { status: 201, body: await openRehearsal(desk, body) };
    },
  }),
  operation({
    id: 'passNights',
    method: 'post',
    path: '/rehearsal/nights',
    area,
    reads: 'account',
    says: 'Let the nights pass',
    about: 'Does what fell due to Redress itself, night by night, up to and with the day in Redress-Day.',
    answers: { json: z.strictObject({ done: z.int() }), example: { done: 1 } },
    refuses: [403],
    codes: ['rehearsal.not-here'],
    async handle({ desk, person }) {
      if (!allowed || !isRehearsal(person.organisation)) return { problem: notHere };
      return { body: { done: await passNights(desk, person.organisation, dayOf(desk.now())) } };
    },
  }),
  operation({
    id: 'keepRehearsedFile',
    method: 'post',
    path: '/rehearsal/files',
    area,
    reads: 'account',
    says: 'Keep a file that a step speaks of',
    about: 'Keeps words as a text and gives their SHA-256, by which a command may then name them.',
    body: z.strictObject({ content: z.string().min(1).max(100_000) }),
    example: { content: 'Everything held on an invented person.' },
    answers: {
      json: z.strictObject({ file: z.string() }),
      example: { file: 'd15b9c1f8d2c6bf0c4a3f5d7e9b1a2c3d4e5f60718293a4b5c6d7e8f90a1b2c3' },
    },
    refuses: [403, 422],
    codes: ['rehearsal.not-here'],
    async handle({ desk, person, body }) {
      if (!allowed || !isRehearsal(person.organisation)) return { problem: notHere };
      const kept = await keepRehearsed(desk, person.organisation, body.content);
      return isRefusal(kept) ? { refusals: [kept] } : { body: { file: kept.digest } };
    },
  }),
];

const notHere = {
  status: 403,
  code: 'rehearsal.not-here',
  title: 'Nothing can be rehearsed here',
  says: 'This Redress keeps real complaints, so no day can be set and no world made in it.',
  remedy: 'Start one with “redress serve --demo”, or with REDRESS_REHEARSAL=1 on a data folder of its own.',
};
