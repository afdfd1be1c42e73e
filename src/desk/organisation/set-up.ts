import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Form } from '#core/form.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { providersOf } from '#desk/organisation/organisation.ts';
import { hashPassword } from '#desk/sign-in/password-hash.ts';
import { passwordRefusal } from '#desk/sign-in/password-rules.ts';
import { openSession, type SignedIn } from '#desk/sign-in/session.ts';
import { newAccount } from '#record/accounts/account.ts';

export const setUpSchema = z.object({
  organisation: z.string().max(100),
  prefix: z
    .string()
    .regex(/^[A-Za-z]{2,6}$/)
    .transform((text) => text.toUpperCase()),
  name: z.string().max(100),
  email: z.email().max(200),
  password: z.string(),
});

/** What the first administrator is asked. */
export const setUpForm: Form = {
  title: 'Set up Redress',
  about: 'Five answers, once. You become the first administrator and can add everybody else.',
  button: 'Set up',
  fields: [
    {
      name: 'organisation',
      as: 'text',
      label: 'Your organisation’s name',
      hint: 'As it stands at the head of your letters',
      autocomplete: 'organization',
      mend: { missing: 'Enter your organisation’s name' },
    },
    {
      name: 'prefix',
      as: 'text',
      label: 'Letters your references begin with',
      hint: '2 to 6 letters. SW makes SW-2018-0001. They cannot be changed later',
      autocomplete: 'off',
      spellcheck: false,
      mend: {
        missing: 'Enter the letters your references begin with',
        wrong: 'The letters must be 2 to 6, from A to Z',
      },
    },
    { name: 'name', as: 'text', label: 'Your name', autocomplete: 'name', spellcheck: false },
    {
      name: 'email',
      as: 'text',
      label: 'Your e-mail address',
      hint: 'You sign in with it',
      autocomplete: 'username',
      spellcheck: false,
    },
    {
      name: 'password',
      as: 'password',
      label: 'Your password',
      hint: 'At least 8 characters. Three words in a row are easy to keep',
      autocomplete: 'new-password',
    },
  ],
};

/** Whether nobody has set Redress up: there is no organisation, or none of them has an account. */
export async function isNew(desk: Desk): Promise<boolean> {
  const organisations = await providersOf(desk);
  const accounts = await Promise.all(organisations.map(({ id }) => desk.record.accounts.list(id)));
  return accounts.every((each) => each.length === 0);
}

/** Opens the organisation with its first administrator, and signs them in. Refused once somebody has done it. */
export async function setUp(desk: Desk, given: z.infer<typeof setUpSchema>): Promise<SignedIn | Refusal> {
  const { organisation: name, email } = given;
  const refusal =
    (await passwordRefusal(given.password, { ...given, names: [name] })) ??
    ((await isNew(desk)) ? null : done);
  if (isRefusal(refusal)) return refusal;
  const { record } = desk;
  // An organisation without an account is what a set-up that was cut off leaves behind: it is taken up again.
  const [begun] = await providersOf(desk);
  const id = begun?.id ?? idFrom(name);
  if (begun === undefined)
    await record.organisations.open({ id, name, referencePrefix: given.prefix }, desk.now());
  const account = newAccount({
    organisation: id,
    id: randomUUID(),
    email: email.toLowerCase(),
    name: given.name,
    roles: ['administrator'],
    passwordHash: await hashPassword(given.password),
    createdAt: desk.now(),
    lastSignedInAt: desk.now(),
  });
  await record.accounts.add(account);
  return openSession(desk, account);
}

/** "sandpiper-works" from "Sandpiper Works": plain letters, for keys and folders. */
function idFrom(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return plain === '' ? 'provider' : plain;
}

const done: Refusal = {
  code: 'set-up.done',
  says: 'Redress has been set up already.',
  remedy: 'Sign in, or ask your administrator for an account.',
  clauses: [],
};
