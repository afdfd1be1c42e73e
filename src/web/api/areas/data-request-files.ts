import { z } from 'zod';
import { openRequestFile } from '#desk/data-request/request-files.ts';
import { type Answer, type Operation, operation, type SignedInCall } from '../operation.ts';
import { documentForm, receiveDocument, uploadRefused } from '../receive-document.ts';
import { doneExample, doneShape } from '../shapes/complaint.ts';
import { noRequest, requestReference as reference } from './data-requests.ts';

const area = 'Data requests';
const reads = 'data-requests' as const;
const item = z.string().max(100);

/** Letters and documents of a data request: sent and fetched. */
export const dataRequestFileOperations: readonly Operation[] = [
  operation({
    id: 'downloadLetterOfDataRequest',
    method: 'get',
    path: '/data-requests/{reference}/letters/{letter}',
    area,
    reads,
    says: 'Download a letter of a data request',
    about: 'The very file that was printed, as PDF/UA.',
    params: z.strictObject({ reference, letter: item }),
    answers: { files: ['application/pdf'] },
    refuses: [404],
    handle: (call) => fileOf(call, { letter: call.params.letter }),
  }),
  operation({
    id: 'downloadDocumentOfDataRequest',
    method: 'get',
    path: '/data-requests/{reference}/documents/{document}',
    area,
    reads,
    says: 'Download a document of a data request',
    about: 'As it came, of the type that was found in it.',
    params: z.strictObject({ reference, document: item }),
    answers: { files: ['application/octet-stream'] },
    refuses: [404],
    handle: (call) => fileOf(call, { document: call.params.document }),
  }),
  operation({
    id: 'uploadDocumentOfDataRequest',
    method: 'post',
    path: '/data-requests/{reference}/documents',
    area,
    reads,
    says: 'Send a document of a data request',
    about:
      'A form with one file, looked at for harmful software and known by its content. Its kind and day are as in the command “add-document” of a data request. It is destroyed with the request.',
    upload: true,
    writes: true,
    versioned: true,
    tells: 'version',
    params: z.strictObject({ reference }),
    body: z.strictObject(documentForm),
    example: { title: 'The letter they asked with', kind: 'request', file: '(the file)' },
    answers: { json: doneShape, status: 201, example: { ...doneExample, reference: 'SW-DR-2018-0004' } },
    ...uploadRefused,
    handle: (call) => receiveDocument(call, { kind: 'data-request', home: '/api/data-requests' }),
  }),
];

async function fileOf(
  { desk, person, params }: SignedInCall<{ reference: string }>,
  which: Parameters<typeof openRequestFile>[3],
): Promise<Answer> {
  const found = await openRequestFile(desk, person, params.reference, which);
  return found === null ? { problem: noFile } : { file: found.content, type: found.type, name: found.name };
}

const noFile = {
  ...noRequest,
  code: 'data-request.no-such-file',
  title: 'There is no such file',
  says: 'No data request here has that reference and a file of that name.',
  remedy: 'The request’s own address lists its letters and documents.',
};
