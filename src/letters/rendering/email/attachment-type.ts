import { fileTypeFromBuffer } from 'file-type';

const unknown = 'application/octet-stream';
const declaredText = /^(text\/|message\/rfc822$|application\/(json|xml)$)/;
const byName: Readonly<Record<string, string>> = {
  eml: 'message/rfc822',
  csv: 'text/csv',
  txt: 'text/plain',
  log: 'text/plain',
  md: 'text/markdown',
  ics: 'text/calendar',
  htm: 'text/html',
  html: 'text/html',
};

/** What an attachment is: by its content where that tells, else as the e-mail or its name says of text. */
export async function typeOfAttachment(bytes: Uint8Array, declared: string, name: string): Promise<string> {
  const marked = await fileTypeFromBuffer(bytes).catch(() => undefined);
  // What is declared a message may begin like anything, and the parser of messages says whether it is one.
  if (marked !== undefined && declared !== 'message/rfc822') return marked.mime;
  if (declaredText.test(declared)) return declared;
  return byName[/\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? ''] ?? unknown;
}
