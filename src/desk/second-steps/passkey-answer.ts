import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import type { Refusal } from '#core/refusal.ts';
import type { PasskeyStep } from '#record/accounts/second-step.ts';
import type { Desk } from '../desk.ts';
import { algorithms, type Site } from './passkey.ts';

const given = z.string().max(20_000);

/** An answer as browsers write it: what is used here is checked, and what the library reads it checks itself. */
const answerSchema = z.looseObject({
  id: given,
  rawId: given,
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: given }),
});

/** An answer out of what a browser sent; null where it is none. */
export function answerFrom(typed: string): z.output<typeof answerSchema> | null {
  try {
    const read = answerSchema.safeParse(JSON.parse(typed));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** The question an answer says it answers. */
export function challengeIn({ response }: z.output<typeof answerSchema>): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString());
    const challenge = (said as { challenge?: unknown } | null)?.challenge;
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
}

/** Uses a passkey with an answer it signed: whether it is right, was made for this site, and counts on from the last. */
export async function isSigned(
  { record, now }: Desk,
  passkey: PasskeyStep,
  answer: z.output<typeof answerSchema>,
  { site, verified }: { readonly site: Site; readonly verified: boolean },
): Promise<boolean> {
  const webauthn = await import('@simplewebauthn/server');
  const { authenticationInfo, verified: right } = await webauthn
    .verifyAuthenticationResponse({
      response: answer as unknown as AuthenticationResponseJSON,
      expectedChallenge: challengeIn(answer),
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: verified,
      credential: {
        id: passkey.credential,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
    })
    .catch(() => ({ verified: false, authenticationInfo: null }));
  if (!right || authenticationInfo === null) return false;
  return record.secondSteps.use(passkey, authenticationInfo.newCounter, now());
}

/** The passkey a browser made, or null where the answer is not right. */
export async function passkeyMade(
  answer: z.output<typeof answerSchema>,
  site: Site,
): Promise<Pick<PasskeyStep, 'credential' | 'publicKey' | 'transports' | 'counter'> | null> {
  const webauthn = await import('@simplewebauthn/server');
  const { verified, registrationInfo } = await webauthn
    .verifyRegistrationResponse({
      response: answer as unknown as RegistrationResponseJSON,
      expectedChallenge: challengeIn(answer),
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: false,
      supportedAlgorithmIDs: [...algorithms],
    })
    .catch(() => ({ verified: false, registrationInfo: undefined }));
  if (!verified || registrationInfo === undefined) return null;
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  return { credential: id, publicKey, counter, transports };
}

export const wrongPasskey: Refusal = {
  code: 'second-step.passkey-wrong',
  says: 'That passkey does not open this account here, or it took too long.',
  remedy: 'Try again, or use another way.',
  clauses: [],
};
