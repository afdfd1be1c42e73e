import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { Provider } from 'oidc-provider';
import type { SingleSignOnSettings } from '#desk/single-sign-on/settings.ts';
import { settingsFor } from '../desk/single-sign-on-settings.ts';

/** Somebody as the provider of identities knows them. */
export interface Known {
  email: string;
  email_verified: boolean;
  name: string;
  groups: string[];
}

/** A provider of identities, run by a test on loopback; people are changed while it runs. */
export interface Identities {
  readonly settings: SingleSignOnSettings;
  readonly people: Map<string, Known>;
  /** Serves from now on, for an app at an address. */
  serve(app: string): void;
}

/** Opens one that listens at once, and answers once it serves: the app it is for has to know its address first. */
export async function openIdentities(): Promise<Identities> {
  let answer: RequestListener = (_, reply) => reply.writeHead(503).end();
  const server = createServer((request, reply) => answer(request, reply));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Known>();
  const settings = settingsFor(issuer);
  return {
    settings,
    people,
    serve(app) {
      const provider = providerFor(settings, people, app);
      const others = provider.callback();
      answer = (request, reply) => {
        const asks = request.url?.startsWith('/who-are-you') === true;
        void (asks ? whoAreYou(provider, request, reply) : others(request, reply));
      };
    },
  };
}

function providerFor(
  { issuer, clientId, clientSecret }: SingleSignOnSettings,
  people: ReadonlyMap<string, Known>,
  app: string,
): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret ?? '',
        redirect_uris: [`${app}/single-sign-on/back`],
        post_logout_redirect_uris: [`${app}/sign-in`],
        backchannel_logout_uri: `${app}/single-sign-on/ended`,
        backchannel_logout_session_required: true,
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...people.get(id) }),
    }),
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        logoutSource(ctx, form) {
          ctx.body = pageOf(
            `${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`,
          );
        },
        postLogoutSuccessSource(ctx) {
          ctx.body = pageOf('You are signed out.');
        },
      },
    },
    // Left to itself it tells no server on loopback that a session ended.
    fetch(url, options) {
      const { dispatcher: _, ...plain } = (options ?? {}) as RequestInit & { dispatcher?: unknown };
      return fetch(url, plain);
    },
    interactions: { url: () => '/who-are-you' },
    // Nobody is asked whether Redress may know them.
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        clientId: client?.clientId,
        accountId: session?.accountId,
      });
      grant.addOIDCScope('openid email profile groups');
      await grant.save();
      return grant;
    },
    cookies: { keys: ['of a test'] },
    pkce: { required: () => true },
  });
}

const pageOf = (main: string): string =>
  `<!doctype html><html lang="en"><title>Identities</title><link rel="icon" href="data:,"><main>${main}</main></html>`;

/** Asks who somebody is, and believes them. */
async function whoAreYou(provider: Provider, request: IncomingMessage, reply: ServerResponse): Promise<void> {
  const { searchParams } = new URL(request.url ?? '', 'http://identities.example');
  const login = searchParams.get('login');
  if (login !== null) return provider.interactionFinished(request, reply, { login: { accountId: login } });
  reply
    .writeHead(200, { 'content-type': 'text/html' })
    .end(pageOf('<form><label>Who are you? <input name="login"></label><button>It is me</button></form>'));
}
