import { day } from '#core/day.ts';
import type { Form } from '#core/form.ts';
import { months, weeks, workingDays } from '#core/period.ts';
import type { Clock } from '#core/projection.ts';
import { clockBlock } from '#web/drawings/clock-block.ts';
import { countCalendar } from '#web/drawings/count-calendar.ts';
import { countSum } from '#web/drawings/count-sum.ts';
import { dueDate, england, today } from '#web/drawings/due-dates.fixture.ts';
import { processMap } from '#web/drawings/process-map.ts';
import { formView } from '#web/forms/form-view.ts';

/** The design's own data, everything invented: Tuesday 27 March 2018 at Sandpiper Works. */
const clock = (id: string, name: string, due: Clock['due'], changed: Partial<Clock> = {}): Clock => ({
  id,
  rule: 'stage-response',
  name,
  due,
  told: null,
  moved: [],
  stoppedOn: null,
  status: 'running',
  ...changed,
});
const block = (shown: Clock) => clockBlock(shown, today, england, '/why');
const pay = block(clock('pay', 'Claims team pays £38.40', dueDate('2018-03-12', workingDays(12))));
const final = block(clock('final', 'Final response', dueDate('2018-03-12', workingDays(15))));
const eight = block(
  clock('eight-weeks', 'Eight weeks', dueDate('2018-02-19', weeks(8)), {
    status: 'met',
    stoppedOn: day('2018-03-02'),
  }),
);
const ice = {
  ...final,
  id: 'ice',
  name: 'Six months to go to ICE',
  on: null,
  says: 'Not started',
  track: null,
  shape: 'wait',
  left: 'Starts on the date of the final response',
  why: null,
  clauses: ['WP16-I1'],
};

const row = (
  on: string,
  left: string,
  duty: string,
  matter: string,
  person: string,
  reference: string,
  standing: string,
) => ({
  on,
  left,
  duty,
  matter,
  person,
  reference,
  standing,
  contract: 'Work Programme, Larkshire',
});
const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    row(
      '2018-04-05',
      '5 working days left',
      'Send the first response',
      'Waited two hours to be seen',
      'Poppy Starling',
      `SW-2018-04${at + 10}`,
      'Stage 1 of 2',
    ),
  );

export const myWork = {
  title: 'My work: 2 late, 3 due today',
  strip: [
    { href: '#late', shape: 'late', count: '2', says: 'Late' },
    { href: '#today', shape: 'today', count: '3', says: 'Today' },
    { href: '#week', shape: 'week', count: '5', says: 'This week' },
    { href: '#later', shape: 'later', count: '21', says: 'Later' },
  ],
  kinds: [
    { href: '#', says: 'All 31', current: true },
    { href: '#responses', says: 'Responses 19' },
    { href: '#ice', says: 'ICE 4' },
    { href: '#jcp', says: 'Jobcentre Plus 3' },
    { href: '#promises', says: 'Promises 5' },
  ],
  groups: [
    {
      shape: 'late',
      says: 'Late',
      note: '2',
      rows: [
        row(
          '2018-03-23',
          'Late by 2 working days',
          'Send the first response',
          'Adviser changed four times',
          'Basil Crake',
          'SW-2018-0397',
          'Stage 1 of 2',
        ),
        row(
          '2018-03-26',
          'Late by 1 working day',
          'Send our part to Jobcentre Plus',
          'Missed call-backs',
          'Saffron Lane-Obi',
          'SW-2018-0415',
          'Led by Jobcentre Plus',
        ),
      ],
    },
    {
      shape: 'today',
      says: 'Today',
      note: '3',
      rows: [
        row(
          '2018-03-27',
          'Due today',
          'Reply to ICE’s letter of 20 March',
          'Course cancelled without notice',
          'Olive Nightjar',
          'SW-2017-0301',
          'With ICE',
        ),
      ],
    },
    {
      shape: 'week',
      says: 'This week',
      note: '5. Wednesday and Thursday only',
      rows: [
        row(
          '2018-04-02',
          '2 working days left',
          'Send a full reply before eight weeks end',
          'Easter Monday. Last working day before it: Thu 29 March',
          'Linnet Okafor',
          'SW-2018-0340',
          'Stage 1 of 2',
        ),
      ],
    },
    { shape: 'later', says: 'Later', note: '15 of 21 shown', rows: many(21) },
  ],
};

export const theCase = {
  title: 'Juniper Ashdown, SW-2018-0362',
  crumb: { href: '/my-work', label: 'My work' },
  next: {
    says: 'Finish the final response',
    due: {
      on: '2018-04-04',
      says: 'Wednesday 4 April',
      shape: 'later',
      left: '4 working days left',
      why: { href: '/why', about: 'the final response is due on Wednesday 4 April' },
    },
    about: 'Two of three elements are answered. Element 3, how the adviser spoke, still needs a finding.',
    action: { href: '/form', label: 'Continue the final response' },
    also: [
      { href: '#c', label: 'Record a contact' },
      { href: '#d', label: 'Add a document' },
      { href: '#p', label: 'Record a promise' },
      { href: '#w', label: 'Record that she withdraws' },
      { href: '#m', label: 'More actions' },
    ],
    notNow: [
      {
        says: 'Send to review',
        blockedBy: [
          { says: 'Not yet. Element 3 has no finding.', remedy: '', clauses: ['BP-A2-3.1a'], href: '/form' },
        ],
      },
      {
        says: 'Issue the response',
        blockedBy: [
          {
            says: 'Not yet. Someone with no earlier part must review it first.',
            remedy: '',
            clauses: ['BP-A2-3.6'],
          },
        ],
      },
      {
        says: 'Close as resolved',
        blockedBy: [
          { says: 'No. On 12 March she said she is not satisfied.', remedy: '', clauses: ['WP16-A7'] },
        ],
      },
      {
        says: 'Pause the eight weeks',
        blockedBy: [{ says: 'Never. The guidance has no pause.', remedy: '', clauses: ['WP16-A6'] }],
      },
    ],
  },
  clocks: [
    pay,
    final,
    { ...eight, note: 'Still watched until the final response. Today is day 36 of 56.' },
    ice,
  ],
  elements: [
    {
      number: 1,
      says: 'Travel costs for January were not paid',
      wants: 'pay me the £38.40 and tell me why it took so long',
      shape: 'done',
      standing: 'Answered',
      note: 'Upheld. Apology, corrective action',
    },
    {
      number: 2,
      says: 'Letters came after the appointment',
      wants: 'text me instead',
      shape: 'done',
      standing: 'Answered',
      note: 'Upheld. Apology, corrective action',
    },
    {
      number: 3,
      says: 'Adviser was sharp with her in front of others',
      wants: 'a different adviser and for him to say sorry',
      shape: 'todo',
      standing: 'No finding yet',
      action: { href: '/form', label: 'Answer element 3' },
    },
  ],
  entries: [
    {
      says: 'Called Juniper, no answer',
      at: '2018-03-27T09:05:00Z',
      when: 'Tue 27 March, 10:05',
      by: 'Marigold Penn',
      detail: 'No voicemail left, as she asked.\nWill call again after 2 pm.',
    },
    {
      says: 'Statement received from the adviser',
      at: '2018-03-26T14:40:00Z',
      when: 'Mon 26 March, 15:40',
      by: null,
      links: [{ href: '#doc', label: 'Statement, 2 pages' }],
    },
    {
      says: 'Not satisfied. Stage 2 opened',
      at: '2018-03-12T11:30:00Z',
      when: 'Mon 12 March, 11:30',
      by: 'Osric Vane',
      detail: '“You said sorry but nobody has paid me.” Final response due Wednesday 4 April.',
      key: true,
    },
    {
      says: 'First response sent',
      at: '2018-03-02T13:15:00Z',
      when: 'Fri 2 March, 13:15',
      by: 'Osric Vane',
      links: [{ href: '#doc', label: 'Letter, 2 pages' }],
      detail: 'Answered all elements. Stage 1 clock met on day 9 of 10.',
      key: true,
    },
  ],
  map: processMap({
    id: 'where',
    title: 'Process map. Now at stage 2, review.',
    describes:
      'Received 19 February, done. Stage 1, first response sent 2 March, done; she was not satisfied. Stage 2, review, is where we are, due 4 April. Then independent review and final response. After that the complaint is resolved, or she has six months to go to ICE.',
    steps: [
      { at: 'done', says: 'Received', note: 'Mon 19 February' },
      { at: 'done', says: 'Stage 1: first response', note: 'Sent Fri 2 March. Not satisfied Mon 12 March' },
      { at: 'here', says: 'Stage 2: review', note: 'We are here. Due Wed 4 April' },
      { at: 'ahead', says: 'Final response', note: 'After independent review' },
    ],
    ends: [
      { at: 'ahead', says: 'Resolved', note: 'If she says so' },
      { at: 'ahead', says: 'ICE', note: 'Within six months' },
    ],
  }),
  people: [
    { name: 'Juniper Ashdown', part: 'Complains for herself' },
    { name: 'Osric Vane', part: 'Wrote the first response, so cannot review' },
    { name: 'Kestrel Yard Training', part: 'Sub-contractor whose office it was' },
  ],
};

const explained = (due: Clock['due']) => ({
  crumb: { href: '/case', label: 'Juniper Ashdown, SW-2018-0362' },
  cap: 'Final response',
  title: 'Why Wednesday 4 April?',
  lede: 'Because you have 15 working days from the day Juniper Ashdown said she was not satisfied, Monday 12 March. Easter takes two days out.',
  calendar: countCalendar(due, today),
  sum: countSum(due, today),
  differed: [
    { name: 'In Scotland', says: 'Tue 3 April. Easter Monday is a working day there.' },
    {
      name: 'If you miss it',
      says: 'It counts as late in your figures and she must be told. It does not by itself open the way to ICE.',
    },
  ],
  rule: [
    { name: 'Edition', says: 'Work Programme chapter 16, version 10, February 2018' },
    {
      name: 'Starts',
      says: '“Not satisfied” recorded, Mon 12 March 11:30, by Osric Vane.',
      link: { href: '/case', label: 'See the entry' },
    },
    { name: 'Pauses', says: 'None. Nothing in the rule allows one', clauses: ['WP16-A6'] },
  ],
});
export const why = explained(dueDate('2018-03-12', workingDays(15)));
export const whyMonths = explained(dueDate('2018-01-10', months(4)));

const recordForm: Form = {
  title: 'Record a complaint',
  about: 'Four answers save it. You can add everything else later.',
  button: 'Save complaint',
  fields: [
    {
      name: 'channel',
      as: 'radios',
      label: 'How did it reach us?',
      starts: 'phone',
      options: ['Phone', 'In person', 'Letter', 'Email', 'Text or social'].map((label) => ({
        value: label.toLowerCase(),
        label,
      })),
    },
    { name: 'received', as: 'day', label: 'Date received', hint: 'For example, 27 3 2018', starts: 'today' },
    {
      name: 'paperOnly',
      as: 'yes-no',
      label: 'Has Jobcentre Plus told them their record is kept on paper only?',
    },
    { name: 'person.name', as: 'text', label: 'Who is complaining?', autocomplete: 'off', spellcheck: false },
    {
      name: 'person.reach',
      as: 'text',
      label: 'Best way to reach them',
      optional: true,
      autocomplete: 'off',
    },
    {
      name: 'summary',
      as: 'textarea',
      label: 'What are they unhappy about, in their words?',
      mend: { missing: 'Write what they are unhappy about, in their words' },
    },
    {
      name: 'about',
      as: 'checkboxes',
      label: 'Who or what is it about?',
      hint: 'Choose all that apply',
      options: [
        'Us or our sub-contractor',
        'Jobcentre Plus',
        'A rule or policy',
        'A benefit decision',
        'Not sure yet',
      ].map((label) => ({ value: label, label })),
    },
    { name: 'contract', as: 'select', label: 'Contract', options: { from: 'contracts' } },
    { name: 'papers', as: 'lines', label: 'Papers they mention', optional: true },
    { name: 'file', as: 'file', label: 'A photo or letter', optional: true },
  ],
};
const offers = {
  contracts: [
    { value: 'wp', label: 'Work Programme, Larkshire' },
    { value: 'cpa', label: 'CPA 18, Fenmoor' },
  ],
};
const cancel = { href: '/my-work', label: 'Leave without saving' };
const wrong = [
  { field: 'received', says: '“Date received” must include a month', href: '#received-month' },
  {
    field: 'paperOnly',
    says: 'Choose yes or no: “Has Jobcentre Plus told them their record is kept on paper only?”',
    href: '#paperOnly',
  },
  { field: 'summary', says: 'Write what they are unhappy about, in their words', href: '#summary' },
  { field: 'about', says: 'Choose at least one answer to “Who or what is it about?”', href: '#about' },
  { field: 'contract', says: 'Choose contract', href: '#contract' },
];
export const form = {
  title: 'Record a complaint',
  form: formView(recordForm, { action: '/form', today, offers, cancel }),
};
export const formFaults = {
  title: 'Record a complaint',
  faults: wrong,
  form: formView(recordForm, {
    action: '/form',
    today,
    offers,
    cancel,
    faults: wrong,
    typed: {
      channel: 'letter',
      'received-day': '31',
      'received-month': '',
      'received-year': '2018',
      'person.name': 'Rowan “Ro” Siddiqui <ro@example.example>',
    },
  }),
};
export const formRefused = {
  title: 'Close the complaint',
  refusals: [
    {
      says: 'She has not said that she is satisfied.',
      remedy: 'Record what she says first.',
      clauses: ['WP16-A7'],
      href: '/form',
    },
  ],
  changed: {
    leave: '/case',
    entries: [{ says: 'First response sent', when: 'Tue 27 March, 10:05', by: 'Osric Vane' }],
  },
  form: formView(
    {
      title: 'Close as resolved',
      about: 'The complaint is closed and leaves the work list.',
      button: 'Close it',
      final: true,
      fields: [{ name: 'said', as: 'textarea', label: 'What did she say?' }],
    },
    { action: '/form', today, cancel },
  ),
};
const question: Form = {
  title: 'What is your complaint about?',
  about: '',
  button: 'Continue',
  fields: [
    {
      name: 'about',
      as: 'checkboxes',
      label: 'What is your complaint about?',
      hint: 'Choose all that apply. We will pass on, or tell you who can answer, anything that is not ours.',
      options: [
        {
          value: 'us',
          label: 'Sandpiper Works',
          hint: 'Our staff, letters, offices, or a course or placement we arranged',
        },
        { value: 'jcp', label: 'Jobcentre Plus', hint: 'Your work coach, or something your Jobcentre did' },
        { value: 'unsure', label: 'I am not sure' },
      ],
    },
  ],
};
const unanswered = [
  { field: 'about', says: 'Choose what your complaint is about, or “I am not sure”', href: '#about' },
];
export const questionFaults = {
  title: 'What is your complaint about?',
  back: { href: '/' },
  faults: unanswered,
  form: formView(question, { action: '/question', today, faults: unanswered, typed: {} }),
};

export const parts = {
  title: 'Parts',
  states: [
    ['late', 'Late by 2 working days'],
    ['today', 'Due today'],
    ['week', '1 working day left'],
    ['later', '12 working days left'],
    ['wait', 'Not started'],
    ['done', 'Met'],
    ['todo', 'No finding yet'],
    ['here', 'We are here'],
    ['barred', 'Not possible'],
    ['locked', 'Locked'],
  ],
  date: theCase.next.due,
  clocks: [
    pay,
    final,
    eight,
    ice,
    block(clock('late', 'First response', dueDate('2018-03-08', workingDays(10)))),
    block(clock('today', 'Reply to ICE', dueDate('2018-03-20', workingDays(5)))),
    block(
      clock('met-late', 'Acknowledgement', dueDate('2018-03-05', workingDays(2)), {
        status: 'met-late',
        stoppedOn: day('2018-03-09'),
      }),
    ),
    block(clock('missed', 'Eight weeks', dueDate('2018-01-08', weeks(8)), { status: 'missed' })),
    block(
      clock('stopped', 'Review', dueDate('2018-03-12', workingDays(15)), {
        status: 'stopped',
        stoppedOn: day('2018-03-20'),
      }),
    ),
    block(
      clock('told', 'Second look', dueDate('2018-03-12', workingDays(15)), {
        told: { due: day('2018-04-06'), on: day('2018-03-12'), whom: 'Juniper Ashdown' },
      }),
    ),
  ],
  promises: {
    caption: 'Promises, who keeps them and by when',
    tight: true,
    head: [{ says: 'What' }, { says: 'Who' }, { says: 'By' }, { says: 'Kept' }],
    rows: [
      [
        { says: 'Pay £38.40', href: '#pay' },
        { says: 'Claims' },
        { says: 'Wed 28 March' },
        { says: 'Not yet', shape: 'wait' },
      ],
      [
        { says: 'Office manager to phone and apologise' },
        { says: 'Nell Sandlark' },
        { says: 'Fri 6 April' },
        { says: 'Kept', shape: 'done' },
      ],
    ],
  },
  maps: [
    processMap({
      id: 'forked',
      title: 'Process map. Now closed.',
      describes:
        'Received, then a first response, then one of three ends: resolved, withdrawn, or with the Independent Case Examiner.',
      steps: [
        {
          at: 'done',
          says: 'Received by the sub-contractor’s office and passed on to us',
          note: 'Mon 19 February, after a visit in person and two telephone calls that nobody wrote down',
        },
        { at: 'done', says: 'First response' },
      ],
      ends: [
        { at: 'here', says: 'Resolved', note: 'On Wed 14 March, when she said so' },
        { at: 'ahead', says: 'Withdrawn' },
        { at: 'ahead', says: 'Independent Case Examiner', note: 'Within six months' },
      ],
    }),
  ],
};
