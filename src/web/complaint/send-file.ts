import type { FastifyReply } from 'fastify';
import { fileName } from '#desk/complaint/file-name.ts';
import type { KeptCaseFile } from '#desk/documents/kept-file.ts';

/** What a browser may show by itself; everything else is handed over to be saved. HTML and SVG are never shown. */
const shown: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'text/plain',
]);

// Whatever somebody sent us: it may hold nothing that runs, reaches nothing, and is kept apart from our pages. A browser's own
// viewer of PDFs does not open in a sandbox, and runs nothing of a PDF's with our pages' rights.
const apart =
  "default-src 'none'; style-src 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Answers with a file of a case, under its own type and no other. */
export function sendFile(reply: FastifyReply, { name, type, content }: KeptCaseFile): FastifyReply {
  const called = fileName(name, type);
  return reply
    .type(type.startsWith('text/') ? `${type}; charset=utf-8` : type)
    .headers({
      'content-disposition': `${shown.has(type) ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(called)}`,
      'content-security-policy': type === 'application/pdf' ? apart : `${apart}; sandbox`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    .send(content);
}

/** RFC 8187. */
const encoded = (name: string): string =>
  encodeURIComponent(name.replace(/[\p{Cc}/\\]/gu, ' ')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
