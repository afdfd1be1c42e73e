import { z } from 'zod';
import { oneLine, someDay } from '#kinds/inputs.ts';
import { documentGiven, refusedForPaper } from '#kinds/kept-document.ts';
import { command } from '../command.ts';
import { documentKinds, documentKindWords } from '../document-kinds.ts';
import { nextId } from '../ids.ts';

/** A document put on the file. The bytes are kept by the record; the event says what they are. */
export const addDocument = command({
  name: 'add-document',
  says: 'Add a document',
  whenClosed: true,
  schema: z.strictObject({
    ...documentGiven,
    kind: z.enum(documentKinds).default('other'),
    contact: oneLine.default(''),
    inForceFrom: someDay.optional(),
    inForceTo: someDay.optional(),
  }),
  form: {
    title: 'Add a document',
    about: 'A letter, a photo, a recording: anything that belongs to this complaint.',
    button: 'Add the document',
    fields: [
      { name: 'file', as: 'file', label: 'Choose a file' },
      { name: 'title', as: 'text', label: 'What is it?' },
      {
        name: 'kind',
        as: 'select',
        label: 'Kind',
        starts: 'other',
        options: documentKinds.map((value) => ({ value, label: documentKindWords[value] })),
      },
      { name: 'dated', as: 'day', label: 'What day is on it?', starts: 'today' },
      {
        name: 'contact',
        as: 'select',
        label: 'Of which call, if it is a recording?',
        optional: true,
        options: { from: 'calls' },
      },
      {
        name: 'inForceFrom',
        as: 'day',
        label: 'In force from, if it is a standard or policy',
        optional: true,
      },
      { name: 'inForceTo', as: 'day', label: 'In force until', optional: true },
    ],
  },
  emit({ complaint, input, setting, work }) {
    const { contact, inForceFrom, inForceTo, ...document } = input;
    work.refuse(...refusedForPaper(setting.rules, complaint.pack, input.title));
    if (contact !== '' && !complaint.contacts.some(({ id }) => id === contact))
      work.refuse({
        code: 'complaint.contact-unknown',
        says: 'There is no such call on record.',
        remedy: 'Record the call first, or leave this empty.',
        clauses: ['BP-4-11'],
        at: 'contact',
      });
    if (inForceFrom !== undefined && inForceTo !== undefined && inForceTo < inForceFrom)
      work.refuse({
        code: 'complaint.in-force-ends-first',
        says: 'It ends before it begins.',
        remedy: 'Check the two days.',
        clauses: ['BP-4-24'],
        at: 'inForceTo',
      });
    return [
      {
        type: 'DocumentAdded',
        ...document,
        id: nextId('d', complaint.documents),
        dated: input.dated ?? setting.today,
        ...(contact === '' ? {} : { contact }),
        ...(inForceFrom === undefined ? {} : { inForceFrom }),
        ...(inForceTo === undefined ? {} : { inForceTo }),
      },
    ];
  },
});
