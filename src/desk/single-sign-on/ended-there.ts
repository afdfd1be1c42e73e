import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Configuration } from 'openid-client';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import type { Provider } from './provider.ts';

/** The event a logout token has to name. */
const event = 'http://schemas.openid.net/event/backchannel-logout';
/** What a logout token says it is. Only a recommendation of the standard: not every provider says more than "JWT", or that. */
const kinds: ReadonlySet<string> = new Set(['logout+jwt', 'jwt']);
/** How old one may be. Kept short: what came once could come again, and would end sessions opened since. */
const maxTokenAge = '2 minutes';

/** Algorithms a provider signs with: those of a key pair alone, so that nobody signs with what is public. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/**
 * The keys of each provider, fetched when one is first needed and again, not in a storm, for a key they do not hold: whoever sends
 * tokens without being signed in makes nothing go out with each.
 */
const keysOf = new WeakMap<Configuration, JWTVerifyGetKey>();

function keysAt(known: Configuration, address: string): JWTVerifyGetKey {
  const keys = keysOf.get(known) ?? createRemoteJWKSet(new URL(address));
  keysOf.set(known, keys);
  return keys;
}

/**
 * Ends the sessions a provider says have ended there (OpenID Connect Back-Channel Logout): the one its token names, or all of
 * somebody's. Gives how many. The token is believed by its signature, issuer, audience, event and age, and not where it
 * could be an identity token.
 */
export async function endedThere(
  desk: Desk,
  provider: Provider,
  token: string,
): Promise<{ readonly ended: number } | Refusal> {
  const known = await provider.reach();
  if (isRefusal(known)) return known;
  const { issuer, jwks_uri: keys } = known.serverMetadata();
  if (keys === undefined) return notBelieved;
  const verified = await jwtVerify(token, keysAt(known, keys), {
    issuer,
    audience: provider.settings.clientId,
    algorithms,
    maxTokenAge,
    requiredClaims: ['iat', 'jti', 'events'],
  }).catch(() => null);
  if (verified === null) return notBelieved;
  const { payload, protectedHeader } = verified;
  if (!kinds.has(protectedHeader.typ?.toLowerCase() ?? 'jwt')) return notBelieved;
  const { sub, sid, events } = payload;
  const named = typeof events === 'object' && events !== null && event in events;
  if (!named || 'nonce' in payload) return notBelieved;
  const which =
    typeof sid === 'string'
      ? { sid, ...(sub === undefined ? {} : { subject: sub }) }
      : sub === undefined
        ? null
        : { subject: sub };
  if (which === null) return notBelieved;
  return { ended: await desk.record.singleSignOn.endSessions(issuer, which) };
}

const notBelieved: Refusal = {
  code: 'single-sign-on.logout-not-believed',
  says: 'The logout token is not one of this provider for this Redress, or it is too old.',
  remedy: 'Send a fresh one, signed by a key of the provider.',
  clauses: [],
};
