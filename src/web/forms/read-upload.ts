import type { Readable } from 'node:stream';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Posted } from './posted.ts';

/** A file as it arrives: to be read to its end, or refused. */
export interface ArrivingFile {
  /** The field it was chosen in. */
  readonly field: string;
  /** What the person's own computer calls it; nothing may rely on it. */
  readonly name: string;
  readonly content: Readable;
}

export interface Upload {
  /** The form's answers; a file's field holds what `keep` gave for it. */
  readonly posted: Posted;
  /** Files that were refused, each at its field. */
  readonly refusals: readonly Refusal[];
}

/** Stores a file and gives its id, or refuses it; `before` is what the form said ahead of it. */
type Keep = (file: ArrivingFile, before: Posted) => Promise<string | Refusal>;

/** The largest file that is taken. */
export const largestFile = 50 * 1024 * 1024;

/**
 * Reads a form that holds files, in the order it was sent. Each file is handed to `keep`, which stores it and gives its id, or
 * refuses it. Null when the form does not carry a token of this browser's: nothing is kept then, because the token
 * stands before the files.
 */
export async function readUpload(
  request: FastifyRequest,
  believes: (token: string) => boolean,
  keep: Keep,
): Promise<Upload | null> {
  let believed = false;
  const upload = await collect(request, keep, {
    answer(name, value) {
      if (name === 'form-token') believed = believes(value);
      return name !== 'form-token';
    },
    files: () => believed,
  });
  return believed ? upload : null;
}

/** The same for a program, which is known by its own token and carries none in the form. */
export const readProgramUpload = (request: FastifyRequest, keep: Keep): Promise<Upload> =>
  collect(request, keep, { answer: () => true, files: () => true });

/** What of a form is taken. */
interface Taken {
  answer(name: string, value: string): boolean;
  /** Files, at this point of the form. */
  files(): boolean;
}

/** Collects the parts of a form. A file that is not taken is read to its end and dropped. */
async function collect(request: FastifyRequest, keep: Keep, takes: Taken): Promise<Upload> {
  const posted: Record<string, string | string[]> = {};
  const refusals: Refusal[] = [];
  for await (const part of partsOf(request)) {
    if (part.type === 'field') {
      const value = String(part.value);
      if (takes.answer(part.fieldname, value)) add(posted, part.fieldname, value);
      continue;
    }
    // A file nobody chose is sent without a name.
    if (!takes.files() || part.filename === '') {
      part.file.resume();
      continue;
    }
    const kept = await keep({ field: part.fieldname, name: part.filename, content: part.file }, posted);
    part.file.resume();
    if (part.file.truncated) refusals.push(tooLarge(part.filename, part.fieldname));
    else if (isRefusal(kept)) refusals.push({ ...kept, at: part.fieldname });
    else add(posted, part.fieldname, kept);
  }
  return { posted, refusals };
}

/** The parts of a request. Throws with status 400 where it breaks off or is no form at all. */
async function* partsOf(request: FastifyRequest): AsyncGenerator<Multipart> {
  const parts = request.parts();
  for (;;) {
    const next = await parts.next().catch((error: unknown) => {
      // What the parser throws has no status; limits passed have theirs.
      throw Object.assign(new Error('the form broke off', { cause: error }), {
        statusCode: 400,
        ...statusIn(error),
      });
    });
    if (next.done === true) return;
    yield next.value;
  }
}

function statusIn(error: unknown): { statusCode?: number; code?: string } {
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  return statusCode === undefined ? {} : { statusCode, ...(code === undefined ? {} : { code }) };
}

function add(posted: Record<string, string | string[]>, name: string, value: string): void {
  const held = Object.hasOwn(posted, name) ? posted[name] : undefined;
  if (held === undefined) Object.defineProperty(posted, name, { value, enumerable: true, writable: true });
  else posted[name] = [...(typeof held === 'string' ? [held] : held), value];
}

const tooLarge = (name: string, field: string): Refusal => ({
  code: 'file.too-large',
  says: `“${name}” is larger than ${largestFile / 1024 / 1024} MB.`,
  remedy: 'Send it in parts, or in a smaller form.',
  clauses: [],
  at: field,
});
