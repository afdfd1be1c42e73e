import type { Field, Form } from '#core/form.ts';
import { offices } from '#guidance/complaint/elected-member.ts';
import { paperOnlyField } from '#kinds/paper-only-field.ts';

/** What a complaint can be recorded with: four answers save it. */
const asked: readonly Field[] = [
  paperOnlyField,
  {
    name: 'channel',
    as: 'radios',
    label: 'How did it reach us?',
    starts: 'phone',
    options: [
      { value: 'phone', label: 'Phone' },
      { value: 'in-person', label: 'In person' },
      { value: 'letter', label: 'Letter' },
      { value: 'email', label: 'Email' },
      { value: 'text', label: 'Text or social' },
    ],
    mend: { missing: 'Choose how it reached us' },
  },
  { name: 'received', as: 'day', label: 'When did it reach us?', starts: 'today' },
  {
    name: 'person.name',
    as: 'text',
    label: 'Who is complaining?',
    optional: true,
    spellcheck: false,
    autocomplete: 'off',
  },
  {
    name: 'person.contact',
    as: 'text',
    label: 'Best way to reach them',
    optional: true,
    spellcheck: false,
    autocomplete: 'off',
  },
  {
    name: 'summary',
    as: 'textarea',
    label: 'What are they unhappy about, in their words?',
    mend: { missing: 'Write down what they are unhappy about, in their words' },
  },
  {
    name: 'about',
    as: 'checkboxes',
    label: 'Who or what is it about?',
    options: [
      { value: 'provider', label: 'Us or our sub-contractor' },
      { value: 'jcp', label: 'Jobcentre Plus' },
      { value: 'policy', label: 'A rule or policy' },
      { value: 'statutory-decision', label: 'A benefit decision' },
      { value: 'outgoing-provider', label: 'The provider before us' },
      { value: 'other-agency', label: 'Another body' },
      { value: 'not-sure', label: 'Not sure yet' },
    ],
    mend: { missing: 'Choose who or what it is about, or “Not sure yet”' },
  },
  { name: 'wanted', as: 'text', label: 'What would put it right?', optional: true },
];

/** What can be said of it at once or at any time after. */
const further: readonly Field[] = [
  {
    name: 'adjustments',
    as: 'textarea',
    label: 'What do they ask us to do differently?',
    hint: 'Such as large print, yellow paper, phone after 2 pm',
    optional: true,
  },
  {
    name: 'language',
    as: 'radios',
    label: 'In which language do we write?',
    starts: 'en-GB',
    options: [
      { value: 'en-GB', label: 'English' },
      { value: 'cy', label: 'Welsh' },
    ],
  },
  {
    name: 'person.type',
    as: 'radios',
    label: 'Who are they to us?',
    starts: 'participant',
    options: [
      { value: 'participant', label: 'A participant' },
      { value: 'employer', label: 'An employer' },
      { value: 'other', label: 'Somebody else' },
    ],
  },
  {
    name: 'person.placement',
    as: 'select',
    label: 'For an employer: how does a participant come into it?',
    optional: true,
    options: [
      { value: 'placed', label: 'Somebody was placed with them' },
      { value: 'attempted', label: 'A placement was tried' },
      { value: 'none', label: 'No placement comes into it' },
    ],
  },
  {
    name: 'person.participant',
    as: 'text',
    label: 'Our number for them',
    optional: true,
    spellcheck: false,
    autocomplete: 'off',
  },
  {
    name: 'person.address',
    as: 'lines',
    label: 'Their address',
    hint: 'A line each',
    optional: true,
    autocomplete: 'off',
  },
  {
    name: 'person.transferredGroup',
    as: 'yes-no',
    label: 'Did they come over to us from the provider before?',
    optional: true,
  },
  {
    name: 'representative.kind',
    as: 'radios',
    label: 'Does somebody speak for them?',
    optional: true,
    options: [
      { value: 'representative', label: 'A representative' },
      { value: 'elected-member', label: 'An elected member' },
    ],
    mend: { missing: 'Choose whether it is a representative or an elected member' },
  },
  {
    name: 'representative.name',
    as: 'text',
    label: 'Name of whoever speaks for them',
    optional: true,
    spellcheck: false,
    autocomplete: 'off',
    mend: { missing: 'Enter the name of whoever speaks for them' },
  },
  {
    name: 'representative.office',
    as: 'select',
    label: 'Office of an elected member',
    optional: true,
    options: offices.map(({ code, title }) => ({ value: code, label: title })),
  },
  {
    name: 'representative.address',
    as: 'lines',
    label: 'Address of whoever speaks for them',
    hint: 'A line each',
    optional: true,
    autocomplete: 'off',
  },
  {
    name: 'deliveredBy',
    as: 'select',
    label: 'Who delivers to them?',
    optional: true,
    options: { from: 'deliverers' },
  },
  {
    name: 'way',
    as: 'radios',
    label: 'Which way did it come?',
    starts: 'direct',
    options: [
      { value: 'direct', label: 'Straight to us' },
      { value: 'via-jcp', label: 'Through Jobcentre Plus', hint: 'Told to Jobcentre Plus and sent on' },
      { value: 'jcp-request', label: 'Jobcentre Plus asks us for our part' },
      { value: 'to-dwp', label: 'To DWP, which leads a joint reply' },
    ],
  },
  { name: 'jcpRequestOn', as: 'day', label: 'When did Jobcentre Plus ask?', optional: true },
  { name: 'jcpStatedOn', as: 'day', label: 'By when did it ask for our part?', optional: true },
  { name: 'jcpItems', as: 'lines', label: 'What did it ask for?', hint: 'A line each', optional: true },
  { name: 'contract', as: 'select', label: 'Under which contract?', options: { from: 'contracts' } },
  {
    name: 'handler',
    as: 'select',
    label: 'Who will handle it?',
    optional: true,
    options: { from: 'handlers' },
    starts: 'me',
  },
];

/** What is asked of whoever records a complaint. The first part is enough; the rest may wait. */
export const recordForm: Form = {
  title: 'Record a complaint',
  about: 'How it came, who from, and what they said is all it needs. Everything else can be added later.',
  button: 'Save complaint',
  fields: [...asked, ...further],
};

/** What is asked when it was put right in the same contact, beside what recording asks. */
export const settledForm: Form = {
  title: 'It was put right on the spot',
  about:
    'Staff may put a thing right as everyday business until the end of the next working day, if the person agrees. It is kept with what was done; no letter goes and no clock runs.',
  button: 'Save it as put right',
  fields: [
    {
      name: 'settled.whatWasDone',
      as: 'textarea',
      label: 'What was done?',
      mend: { missing: 'Say what was done to put it right' },
    },
    {
      name: 'settled.byWhom',
      as: 'text',
      label: 'By whom?',
      spellcheck: false,
      autocomplete: 'off',
      mend: { missing: 'Say who put it right' },
    },
    {
      name: 'settled.agrees',
      as: 'yes-no',
      label: 'Do they agree that it is put right?',
      mend: { missing: 'Say whether they agree that it is put right' },
    },
  ],
};
