import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';

// What is answered before anything of ours has seen a request: no page, no cookie, nothing to run, and nothing of what was sent.

/** For how long browsers use TLS alone, in seconds: what lists of sites that take nothing else ask for. */
export const twoYears = 63_072_000;

const headers = (overTls: boolean): Readonly<Record<string, string>> => ({
  'content-security-policy': "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
  ...(overTls ? { 'strict-transport-security': `max-age=${twoYears}; includeSubDomains` } : {}),
  'content-type': 'text/plain; charset=utf-8',
});

export const addressNotUnderstood =
  'This address could not be read. Check it, or start from the first page.\n';

/** Answers an address that is none. */
export function answerNoAddress(_error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.code(400).headers(headers(reply.server.overTls)).send(addressNotUnderstood);
}

/** What is wrong with what is no request, by the name Node has for it. */
const answers: Readonly<Record<string, readonly [string, string]>> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'What your browser sent along is too large. Delete the cookies of this site, and try again.\n',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    '408 Request Timeout',
    'What was sent took too long to arrive. Send it again.\n',
  ],
};
const notUnderstood = ['400 Bad Request', 'This could not be read as a request.\n'] as const;

/** Answers what cannot be read as a request, and hangs up. */
export function answerNoRequest(
  { code = '' }: Error & { readonly code?: string },
  socket: Socket,
  overTls: boolean,
): void {
  // Nobody is there to be told.
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, says] = answers[code] ?? notUnderstood;
  const sent = { ...headers(overTls), 'content-length': Buffer.byteLength(says), connection: 'close' };
  const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${says}`);
  // Not only ended: whoever goes on sending would hold it open.
  socket.destroySoon();
}
