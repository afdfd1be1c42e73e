import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { isRefusal } from '#core/refusal.ts';
import { declarationRefusal } from '#desk/import/declaration.ts';
import { importComplaints } from '#desk/import/import-complaints.ts';
import { readMap } from '#desk/import/map.ts';
import { paperOnlyRefusals } from '#desk/restricted/paper-only-stop.ts';
import { setDown } from '#desk/set-down.ts';
import { oneOf } from '#web/forms/posted.ts';
import { readProgramUpload } from '#web/forms/read-upload.ts';
import type { Problem } from '#web/problem.ts';
import { type Answer, type Operation, operation, type SignedInCall } from '../operation.ts';
import { named } from '../shapes/named.ts';

const importedShape = named(
  'Imported',
  z.strictObject({
    digest: z.string().meta({ description: 'SHA-256 of the file' }),
    rows: z.int(),
    broughtIn: z.int(),
    open: z.int(),
    thereAlready: z.int(),
    refused: z.array(
      z.strictObject({
        row: z.int().meta({ description: 'As a spreadsheet numbers it: the head is row 1' }),
        column: z.string().nullable(),
        says: z.string(),
        remedy: z.string(),
      }),
    ),
    refusedInAll: z.int().meta({ description: 'More than 10,000 are counted, and not told one by one' }),
    dryRun: z.boolean(),
  }),
);

/** Bringing complaints in from another system. */
export const importOperations: readonly Operation[] = [
  operation({
    id: 'importComplaints',
    method: 'post',
    path: '/import/complaints',
    area: 'Import',
    says: 'Bring complaints in from a file',
    about:
      'A form with a table as CSV and a map in YAML that says what its columns are. Each row is decided by the rules and stored whole, once, or refused with its reason. “paperOnly” stands first; with true, or unsaid, the file is not read. Sent again it goes on where it was.',
    reads: 'imports',
    upload: true,
    body: z.strictObject({
      paperOnly: z.enum(['true', 'false']).meta({
        description:
          'Whether a row is about somebody whose record is kept on paper only. It stands before the file, which is not read unless it is false',
      }),
      file: z.string().meta({ format: 'binary', description: 'CSV, packed by gzip or not; at most 50 MB' }),
      map: z.string().meta({ description: 'As in examples/import' }),
      dryRun: z.enum(['true', 'false']).optional(),
    }),
    example: {
      paperOnly: 'false',
      file: '(the file)',
      map: 'source: Old case book\ncomplaint: {}\n',
      dryRun: 'true',
    },
    answers: {
      json: importedShape,
      example: {
        digest: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
        rows: 3,
        broughtIn: 2,
        open: 1,
        thereAlready: 0,
        refused: [
          {
            row: 4,
            column: 'Date received',
            says: '“31/2/2015” is not a day written as day/month/year.',
            remedy: 'Mend the cell, or say in the map how the file writes its days.',
          },
        ],
        refusedInAll: 1,
        dryRun: true,
      },
    },
    refuses: [413, 422],
    codes: [
      'permit.role',
      'import.paper-only',
      'import.paper-only-not-asked',
      'import.map-not-understood',
      'import.columns-missing',
      'import.broken-off',
    ],
    handle: (call) => bringIn(call),
  }),
];

/** The file is set down for the time it is read: it is looked through before anything of it is stored. */
const bringIn = (call: SignedInCall): Promise<Answer> =>
  setDown('import', (folder) => bringInFrom(join(folder, 'table'), call));

async function bringInFrom(path: string, { desk, person, request }: SignedInCall): Promise<Answer> {
  let name: string | null = null;
  const { posted, refusals } = await readProgramUpload(request, async (file, before) => {
    const refusal = declarationRefusal(before);
    if (refusal !== null) return refusal;
    name = file.name;
    await pipeline(file.content, createWriteStream(path, { mode: 0o600 }));
    return file.name;
  });
  const undeclared = declarationRefusal(posted);
  if (undeclared !== null) return { refusals: await paperOnlyRefusals(desk, person, [undeclared]) };
  if (refusals.length > 0) return { refusals };
  if (name === null) return { problem: missing('file') };
  const text = oneOf(posted, 'map');
  if (text === '') return { problem: missing('map') };
  const map = readMap(text);
  if ('faults' in map) return { problem: notUnderstood(map.faults) };
  const imported = await importComplaints(desk, {
    organisation: person.organisation,
    actor: person,
    file: { name, open: () => createReadStream(path) },
    map,
    paperOnly: posted['paperOnly'],
    dryRun: oneOf(posted, 'dryRun') === 'true',
  });
  return isRefusal(imported) ? { refusals: [imported] } : { body: imported };
}

const missing = (field: string): Problem => ({
  status: 422,
  code: 'input.invalid',
  title: 'Something is missing',
  says: `The form has no ${field}. Nothing has been brought in.`,
  remedy: 'Send the table as “file” and the map as “map”.',
  errors: [{ field, says: 'It is missing.' }],
});

const notUnderstood = (faults: readonly string[]): Problem => ({
  status: 422,
  code: 'import.map-not-understood',
  title: 'The map could not be read',
  says: 'Nothing has been brought in.',
  remedy: 'See each of the errors and mend the map.',
  errors: faults.map((says) => ({ field: 'map', says })),
});
