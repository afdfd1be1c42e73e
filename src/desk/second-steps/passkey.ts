import { hash } from 'node:crypto';
import type { generateAuthenticationOptions } from '@simplewebauthn/server';
import type { Refusal } from '#core/refusal.ts';
import type { Challenge } from '#record/accounts/challenge.ts';
import type { PasskeyStep } from '#record/accounts/second-step.ts';
import type { Desk } from '../desk.ts';
import { addressCounted } from '../sign-in/address.ts';
import { tooManyFromHere } from '../sign-in/attempt.ts';
import { after, before, challengeGood, challengesOfAddress } from '../sign-in/limits.ts';
import type { Person } from '../sign-in/person.ts';

/** Where a passkey works: it signs for one site and no other. */
export interface Site {
  /** The name of the host: "complaints.example". */
  readonly host: string;
  /** "https://complaints.example". */
  readonly origin: string;
}

/** What a browser is handed to ask a passkey with (WebAuthn’s options, as JSON). */
export type PasskeyQuestion = object;

/** What a browser hands back: WebAuthn’s answer, as JSON. */
export interface PasskeyAnswer {
  readonly typed: string;
  readonly site: Site;
  readonly address: string;
}

/** Ed25519, ECDSA with P-256, and RSA for Windows: what browsers and keys have (COSE numbers). */
export const algorithms = [-8, -7, -257] as const;

const patience = challengeGood.minutes * 60_000;

/** Asks for any passkey that signs in by itself; nothing tells who has one. */
export async function askAnyPasskey(
  desk: Desk,
  { site, address }: Omit<PasskeyAnswer, 'typed'>,
): Promise<PasskeyQuestion | Refusal> {
  const webauthn = await import('@simplewebauthn/server');
  const options = await webauthn.generateAuthenticationOptions({
    rpID: site.host,
    userVerification: 'required',
    timeout: patience,
  });
  return (
    (await keep(desk, { ...nobody, challenge: options.challenge, purpose: 'sign-in', address })) ?? options
  );
}

/** Asks for one of somebody's passkeys as their second step. */
export async function askPasskeyOf(
  desk: Desk,
  person: Person,
  { site, address }: Omit<PasskeyAnswer, 'typed'>,
): Promise<PasskeyQuestion | Refusal> {
  const webauthn = await import('@simplewebauthn/server');
  const options = await webauthn.generateAuthenticationOptions({
    rpID: site.host,
    userVerification: 'preferred',
    timeout: patience,
    allowCredentials: (await passkeysOf(desk, person)).map(descriptor),
  });
  return (
    (await keep(desk, { ...whose(person), challenge: options.challenge, purpose: 'second-step', address })) ??
    options
  );
}

/** Asks a browser to make a passkey for somebody. */
export async function askNewPasskey(
  desk: Desk,
  person: Person,
  { site, address, organisation }: Omit<PasskeyAnswer, 'typed'> & { readonly organisation: string },
): Promise<PasskeyQuestion | Refusal> {
  const webauthn = await import('@simplewebauthn/server');
  const options = await webauthn.generateRegistrationOptions({
    rpID: site.host,
    rpName: organisation,
    userName: person.email,
    userDisplayName: person.name,
    userID: new Uint8Array(hash('sha256', `${person.organisation}/${person.id}`, 'buffer')),
    timeout: patience,
    attestationType: 'none',
    supportedAlgorithmIDs: [...algorithms],
    excludeCredentials: (await passkeysOf(desk, person)).map(descriptor),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  return (
    (await keep(desk, { ...whose(person), challenge: options.challenge, purpose: 'add', address })) ?? options
  );
}

async function passkeysOf({ record }: Desk, person: Person): Promise<PasskeyStep[]> {
  const steps = await record.secondSteps.of(person.organisation, person.id);
  return steps.filter((step) => step.kind === 'passkey');
}

type Transports = NonNullable<
  NonNullable<Parameters<typeof generateAuthenticationOptions>[0]['allowCredentials']>[number]['transports']
>;

const descriptor = ({ credential, transports }: PasskeyStep) => ({
  id: credential,
  transports: [...transports] as Transports,
});

/** Keeps a question until it is answered; refused to an address that asks and asks. */
async function keep(
  { record, now }: Desk,
  { address, ...asked }: Omit<Challenge, 'askedAt' | 'endsAt'>,
): Promise<Refusal | null> {
  const at = now();
  const from = addressCounted(address);
  const open = await record.challenges.open(from, before(at, challengesOfAddress.within));
  if (open >= challengesOfAddress.most) return tooManyFromHere;
  await record.challenges.keep({ ...asked, address: from, askedAt: at, endsAt: after(at, challengeGood) });
  return null;
}

/** Where it is not known yet who will answer. */
export const nobody = { organisation: '', account: '' };
export const whose = ({ organisation, id }: Person) => ({ organisation, account: id });
