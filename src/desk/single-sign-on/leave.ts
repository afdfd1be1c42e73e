import * as openid from 'openid-client';
import { isRefusal } from '#core/refusal.ts';
import type { Desk } from '../desk.ts';
import { hashOf } from '../sign-in/session.ts';
import type { Provider } from './provider.ts';

/**
 * Where somebody who signs out here signs out at the provider too (OpenID Connect RP-Initiated Logout); null where their session
 * did not come from it, or it has no such place. Asked for before the session is ended. No identity token is kept for the
 * purpose, so the provider may ask "do you want to sign out?".
 */
export async function leaveProvider(
  desk: Desk,
  provider: Provider,
  secret: string,
  returnTo: string,
): Promise<string | null> {
  const issuer = await desk.record.singleSignOn.issuerOf(hashOf(secret));
  if (issuer === null || !provider.isReached()) return null;
  const known = await provider.reach();
  if (isRefusal(known)) return null;
  const said = known.serverMetadata();
  if (said.issuer !== issuer || said.end_session_endpoint === undefined) return null;
  const { href } = openid.buildEndSessionUrl(known, { post_logout_redirect_uri: returnTo });
  return href;
}
