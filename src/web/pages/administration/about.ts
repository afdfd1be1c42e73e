import type { FastifyInstance, FastifyRequest } from 'fastify';
import { aboutRecord } from '#desk/administration/about.ts';
import type { Desk } from '#desk/desk.ts';
import { type Asked, askedBy, show } from './asked.ts';
import { licences, redressVersion } from './licences.ts';
import { readers } from './sections.ts';

/** Which Redress this is, how much it holds, when it was last signed, and what it is made with. */
export function aboutRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Asked>('/administration/about', readers, async (request, reply) => {
    const [about, made] = await Promise.all([aboutRecord(desk, askedBy(request).organisation), licences()]);
    return show(reply, 'about', {
      title: 'About this Redress',
      about,
      version: redressVersion,
      node: process.versions.node,
      size: megabytes(about.databaseBytes),
      licences: made,
      safety: safetyOf(request, desk),
    });
  });
}

/** How what people send and who they are is kept safe on the way, as it is set up here. */
function safetyOf({ server, protocol, socket }: FastifyRequest<Asked>, desk: Desk) {
  const own = 'encrypted' in socket && socket.encrypted === true;
  const provider = server.singleSignOn;
  return {
    tls: own
      ? 'Encrypted by Redress itself (TLS)'
      : protocol === 'https'
        ? 'Encrypted by the proxy in front of Redress (TLS)'
        : 'Not encrypted. Give Redress a certificate, or put a proxy that speaks TLS in front of it',
    singleSignOn:
      provider === null
        ? 'Not set up. People sign in with a password'
        : `${provider.settings.name}${provider.isReached() ? '' : ', which cannot be reached now'}`,
    scanning: desk.scan
      ? 'Every file is scanned before it is kept (clamd)'
      : 'Not set up. Files are kept without being scanned for harmful software',
  };
}

const megabytes = (bytes: number): string =>
  bytes > 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`;
