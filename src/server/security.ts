import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { addressNotUnderstood, twoYears } from './no-request.ts';

/**
 * What browsers are told to refuse on our pages: script or style that is not a file of ours, frames, forms to elsewhere,
 * and the camera and its like.
 * @param overTls whether Redress is reached over TLS: then browsers are told to use nothing else
 */
export async function secure(app: FastifyInstance, overTls: boolean): Promise<void> {
  app.decorate('overTls', overTls);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'"],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
        ...(overTls ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: overTls ? { maxAge: twoYears, includeSubDomains: true } : false,
    // Same-origin, not none: without it some browsers leave Origin out of the forms we check.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async (request, reply) => {
    // Two hosts are one for us and another for whatever stands before us.
    const hosts = request.raw.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
    if (hosts.length > 1) return reply.code(400).type('text/plain; charset=utf-8').send(addressNotUnderstood);
  });
  app.addHook('onSend', async (_, reply) => {
    // What does not say that it may be kept is kept nowhere.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    // Nothing here is for a search engine, whoever links to it.
    reply.header('x-robots-tag', 'noindex, nofollow');
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  });
  noteTurnedAway(app);
}

/**
 * A line of log for each answer that turned somebody away, at the level that is on unless it is turned off: what somebody who watches
 * for attacks has to see at once. Who it was, where that is known, stands in the audit.
 */
function noteTurnedAway(app: FastifyInstance): void {
  app.addHook('onResponse', async ({ log, method, routeOptions: { url = '' } }, { statusCode: status }) => {
    const failed = status === 422 && waysIn.some((way) => url === way || url.startsWith(`${way}/`));
    if (failed || turnedAway.has(status)) log.warn({ method, route: url, status }, 'turned away');
  });
}

/** Not signed in, not theirs or from elsewhere, too often. */
const turnedAway: ReadonlySet<number> = new Set([401, 403, 429]);
/** Where a name and a password, a code or a passkey that are wrong are 422. */
const waysIn = ['/sign-in', '/api/session', '/single-sign-on'];
