import * as openid from 'openid-client';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { isLater } from '../sign-in/limits.ts';
import { hashOf, openSession, type SignedIn } from '../sign-in/session.ts';
import { accountFor } from './account.ts';
import { isShort, readClaims } from './claims.ts';
import { type Provider, unreachable } from './provider.ts';
import { openFor, wayOf } from './way.ts';

/** Somebody who came back from the provider. */
export interface Return {
  /** What their browser kept; null where it kept nothing. */
  readonly secret: string | null;
  /** The whole address they came back to, with what the provider put into it. */
  readonly address: URL;
  /** The browser's kind in words. */
  readonly browser: string;
}

/** Somebody signed in through the provider, and what they were about before. */
export interface Finished {
  readonly signedIn: SignedIn;
  readonly back: string;
  readonly carried: string;
}

/** Why somebody was not signed in; `reason` is for the log and holds nothing of theirs. */
export type NotFinished = Refusal & { readonly reason?: string };

/**
 * Ends a signing in that was begun in this browser. What was begun is taken first, so that a code, a state and a nonce serve once.
 * The roles are what the provider's groups give today: where they changed, the account changes and its other sessions end.
 */
export async function finishSingleSignOn(
  desk: Desk,
  provider: Provider,
  { secret, address, browser }: Return,
): Promise<Finished | NotFinished> {
  const start = secret === null ? null : await desk.record.singleSignOn.take(hashOf(secret));
  if (secret === null || start === null || !isLater(start.endsAt, desk.now())) return notBegun;
  const known = await provider.reach();
  if (isRefusal(known)) return known;
  const said = await redeem(provider, known, address, secret);
  if (isRefusal(said)) return said;
  // As the provider writes it, which a slash at its end may tell from what was configured.
  const { issuer } = known.serverMetadata();
  const account = await accountFor(desk, issuer, said);
  if (isRefusal(account)) return account;
  // A second step taken there counts where it is configured to; otherwise ours is asked for, as after a password.
  const owes = said.secondStep ? { owes: 'nothing' as const } : {};
  const signedIn = await openSession(desk, account, { ...owes, browser });
  const from = { issuer, subject: said.subject, sid: said.sid };
  await desk.record.singleSignOn.noteSession(account.organisation, hashOf(signedIn.secret), from);
  return { signedIn, back: start.back, carried: openFor(secret, start.carried) };
}

/**
 * Hands the code in for an identity token. The library checks state, issuer (also the `iss` of the answer, RFC 9207), audience,
 * signature, nonce and time; whatever fails is one refusal, for nobody can do anything about it but begin again.
 */
async function redeem(provider: Provider, known: openid.Configuration, address: URL, secret: string) {
  const { settings } = provider;
  const { state, nonce, verifier } = wayOf(secret);
  try {
    const tokens = await openid.authorizationCodeGrant(known, address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) return notBelieved('no identity token');
    const asks = isShort(settings, claims) && known.serverMetadata().userinfo_endpoint !== undefined;
    const more = asks ? await openid.fetchUserInfo(known, tokens.access_token, claims.sub) : {};
    return readClaims(settings, claims.sub, { ...more, ...claims });
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): NotFinished {
  // The provider said no; its own words may hold anything, so only the short code of the standard is kept.
  if (error instanceof openid.AuthorizationResponseError) return { ...declined, reason: error.error };
  if (error instanceof openid.ResponseBodyError) return notBelieved(error.error);
  if (error instanceof openid.ClientError) {
    const late = error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_ABORT';
    return late ? unreachable : notBelieved(error.code ?? error.name);
  }
  // What fetch throws when nothing answers.
  if (error instanceof TypeError) return { ...unreachable, reason: 'no answer' };
  return notBelieved(error instanceof Error ? error.name : 'unknown');
}

const notBegun: Refusal = {
  code: 'single-sign-on.not-begun',
  says: 'This signing in was not begun in this browser, took longer than ten minutes, or was used already.',
  remedy: 'Begin again.',
  clauses: [],
};
const declined: Refusal = {
  code: 'single-sign-on.declined',
  says: 'You were not signed in where your organisation signs people in.',
  remedy: 'Try again, or sign in with your password.',
  clauses: [],
};
const notBelieved = (reason: string): NotFinished => ({
  code: 'single-sign-on.not-believed',
  says: 'What came back from single sign-on could not be trusted, so nobody was signed in.',
  remedy: 'Begin again. If it happens again, tell your administrator.',
  clauses: [],
  reason,
});
