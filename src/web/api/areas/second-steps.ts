import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { appBegun, beginApp, confirmApp, longestName } from '#desk/second-steps/add-app.ts';
import { newRecoveryCodes, removeSecondStep } from '#desk/second-steps/remove.ts';
import { secondStepsShown } from '#desk/second-steps/second-steps.ts';
import type { Here } from '#desk/sign-in/who-is-here.ts';
import { type Operation, operation, type SignedInCall } from '../operation.ts';
import { aMoment, named } from '../shapes/named.ts';
import { personExample, sessionShape } from '../shapes/person.ts';
import { sessionOf } from './session.ts';

const area = 'Signing in';
const at = '/account/second-steps';
const hereOf = ({ request }: SignedInCall): Here => request.here as Here;
const params = z.strictObject({ id: z.uuid().meta({ description: 'The id of the second step' }) });
const id = '7d0b6a52-4b1e-4c55-9a43-0a1df3e0c2b7';
const session = {
  token: 'Zo7c5s9nRaPxEdGhLkTykFz0mXo3b1Jt6Y1m2q8w4uV',
  person: personExample,
  mustSetUpSecondStep: false,
};
const codes = z
  .array(z.string())
  .meta({ description: 'Each stands in for the second step once. Given this once' });
const codesExample = ['k7mq-29xd-vt4p', 'h3wn-8rcy-m2kz'];
const tooOld = { refuses: [403, 404, 422, 429] } as const;

const stepShape = named(
  'SecondStep',
  z.strictObject({
    id: z.string(),
    kind: z.enum(['app', 'passkey']),
    name: z.string(),
    addedAt: aMoment,
    lastUsedAt: aMoment.nullable(),
  }),
);

/** One's own second steps, as a program sets them up. Passkeys are added in a browser. */
export const secondStepOperations: readonly Operation[] = [
  operation({
    id: 'listSecondSteps',
    method: 'get',
    path: at,
    area,
    reads: 'account',
    says: 'List your second steps',
    about: 'Your apps and passkeys, and how many recovery codes are left: null where none were ever made.',
    answers: {
      json: z.strictObject({ items: z.array(stepShape), recoveryCodesLeft: z.int().nullable() }),
      example: {
        items: [{ id, kind: 'app', name: 'My telephone', addedAt: '2018-03-27T09:42:00Z', lastUsedAt: null }],
        recoveryCodesLeft: 10,
      },
    },
    async handle({ desk, person }) {
      const { steps, recoveryCodesLeft } = await secondStepsShown(desk, person);
      return { body: { items: steps, recoveryCodesLeft } };
    },
  }),
  operation({
    id: 'beginApp',
    writes: true,
    method: 'post',
    path: at,
    area,
    reads: 'account',
    says: 'Begin to set up an app',
    about: 'Gives the secret an app needs. It counts for nothing until a code of it is sent to be confirmed.',
    body: z.strictObject({ name: z.string().trim().min(1).max(longestName) }),
    example: { name: 'My telephone' },
    answers: {
      json: z.strictObject({ id: z.string(), secret: z.string(), link: z.string() }),
      status: 201,
      example: {
        id,
        secret: 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ',
        link: 'otpauth://totp/Redress:marigold.penn%40sandpiper.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Redress',
      },
    },
    ...tooOld,
    codes: ['second-step.show-again'],
    async handle(call) {
      const { desk, person, body } = call;
      const here = hereOf(call);
      const begun = await beginApp(desk, here, body.name);
      if (isRefusal(begun)) return { refusals: [begun] };
      const app = await appBegun(desk, person, here.organisation.name, begun.id);
      if (app === null) return { refusals: [anotherBegun] };
      return { status: 201, body: { id: app.id, secret: app.secret, link: app.link } };
    },
  }),
  operation({
    id: 'confirmApp',
    writes: true,
    method: 'post',
    path: `${at}/{id}/confirm`,
    area,
    reads: 'account',
    says: 'Confirm an app with its code',
    about:
      'From then on signing in asks for it. Gives a new token, and with the first second step the recovery codes.',
    params,
    body: z.strictObject({ code: z.string().max(100) }),
    example: { code: '287082' },
    answers: {
      json: sessionShape.extend({ recoveryCodes: codes.nullable() }),
      example: { ...session, recoveryCodes: codesExample },
    },
    ...tooOld,
    codes: ['second-step.unknown', 'second-step.wrong', 'second-step.locked'],
    async handle(call) {
      const { desk, params: which, body, request } = call;
      const added = await confirmApp(desk, hereOf(call), which.id, { code: body.code, address: request.ip });
      if (isRefusal(added)) return { refusals: [added] };
      return { body: { ...sessionOf(added), recoveryCodes: added.recoveryCodes } };
    },
  }),
  operation({
    id: 'removeSecondStep',
    writes: true,
    method: 'delete',
    path: `${at}/{id}`,
    area,
    reads: 'account',
    says: 'Take a second step away',
    about: 'Signs you out everywhere else and gives a new token. The last one stays until there is another.',
    params,
    answers: { json: sessionShape, example: session },
    ...tooOld,
    codes: ['second-step.unknown', 'second-step.last-one', 'second-step.show-again'],
    async handle(call) {
      const removed = await removeSecondStep(call.desk, hereOf(call), call.params.id);
      return isRefusal(removed) ? { refusals: [removed] } : { body: sessionOf(removed) };
    },
  }),
  operation({
    id: 'makeRecoveryCodes',
    writes: true,
    method: 'post',
    path: '/account/second-steps/recovery-codes',
    area,
    reads: 'account',
    says: 'Make new recovery codes',
    about: 'Ten codes in place of those there were.',
    answers: { json: z.strictObject({ recoveryCodes: codes }), example: { recoveryCodes: codesExample } },
    ...tooOld,
    codes: ['second-step.none-yet', 'second-step.show-again'],
    async handle(call) {
      const made = await newRecoveryCodes(call.desk, hereOf(call));
      return isRefusal(made) ? { refusals: [made] } : { body: { recoveryCodes: made } };
    },
  }),
];

const anotherBegun = {
  code: 'second-step.unknown',
  says: 'Another app was begun at the same moment.',
  remedy: 'Begin again.',
  clauses: [],
};
