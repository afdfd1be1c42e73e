import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { addDocument, type Kept } from '#desk/documents/add-document.ts';
import { keepDocument } from '#desk/documents/keep-document.ts';
import { confirmedIn } from '#web/complaint/confirmed-words.ts';
import { type ArrivingFile, readProgramUpload } from '#web/forms/read-upload.ts';
import { answerOutcome } from './answer-outcome.ts';
import { invalid } from './invalid.ts';
import type { Answer, SignedInCall } from './operation.ts';

/** What comes with every document, as its command takes it. */
export const documentForm = {
  title: z.string(),
  kind: z.string().optional(),
  dated: z.string().optional(),
  confirmed: z.string().optional().meta({ description: 'nothing-restricted, after words were stopped' }),
  file: z
    .string()
    .meta({ format: 'binary', description: 'At most 50 MB; known by its content, not its name' }),
};

/** What may be answered to one that is sent. */
export const uploadRefused = {
  refuses: [404, 409, 413, 415, 422],
  codes: [
    'file.empty',
    'file.too-large',
    'file.type-not-taken',
    'mappa.not-on-electronic-record',
    'permit.role',
  ],
} as const;

/**
 * Takes one file in and puts it on a case of a kind that is answered at `home`; a second one in the same form is refused, because a
 * document has a title of its own.
 */
export async function receiveDocument(
  { desk, person, params, key, opened, request }: SignedInCall<{ reference: string }>,
  { kind, home }: { readonly kind: string; readonly home: string },
): Promise<Answer> {
  const { organisation } = person;
  let kept: Kept | null = null;
  const keep = async (file: ArrivingFile) => {
    if (kept !== null) return oneAtATime;
    const found = await keepDocument(desk, organisation, { ...file, reference: params.reference }, person);
    if (isRefusal(found)) return found;
    kept = found;
    return found.digest;
  };
  const { posted, refusals } = await readProgramUpload(request, keep);
  if (refusals.length > 0) return { refusals };
  if (kept === null)
    return { problem: invalid([{ code: 'custom', message: 'missing', path: ['file'], input: undefined }]) };
  const { file: _digest, confirmed: _said, ...about } = posted;
  const outcome = await addDocument(
    desk,
    { organisation, actor: person, kind, key, reference: params.reference, opened },
    kept,
    { ...about, ...confirmedIn(posted) },
  );
  return answerOutcome(outcome, 201, home);
}

const oneAtATime = {
  code: 'file.one-at-a-time',
  says: 'More than one file was sent.',
  remedy: 'Send each document by itself, with its own title.',
  clauses: [],
};
