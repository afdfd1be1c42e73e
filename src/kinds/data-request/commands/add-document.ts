import { z } from 'zod';
import { nextId } from '#kinds/complaint/ids.ts';
import { documentGiven, refusedForPaper } from '#kinds/kept-document.ts';
import { command } from '../command.ts';
import { documentKinds, documentKindWords } from '../document-kinds.ts';

/** A document put on the request. The bytes are kept by the record; the event says what they are, and both go with the request. */
export const addDocument = command({
  name: 'add-document',
  says: 'Add a document',
  whenClosed: true,
  schema: z.strictObject({ ...documentGiven, kind: z.enum(documentKinds).default('other') }),
  form: {
    title: 'Add a document',
    about:
      'The letter they asked with, an authority, an answer. Keep a copy of a proof of who they are only where you have to: which details agreed is recorded without it.',
    button: 'Add the document',
    fields: [
      { name: 'file', as: 'file', label: 'Choose a file' },
      { name: 'title', as: 'text', label: 'What is it?' },
      {
        name: 'kind',
        as: 'radios',
        label: 'Kind',
        starts: 'request',
        options: documentKinds.map((value) => ({ value, label: documentKindWords[value] })),
      },
      { name: 'dated', as: 'day', label: 'What day is on it?', starts: 'today' },
    ],
  },
  emit({ request, input, setting, work }) {
    work.refuse(...refusedForPaper(setting.rules, request.pack, input.title));
    return [
      {
        type: 'DocumentAdded',
        ...input,
        id: nextId('d', request.documents),
        dated: input.dated ?? setting.today,
      },
    ];
  },
});
