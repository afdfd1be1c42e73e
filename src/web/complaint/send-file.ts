import type { FastifyReply } from 'fastify';
import type { KeptCaseFile } from '#desk/complaint/kept-files.ts';

/** What a browser may show by itself; everything else is handed over to be saved. HTML and SVG are never shown. */
const shown: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'text/plain',
]);

/** What a file is called when it is saved, by its type: a title says nothing of it. */
const endings: Readonly<Record<string, string>> = {
  'application/zip': 'zip',
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/tiff': 'tif',
  'image/heic': 'heic',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'message/rfc822': 'eml',
  'application/rtf': 'rtf',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/amr': 'amr',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
};

// Whatever somebody sent us: it may hold nothing that runs, reaches nothing, and is kept apart from our pages. A browser's own
// viewer of PDFs does not open in a sandbox, and runs nothing of a PDF's with our pages' rights.
const apart = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'";

/** Answers with a file of a case, under its own type and no other. */
export function sendFile(reply: FastifyReply, { name, type, content }: KeptCaseFile): FastifyReply {
  const ending = endings[type] ?? 'bin';
  const called = name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`;
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
