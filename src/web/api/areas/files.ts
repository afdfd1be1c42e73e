import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { openCaseFile } from '#desk/complaint/open-case-file.ts';
import { openDocument } from '#desk/complaint/open-document.ts';
import { type LetterPreviewed, previewable, previewOf } from '#desk/complaint/preview-letter.ts';
import { letterAsHtml } from '#letters/letter-as-html.ts';
import { letterAsText } from '#letters/letter-as-text.ts';
import { previewLetter } from '#letters/render-letter.ts';
import { noComplaint } from '../answer-outcome.ts';
import { type Answer, type Operation, operation, type SignedInCall } from '../operation.ts';
import { documentForm, receiveDocument, uploadRefused } from '../receive-document.ts';
import { doneExample, doneShape } from '../shapes/complaint.ts';
import { reference } from './complaints.ts';

const area = 'Letters and documents';

/** What comes with a document of a complaint. */
const complaintDocument = z.strictObject({
  ...documentForm,
  contact: z.string().optional().meta({ description: 'The call it is a recording of' }),
  inForceFrom: z.string().optional().meta({ description: 'Of a standard or policy' }),
  inForceTo: z.string().optional(),
});

/** Letters as they were printed, letters as they would be, and what was put on the file. */
export const fileOperations: readonly Operation[] = [
  operation({
    id: 'downloadLetter',
    method: 'get',
    path: '/complaints/{reference}/letters/{letter}',
    area,
    reads: 'letters',
    says: 'Download a letter that was sent',
    about: 'The very file that was printed, as PDF/UA.',
    params: z.strictObject({ reference, letter: z.string().max(100) }),
    answers: { files: ['application/pdf'] },
    refuses: [404],
    handle: ({ desk, person, params: { reference: of, letter } }) =>
      fileOf(openCaseFile(desk, whoOf(person), of, { letter })),
  }),
  operation({
    id: 'previewLetter',
    method: 'get',
    path: '/complaints/{reference}/preview/{kind}',
    area,
    reads: 'letters',
    says: 'See a letter as it would be sent',
    about:
      'What is missing shows as a gap. `as` is pdf, html or text; the refusals that would stop it stand in the header Redress-Would-Refuse, as codes.',
    params: z.strictObject({ reference, kind: z.enum(previewable) }),
    query: z.strictObject({ as: z.enum(['pdf', 'html', 'text']).default('pdf') }),
    answers: { files: ['application/pdf', 'text/html', 'text/plain'] },
    refuses: [404],
    async handle({ desk, person, params, query, reply }) {
      const found = await previewOf(desk, whoOf(person), params.reference, params.kind);
      if (found === null) return { problem: noComplaint };
      const answer = await shownAs(found, query.as);
      if (answer.codes.length > 0) reply.header('redress-would-refuse', answer.codes.join(', '));
      return { ...answer.file, name: `${params.reference} ${params.kind}.${endings[query.as]}` };
    },
  }),
  operation({
    id: 'downloadDocument',
    method: 'get',
    path: '/complaints/{reference}/documents/{document}',
    area,
    reads: 'documents',
    says: 'Download a document',
    about:
      'As it came, of the type that was found in it. Once a copy of it with parts blacked out is agreed, only a manager opens it.',
    params: z.strictObject({ reference, document: z.string().max(100) }),
    answers: { files: ['application/octet-stream'] },
    refuses: [403, 404],
    codes: ['complaint.original-restricted'],
    handle: ({ desk, person, params: { reference: of, document } }) =>
      fileOf(openDocument(desk, whoOf(person), of, { document })),
  }),
  operation({
    id: 'downloadCopy',
    method: 'get',
    path: '/complaints/{reference}/copies/{copy}',
    area,
    reads: 'documents',
    says: 'Download a copy with parts blacked out',
    about:
      'A PDF in which what was marked is gone. It may be disclosed once a second person has agreed to it.',
    params: z.strictObject({ reference, copy: z.string().max(100) }),
    answers: { files: ['application/pdf'] },
    refuses: [404],
    handle: ({ desk, person, params: { reference: of, copy } }) =>
      fileOf(openDocument(desk, whoOf(person), of, { copy })),
  }),
  operation({
    id: 'uploadDocument',
    method: 'post',
    path: '/complaints/{reference}/documents',
    area,
    reads: 'documents',
    says: 'Send a document',
    about:
      'A form with one file. What it is is told by its content: a program called letter.pdf is refused. Its kind and day are as in the command “add-document”.',
    upload: true,
    writes: true,
    versioned: true,
    tells: 'version',
    params: z.strictObject({ reference }),
    body: complaintDocument,
    example: { title: 'Travel claim of January', kind: 'letter', file: '(the file)' },
    answers: { json: doneShape, status: 201, example: doneExample },
    ...uploadRefused,
    handle: (call) => receiveDocument(call, { kind: 'complaint', home: '/api/complaints' }),
  }),
];

const whoOf = (person: SignedInCall['person']) => ({ organisation: person.organisation, actor: person });

async function fileOf(opening: ReturnType<typeof openCaseFile | typeof openDocument>): Promise<Answer> {
  const found = await opening;
  if (isRefusal(found)) return { refusals: [found] };
  if (found === null) return { problem: noFile };
  return { file: found.content, type: found.type, name: found.name };
}

const noFile = {
  ...noComplaint,
  code: 'complaint.no-such-file',
  title: 'There is no such file',
  says: 'No complaint here has that reference and a file of that name.',
  remedy: 'The complaint’s own address lists its letters and documents.',
};

const endings = { pdf: 'pdf', html: 'html', text: 'txt' } as const;

async function shownAs({ letter, logo, refusals }: LetterPreviewed, as: keyof typeof endings) {
  const codes = refusals.map(({ code }) => code);
  switch (as) {
    case 'html':
      return { codes, file: { file: letterAsHtml(letter), type: 'text/html; charset=utf-8' } };
    case 'text':
      return { codes, file: { file: letterAsText(letter), type: 'text/plain; charset=utf-8' } };
    case 'pdf': {
      const set = await previewLetter(letter, logo);
      const all = [...codes, ...set.refusals.map(({ code }) => code)];
      return { codes: all, file: { file: Buffer.from(set.pdf), type: 'application/pdf' } };
    }
  }
}
