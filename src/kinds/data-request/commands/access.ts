import { z } from 'zod';
import { nextId } from '#kinds/complaint/ids.ts';
import { freeText, keptFile, oneLine, someLine } from '#kinds/inputs.ts';
import { command } from '../command.ts';
import { exportCover, nothingHeld, send } from '../letters.ts';
import { latestExport } from '../state.ts';
import { howSent, sentBy, yesNo } from './fields.ts';

/** Everything held on them has been put together: done by the system, for whoever asked. */
export const recordExport = command({
  name: 'record-export',
  says: 'The export has been made',
  schema: z.strictObject({
    file: keptFile,
    sha256: keptFile,
    bytes: z.int().min(0),
    cases: z.int().min(0),
    documents: z.int().min(0),
    toCheck: z.array(someLine).max(2000).default([]),
    askedBy: someLine,
    askedByName: someLine,
  }),
  form: {
    title: 'The export has been made',
    about: 'Somebody else checks it next.',
    button: 'Save',
    fields: [],
  },
  emit: ({ request, input }) => [{ type: 'ExportMade', id: nextId('export-', request.exports), ...input }],
});

/** Somebody else looks in it for what is about other people. */
export const checkExport = command({
  name: 'check-export',
  says: 'Check the export',
  schema: z.strictObject({ agreed: yesNo, note: freeText.default('') }),
  form: {
    title: 'Check the export',
    about:
      'Open it and read it as they will. What is about other people and not for them to know is blacked out on its case first, and the export made again.',
    button: 'Save',
    fields: [
      {
        name: 'agreed',
        as: 'radios',
        label: 'May it go as it is?',
        options: [
          { value: 'yes', label: 'Yes. I have read it' },
          { value: 'no', label: 'No. Something has to be blacked out or left out first' },
        ],
        mend: { missing: 'Choose whether it may go' },
      },
      { name: 'note', as: 'textarea', label: 'What did you find?', optional: true },
    ],
  },
  emit: ({ request, input, work }) => {
    const made = latestExport(request);
    if (made === null) return [];
    if (input.agreed === 'no' && input.note === '')
      return work.refuse({
        code: 'data-request.return-without-reason',
        says: 'It does not say what has to change.',
        remedy: 'Write down where it is, without repeating it.',
        clauses: ['G2-100b'],
        at: 'note',
      });
    return [{ type: 'ExportChecked', id: made.id, agreed: input.agreed === 'yes', note: input.note }];
  },
});

export const sendExport = command({
  name: 'send-export',
  says: 'Send the export',
  schema: z.strictObject({ how: oneLine.default(''), sentBy }),
  form: {
    title: 'Send the export',
    about: 'A covering letter goes with it. Send the file so that nobody else can open it.',
    button: 'Send it',
    final: true,
    fields: [
      {
        name: 'how',
        as: 'text',
        label: 'How does the file go?',
        hint: 'Such as an encrypted disc by tracked post',
        optional: true,
      },
      howSent,
    ],
  },
  emit: ({ request, input, setting }) => {
    const made = latestExport(request);
    if (made === null) return [];
    return [
      { type: 'ExportSent', id: made.id, on: setting.today, how: input.how },
      send(request, setting, 'export', input.sentBy, exportCover(made.documents)),
    ];
  },
});

export const sayNothingHeld = command({
  name: 'say-nothing-held',
  says: 'Tell them nothing is held',
  schema: z.strictObject({ sentBy }),
  form: {
    title: 'Tell them nothing is held',
    about: 'A letter says that we looked and hold nothing on them but this request.',
    button: 'Send the letter',
    fields: [howSent],
  },
  emit: ({ request, input, setting, work }) =>
    (request.cases?.references.length ?? 0) > 0
      ? work.refuse({
          code: 'data-request.something-held',
          says: 'Cases have been chosen as theirs, so something is held.',
          remedy: 'Make the export, or choose again.',
          clauses: ['G2-100b'],
        })
      : [
          { type: 'NothingHeldSaid', on: setting.today },
          send(request, setting, 'nothing-held', input.sentBy, nothingHeld()),
        ],
});
