import { z } from 'zod';
import { categories } from '#guidance/complaint/categories.ts';
import { freeText, keptFile, lines, oneLine, someDay, someLine } from '#kinds/inputs.ts';
import { categoryFaults } from '../ask/categories.ts';
import { command } from '../command.ts';
import { nextId } from '../ids.ts';
import { refusalOf } from '../refuse.ts';
import { aCategory } from './said.ts';

export const documentKinds = [
  'letter',
  'email',
  'form',
  'note',
  'statement',
  'photo',
  'call-recording',
  'assessment-recording',
  'recording',
  'assessment',
  'standard',
  'policy',
  'authority',
  'ice-letter',
  'ice-report',
  'payment-proof',
  'action-proof',
  'certificate',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What each kind of document is called. */
export const documentKindWords: Readonly<Record<DocumentKind, string>> = {
  letter: 'Letter',
  email: 'Email',
  form: 'Form they filled in',
  note: 'Note',
  statement: 'Statement of what happened',
  photo: 'Photo or scan',
  'call-recording': 'Recording of a call',
  'assessment-recording': 'Recording of an assessment',
  recording: 'Another recording',
  assessment: 'Assessment report or notes',
  standard: 'Published standard',
  policy: 'Policy or procedure',
  authority: 'Authority to act for them',
  'ice-letter': 'Letter or email from ICE',
  'ice-report': 'ICE’s report',
  'payment-proof': 'Proof of a payment',
  'action-proof': 'Proof that something was done',
  certificate: 'Certificate of destruction',
  other: 'Something else',
};

/** A document put on the file. The bytes are kept by the record; the event says what they are. */
export const addDocument = command({
  name: 'add-document',
  says: 'Add a document',
  whenClosed: true,
  schema: z.strictObject({
    title: someLine,
    kind: z.enum(documentKinds).default('other'),
    dated: someDay.optional(),
    file: keptFile.nullable().default(null),
    mediaType: oneLine.default(''),
    bytes: z.int().min(0).default(0),
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

export const addPerson = command({
  name: 'add-person',
  says: 'Add a person',
  schema: z.strictObject({ name: someLine, part: someLine }),
  form: {
    title: 'Add a person',
    about: 'Anybody who comes into it: a witness, a sub-contractor’s manager, an interpreter.',
    button: 'Add them',
    fields: [
      { name: 'name', as: 'text', label: 'Name', spellcheck: false, autocomplete: 'off' },
      { name: 'part', as: 'text', label: 'What is their part?' },
    ],
  },
  emit: ({ complaint, input }) => [{ type: 'PersonAdded', id: nextId('who', complaint.people), ...input }],
});

/** Correcting what was taken down: names, ways to reach them, what to do differently. The history keeps what it was. */
export const changeDetails = command({
  name: 'change-details',
  says: 'Change the details',
  whenClosed: true,
  schema: z.strictObject({
    name: oneLine.optional(),
    contact: oneLine.optional(),
    address: lines.optional(),
    participant: oneLine.optional(),
    matter: someLine.optional(),
    adjustments: freeText.optional(),
    language: z.enum(['en-GB', 'cy']).optional(),
    deliveredBy: oneLine.optional(),
  }),
  form: {
    title: 'Change the details',
    about: 'What is changed takes effect now. What stood before is kept in the history.',
    button: 'Save',
    fields: [
      { name: 'name', as: 'text', label: 'Name', optional: true, spellcheck: false, autocomplete: 'off' },
      { name: 'contact', as: 'text', label: 'Best way to reach them', optional: true, autocomplete: 'off' },
      { name: 'address', as: 'lines', label: 'Address', hint: 'A line each', optional: true },
      { name: 'participant', as: 'text', label: 'Our number for them', optional: true },
      { name: 'matter', as: 'text', label: 'The matter in a few words' },
      {
        name: 'adjustments',
        as: 'textarea',
        label: 'What do they ask us to do differently?',
        hint: 'Such as large print, yellow paper, phone after 2 pm',
        optional: true,
      },
    ],
  },
  emit({ complaint, input }) {
    const { name, contact, address, participant, ...own } = input;
    const complainant = Object.fromEntries(
      Object.entries({ name, contact, address, participant }).filter(([, value]) => value !== undefined),
    );
    const changes = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
    return [
      {
        type: 'DetailsChanged',
        changes: {
          ...changes,
          ...(Object.keys(complainant).length > 0
            ? { complainant: { ...complaint.complainant, ...complainant } }
            : {}),
        },
      },
    ];
  },
});

export const recordAuthority = command({
  name: 'record-authority',
  says: 'Record who may speak for them',
  schema: z.strictObject({
    authority: z.enum(['given', 'doubted', 'denied']),
    on: someDay.optional(),
    reason: oneLine.default(''),
  }),
  form: {
    title: 'May the representative speak for them?',
    about:
      'The complaint is taken either way. Personal data goes to a representative only with authority; the clock runs on meanwhile.',
    button: 'Save',
    fields: [
      {
        name: 'authority',
        as: 'radios',
        label: 'Their authority',
        options: [
          { value: 'given', label: 'Given' },
          { value: 'doubted', label: 'In doubt', hint: 'Ask them to confirm it' },
          { value: 'denied', label: 'They do not act for the person' },
        ],
      },
      { name: 'on', as: 'day', label: 'When?', starts: 'today' },
      { name: 'reason', as: 'text', label: 'How do you know, or why the doubt?' },
    ],
  },
  blocked: (complaint) =>
    complaint.representation === null
      ? [
          {
            code: 'complaint.no-representative',
            says: 'Nobody speaks for them in this complaint.',
            remedy: 'Change the details where somebody does.',
            clauses: ['BP-1-1'],
          },
        ]
      : [],
  emit({ input, setting, work }) {
    if (input.authority === 'doubted' && input.reason === '')
      return work.refuse({
        code: 'complaint.doubt-without-reason',
        says: 'A doubt needs its reason.',
        remedy: 'Say what makes you doubt it.',
        clauses: ['G2-129d'],
        at: 'reason',
      });
    return [
      {
        type: 'AuthorityRecorded',
        authority: input.authority,
        on: input.on ?? setting.today,
        reason: input.reason,
      },
    ];
  },
});

export const categorise = command({
  name: 'categorise',
  says: 'Give it a category',
  whenClosed: true,
  schema: z.strictObject({
    primary: aCategory,
    secondary: z.array(aCategory).max(5).default([]),
    subcategory: oneLine.default(''),
    subcategoryOf: aCategory.optional(),
    rootCause: freeText.default(''),
  }),
  form: {
    title: 'Give it a category',
    about: 'One of six, the same for every provider; it is needed to close the complaint.',
    button: 'Save',
    fields: [
      {
        name: 'primary',
        as: 'radios',
        label: 'What is it mainly about?',
        options: categories.map(({ code, label }) => ({ value: code, label })),
      },
      {
        name: 'secondary',
        as: 'checkboxes',
        label: 'And also?',
        optional: true,
        options: categories.map(({ code, label }) => ({ value: code, label })),
      },
      { name: 'rootCause', as: 'textarea', label: 'What caused it?', optional: true },
    ],
  },
  emit({ complaint, input, setting, work }) {
    const faults = categoryFaults({
      step: 'intake',
      primary: input.primary,
      secondary: input.secondary,
      subcategoryOf: input.subcategoryOf ?? null,
      complainedAbout: [],
      handlers: [],
    });
    work.refuse(...faults.flatMap((id) => refusalOf(setting.rules, id, complaint.pack, { at: 'secondary' })));
    const { subcategoryOf: _of, ...category } = input;
    return [{ type: 'Categorised', ...category }];
  },
});

export const tellPerformanceManager = command({
  name: 'tell-performance-manager',
  says: 'Record that the Performance Manager was told',
  schema: z.strictObject({ on: someDay.optional(), note: oneLine.default('') }),
  form: {
    title: 'The Performance Manager was told',
    about: 'Where no source says who leads, DWP’s Performance Manager is told.',
    button: 'Save',
    fields: [
      { name: 'on', as: 'day', label: 'When?', starts: 'today' },
      { name: 'note', as: 'text', label: 'What did they say?', optional: true },
    ],
  },
  blocked: (complaint) =>
    complaint.tellPerformanceManager && complaint.performanceManagerToldOn === null
      ? []
      : [
          {
            code: 'complaint.nothing-to-tell',
            says: 'There is nothing to tell the Performance Manager.',
            remedy: 'Nothing needs doing.',
            clauses: ['BP-2-3'],
          },
        ],
  emit: ({ input, setting }) => [
    { type: 'PerformanceManagerTold', on: input.on ?? setting.today, note: input.note },
  ],
});
