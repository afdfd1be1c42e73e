import { z } from 'zod';
import { categories } from '#guidance/complaint/categories.ts';
import { freeText, lines, oneLine, someDay, someLine } from '#kinds/inputs.ts';
import { categoryFaults } from '../ask/categories.ts';
import { command } from '../command.ts';
import { nextId } from '../ids.ts';
import { refusalOf } from '../refuse.ts';
import { addressByOfficer, toSubcontractor } from './restricted/officer-to-officer.ts';
import { aCategory } from './said.ts';

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
  emit({ complaint, input, setting, work }) {
    const { deliveredBy = complaint.deliveredBy } = input;
    work.refuse(...addressByOfficer(complaint, setting, input));
    if (deliveredBy !== complaint.deliveredBy)
      work.refuse(
        ...toSubcontractor(complaint, setting, {
          worksFor: deliveredBy === '' || deliveredBy === setting.provider.name ? null : deliveredBy,
          at: 'deliveredBy',
        }),
      );
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
