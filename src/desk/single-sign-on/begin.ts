import * as openid from 'openid-client';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { after } from '../sign-in/limits.ts';
import { hashOf } from '../sign-in/session.ts';
import type { Provider } from './provider.ts';
import { newSecret, sealFor, wayOf } from './way.ts';

/** How long somebody may take at the provider. */
const inTime = { minutes: 10 };

/** Somebody about to be sent to the provider. */
export interface Beginning {
  /** Where to go afterwards: a path of ours. */
  readonly back: string;
  /** What they had typed when they found themselves signed out; empty when nothing. */
  readonly carried: string;
  /** Where the provider sends them back to: an address registered with it. */
  readonly returnTo: string;
}

/** Where to send somebody who signs in through the provider, and the secret their browser keeps meanwhile. */
export interface Begun {
  readonly address: string;
  readonly secret: string;
}

/** Begins a signing in: an authorisation code with PKCE, a state and a nonce, good for ten minutes in one browser. */
export async function beginSingleSignOn(
  desk: Desk,
  provider: Provider,
  { back, carried, returnTo }: Beginning,
): Promise<Begun | Refusal> {
  const known = await provider.reach();
  if (isRefusal(known)) return known;
  const secret = newSecret();
  const { state, nonce, verifier } = wayOf(secret);
  const at = desk.now();
  const start = {
    idHash: hashOf(secret),
    back,
    carried: sealFor(secret, carried),
    endsAt: after(at, inTime),
  };
  await desk.record.singleSignOn.start(start, at);
  const address = openid.buildAuthorizationUrl(known, {
    redirect_uri: returnTo,
    response_type: 'code',
    scope: provider.settings.scopes.join(' '),
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  return { address: address.href, secret };
}
