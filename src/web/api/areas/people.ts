import { z } from 'zod';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { areas } from '#desk/access/areas.ts';
import { addPerson } from '#desk/people/add-person.ts';
import { changePerson } from '#desk/people/change-person.ts';
import { closeAccount, openAccount } from '#desk/people/close-account.ts';
import { peopleOf } from '#desk/people/people.ts';
import { personSchema } from '#desk/people/person-form.ts';
import { resetPassword } from '#desk/people/reset-password.ts';
import { resetSecondSteps } from '#desk/people/reset-second-steps.ts';
import { signOutPerson } from '#desk/people/sign-out-person.ts';
import { staffExample } from '../examples/settings.ts';
import { type Operation, operation, type SignedInCall } from '../operation.ts';
import { aDay, aMoment, named } from '../shapes/named.ts';
import { scopeShape } from '../shapes/person.ts';
import { byAdministrator, changingBy, saved, savedOr } from './setting.ts';

const area = 'People';
const at = '/settings/people';
const refusing = { refuses: [404, 409, 422] } as const;
const params = z.strictObject({ id: z.string().max(100).meta({ description: 'The id of the account' }) });

/** Null when it was given out already, on an earlier call with the same Idempotency-Key: it is kept nowhere. */
const password = z.string().nullable().meta({
  description: 'To be told to them and changed at once. Given this once; null on a repeated call.',
});
const passwordExample = 'k7mq-29xd-vt4p';

const staffShape = named(
  'Staff',
  z.strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(z.string()),
    does: z.array(z.string()),
    trainedOn: aDay.nullable(),
    untrained: z.boolean(),
    closed: z.boolean(),
    scope: scopeShape.nullable(),
    expiresOn: aDay.nullable(),
    position: z.strictObject({
      managedBy: z.string().nullable(),
      worksFor: z.string().nullable(),
      deliversOn: z.array(z.string()),
      office: z.string().nullable(),
      sameHumanAs: z.string().nullable(),
    }),
    lastSignedInAt: aMoment.nullable(),
    mustChangePassword: z.boolean(),
    hasSecondStep: z.boolean(),
  }),
);

/** What the terms of an account can be refused with. */
const termsCodes = [
  'person.role-stands-alone',
  'person.scope-missing',
  'person.scope-not-needed',
  'person.last-day-missing',
  'person.last-day-past',
  'person.last-day-too-far',
  'person.name-unknown',
  'person.office-elsewhere',
  'office.officer-missing',
  'claims.roles-apart',
  'claims.same-person',
] as const;

/** Something done to an account that needs nothing said with it. */
const press = (
  id: string,
  path: string,
  words: Pick<Operation, 'says' | 'about' | 'codes'>,
  run: (call: SignedInCall<{ readonly id: string }>) => Promise<Refusal | null>,
): Operation =>
  operation({
    ...saved,
    ...byAdministrator,
    reads: 'people',
    ...refusing,
    ...words,
    id,
    method: 'post',
    path: `${at}/{id}/${path}`,
    area,
    params,
    handle: async (call) => savedOr(await run(call)),
  });

/** Who may sign in and what they do: for administrators. */
export const peopleOperations: readonly Operation[] = [
  operation({
    id: 'listStaff',
    method: 'get',
    path: at,
    area,
    says: 'List who may sign in',
    about: 'Everybody with an account, closed ones last.',
    reads: 'people',
    roles: areas.people.changers,
    answers: {
      json: z.strictObject({ items: z.array(staffShape) }),
      example: { items: [staffExample.shown] },
    },
    async handle({ desk, person }) {
      const { people } = await peopleOf(desk, person.organisation);
      return { body: { items: people } };
    },
  }),
  operation({
    ...byAdministrator,
    reads: 'people',
    id: 'addStaff',
    writes: true,
    method: 'post',
    path: at,
    area,
    says: 'Add a person',
    about: 'They get a temporary password, which they change when they first sign in.',
    body: personSchema,
    example: staffExample.given,
    answers: {
      json: z.strictObject({ id: z.string(), password }),
      status: 201,
      example: { id: staffExample.shown.id, password: passwordExample },
    },
    codes: ['permit.role', 'person.address-taken', ...termsCodes],
    async handle(call) {
      const added = await addPerson(call.desk, changingBy(call), call.body);
      if (isRefusal(added)) return { refusals: [added] };
      return { status: 201, body: { id: added.account, password: added.password } };
    },
  }),
  operation({
    ...saved,
    ...byAdministrator,
    reads: 'people',
    ...refusing,
    id: 'changeStaff',
    method: 'post',
    path: `${at}/{id}`,
    area,
    says: 'Change a person',
    about: 'Their name, address, roles and training: all of them, as they are to be from now on.',
    params,
    body: personSchema,
    example: staffExample.given,
    codes: [
      'permit.role',
      'person.unknown',
      'person.address-taken',
      'person.yourself',
      'person.last-administrator',
      ...termsCodes,
    ],
    handle: async (call) =>
      savedOr(await changePerson(call.desk, changingBy(call), call.params.id, call.body)),
  }),
  press(
    'closeAccount',
    'close',
    {
      says: 'Close an account',
      about: 'They are signed out everywhere at once. What they did stays under their name.',
      codes: [
        'permit.role',
        'person.unknown',
        'person.yourself',
        'person.last-administrator',
        'office.officer-missing',
      ],
    },
    (call) => closeAccount(call.desk, changingBy(call), call.params.id),
  ),
  press(
    'openAccount',
    'open',
    {
      says: 'Open a closed account again',
      about: 'With the password and the roles it had.',
      codes: ['permit.role', 'person.unknown'],
    },
    (call) => openAccount(call.desk, changingBy(call), call.params.id),
  ),
  press(
    'signOutStaff',
    'sign-out',
    {
      says: 'Sign somebody out everywhere',
      about: 'Every browser and program they are signed in on. They may sign in again at once.',
      codes: ['permit.role', 'person.unknown'],
    },
    (call) => signOutPerson(call.desk, changingBy(call), call.params.id),
  ),
  press(
    'resetSecondSteps',
    'second-steps',
    {
      says: 'Take away somebody’s second steps',
      about:
        'Because they have lost them: their apps, passkeys and recovery codes. They are signed out everywhere, and set up anew when they next sign in.',
      codes: ['permit.role', 'person.unknown', 'person.yourself'],
    },
    (call) => resetSecondSteps(call.desk, changingBy(call), call.params.id),
  ),
  operation({
    ...byAdministrator,
    reads: 'people',
    ...refusing,
    id: 'resetPassword',
    writes: true,
    method: 'post',
    path: `${at}/{id}/password`,
    area,
    says: 'Give somebody a temporary password',
    about: 'In place of theirs. They are signed out everywhere, and change it when they next sign in.',
    params,
    answers: { json: z.strictObject({ password }), example: { password: passwordExample } },
    codes: ['permit.role', 'person.unknown', 'person.yourself'],
    async handle(call) {
      const reset = await resetPassword(call.desk, changingBy(call), call.params.id);
      return isRefusal(reset) ? { refusals: [reset] } : { body: reset };
    },
  }),
];
