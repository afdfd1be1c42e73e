import { worked } from './worked.ts';

const element = { answered: true, outcome: 'apology', wanted: 'met', explained: false };

/** A final response with nothing against it: each row below changes one thing, or a few. */
const ready = {
  pack: 'WP16',
  route: 'own',
  stagesTotal: 2,
  stagesDone: 2,
  stepsOutstanding: 0,
  elements: [element],
  openActions: [],
  iceText: { source: 'WP16', intact: true },
  letterOn: '2018-06-01',
  issueOn: '2018-06-01',
  today: '2018-06-01',
  lastStageResponseOn: '2018-05-21',
  earlierInvolved: ['amber'],
  drafter: 'amber',
  reviewer: 'flint',
  outgoing: null,
  standardsControls: true,
  addressee: 'participant',
  authority: null,
  personalData: true,
  restricted: 'none',
  mentionsRestriction: false,
  alreadyIssued: false,
  iceAskedToRevisit: false,
};

const goes = { allowed: true, blocks: [] };
const stops = (...blocks: string[]) => ({ allowed: false, blocks });
const cpa18 = { pack: 'CPA18', iceText: { source: 'CPA18', intact: true } };
const agreed = { agreedOn: '2018-05-30', agreedDraft: 'draft 3', letterDraft: 'draft 3' };

/** DT-LETTER and the gate around it, every block by itself and together. */
export const finalResponseIssue = worked(
  'final-response.issue',
  [
    ['nothing in the way', {}, goes],
    ['a letter without a day', { letterOn: null }, { allowed: false, missing: ['letterOn'] }],
    ['a letter about nothing', { elements: null }, { allowed: false, missing: ['elements'] }],
    ['a single stage, done', { stagesTotal: 1, stagesDone: 1, lastStageResponseOn: null }, goes],
    ['a stage remains', { stagesDone: 1 }, stops('STAGES_REMAIN')],
    ['both stages remain', { stagesDone: 0 }, stops('STAGES_REMAIN')],
    ['a third stage is published', { stagesTotal: 3 }, stops('STAGES_REMAIN')],
    ['a step is not done', { stepsOutstanding: 1 }, stops('STEPS_NOT_DONE')],
    ['a step is not done, by name', { stepsOutstanding: ['call them'] }, stops('STEPS_NOT_DONE')],
    ['no steps, by list', { stepsOutstanding: [] }, goes],
    [
      'an element is not answered',
      { elements: [element, { ...element, answered: false }] },
      stops('ELEMENT_NOT_ANSWERED'),
    ],
    ['no outcome', { elements: [{ ...element, outcome: null }] }, stops('OUTCOME_NOT_RECORDED')],
    [
      'each of the six outcomes',
      {
        elements: [
          'explanation',
          'assurance',
          'information',
          'apology',
          'corrective-action',
          'financial-redress',
        ].map((outcome) => ({ ...element, outcome })),
      },
      goes,
    ],
    [
      'the six as the standards code them',
      {
        elements: ['EXPLANATION', 'CORRECTIVE_ACTION', 'FINANCIAL_REDRESS'].map((outcome) => ({
          ...element,
          outcome,
        })),
      },
      goes,
    ],
    [
      'not met and not explained',
      { elements: [{ ...element, wanted: 'not-met' }] },
      stops('NOT_ACHIEVED_NOT_EXPLAINED'),
    ],
    [
      'partly met and not explained',
      { elements: [{ ...element, wanted: 'partly' }] },
      stops('NOT_ACHIEVED_NOT_EXPLAINED'),
    ],
    ['not met and explained', { elements: [{ ...element, wanted: 'not-met', explained: true }] }, goes],
    ['partly met and explained', { elements: [{ ...element, wanted: 'partly', explained: true }] }, goes],
    ['an open action with its time told', { openActions: [{ toldHowLong: '2018-06-15' }] }, goes],
    [
      'an open action without',
      { openActions: [{ toldHowLong: '2018-06-15' }, { toldHowLong: null }] },
      stops('ACTION_WITHOUT_TIMESCALE'),
    ],
    ['no signpost', { iceText: null }, stops('ICE_TEXT_MISSING')],
    ['the signpost was changed', { iceText: { source: 'WP16', intact: false } }, stops('ICE_TEXT_ALTERED')],
    [
      'another programme’s signpost',
      { iceText: { source: 'CPA18', intact: true } },
      stops('ICE_TEXT_OTHER_PROGRAMME'),
    ],
    [
      'Access to Work’s signpost in a Work Programme letter',
      { iceText: { source: 'AW7', intact: true } },
      stops('ICE_TEXT_OTHER_PROGRAMME'),
    ],
    [
      'Access to Work with its Annex E not loaded',
      { pack: 'AW7', iceText: { source: 'AW7', intact: true, loaded: false } },
      stops('ICE_TEXT_NOT_LOADED'),
    ],
    [
      'Access to Work with its Annex E',
      { pack: 'AW7', iceText: { source: 'AW7', intact: true, loaded: true } },
      goes,
    ],
    [
      'Access to Work with the Work Programme’s',
      { pack: 'AW7', iceText: { source: 'WP16', intact: true } },
      stops('ICE_TEXT_OTHER_PROGRAMME'),
    ],
    ['another programme with its own', { pack: 'OTHER', iceText: { source: 'OTHER', intact: true } }, goes],
    ['another programme without', { pack: 'OTHER', iceText: null }, stops('ICE_TEXT_MISSING')],
    ['dated a day before it goes', { letterOn: '2018-05-31' }, stops('LETTER_DATE_NOT_ISSUE_DATE')],
    [
      'dated and to go tomorrow',
      { letterOn: '2018-06-02', issueOn: '2018-06-02' },
      stops('LETTER_DATE_IN_FUTURE'),
    ],
    [
      'dated tomorrow, to go today',
      { letterOn: '2018-06-02' },
      stops('LETTER_DATE_NOT_ISSUE_DATE', 'LETTER_DATE_IN_FUTURE'),
    ],
    [
      'dated before the last stage’s response',
      { lastStageResponseOn: '2018-06-02' },
      stops('LETTER_BEFORE_LAST_STAGE'),
    ],
    ['dated on the day of the last stage’s response', { lastStageResponseOn: '2018-06-01' }, goes],
    ['nobody reviewed it', { reviewer: null }, stops('REVIEWER_MISSING')],
    ['the reviewer had an earlier part', { reviewer: 'amber', drafter: 'heron' }, stops('REVIEWER_INVOLVED')],
    ['the drafter reviewed it', { drafter: 'heron', reviewer: 'heron' }, stops('REVIEWER_INVOLVED')],
    [
      'one of several with an earlier part',
      { earlierInvolved: ['amber', 'heron', 'flint'] },
      stops('REVIEWER_INVOLVED'),
    ],
    ['CPA18, not about the outgoing provider', cpa18, goes],
    ['CPA18, the outgoing provider agreed this draft', { ...cpa18, outgoing: agreed }, goes],
    ['agreed on the letter’s own day', { ...cpa18, outgoing: { ...agreed, agreedOn: '2018-06-01' } }, goes],
    [
      'agreed the day after the letter',
      { ...cpa18, outgoing: { ...agreed, agreedOn: '2018-06-02' } },
      stops('OUTGOING_NOT_AGREED'),
    ],
    ['not agreed', { ...cpa18, outgoing: { ...agreed, agreedOn: null } }, stops('OUTGOING_NOT_AGREED')],
    [
      'another draft was agreed',
      { ...cpa18, outgoing: { ...agreed, agreedDraft: 'draft 2' } },
      stops('OUTGOING_NOT_AGREED'),
    ],
    [
      'a senior override with reason and reference',
      {
        ...cpa18,
        outgoing: {
          agreedOn: null,
          agreedDraft: null,
          letterDraft: 'draft 3',
          override: { reason: 'No answer to three letters.', performanceManagerRef: 'PM/118' },
        },
      },
      goes,
    ],
    [
      'an override without the reference',
      {
        ...cpa18,
        outgoing: {
          agreedOn: null,
          agreedDraft: null,
          letterDraft: 'draft 3',
          override: { reason: 'No answer to three letters.', performanceManagerRef: null },
        },
      },
      stops('OUTGOING_NOT_AGREED'),
    ],
    [
      'an override without a reason',
      {
        ...cpa18,
        outgoing: {
          agreedOn: null,
          agreedDraft: null,
          letterDraft: 'draft 3',
          override: { reason: '', performanceManagerRef: 'PM/118' },
        },
      },
      stops('OUTGOING_NOT_AGREED'),
    ],
    ['Jobcentre Plus leads', { route: 'department-leads' }, stops('DEPARTMENT_LEADS')],
    ['about policy', { route: 'policy' }, stops('NOT_FOR_PROVIDER')],
    [
      'to a representative without authority',
      { addressee: 'representative' },
      stops('AUTHORITY_NOT_CONFIRMED'),
    ],
    ['to a representative with authority', { addressee: 'representative', authority: 'given' }, goes],
    [
      'to a representative, with no personal data',
      { addressee: 'representative', personalData: false },
      goes,
    ],
    ['to an elected member, whose office carries it', { addressee: 'elected-member' }, goes],
    [
      'names a MAPPA restriction',
      { restricted: 'mappa', mentionsRestriction: true },
      stops('RESTRICTION_DISCLOSED'),
    ],
    ['does not name it', { restricted: 'mappa' }, goes],
    ['a Special Customer Record is kept on paper', { restricted: 'scr' }, stops('PAPER_ONLY')],
    ['one went before', { alreadyIssued: true }, stops('ALREADY_ISSUED')],
    [
      'one went before and the examiner handed steps back',
      { alreadyIssued: true, iceAskedToRevisit: true },
      goes,
    ],
    [
      'controls off: element, outcome, reasons, actions and reviewer no longer stop it',
      {
        standardsControls: false,
        elements: [{ answered: false, outcome: null, wanted: 'not-met', explained: false }],
        openActions: [{ toldHowLong: null }],
        reviewer: null,
      },
      goes,
    ],
    [
      'controls off: the hard ones still do',
      { standardsControls: false, stagesDone: 1, iceText: null, letterOn: '2018-05-31' },
      stops('STAGES_REMAIN', 'ICE_TEXT_MISSING', 'LETTER_DATE_NOT_ISSUE_DATE'),
    ],
    ['controls not spoken of are on', { standardsControls: null, reviewer: null }, stops('REVIEWER_MISSING')],
    [
      'steps are hard whatever the controls',
      { standardsControls: false, stepsOutstanding: 2 },
      stops('STEPS_NOT_DONE'),
    ],
    ['an employer’s complaint goes the same way', { addressee: 'employer', personalData: false }, goes],
    [
      'everything at once is all said',
      {
        stagesDone: 1,
        stepsOutstanding: 1,
        elements: [{ answered: false, outcome: null, wanted: 'not-met', explained: false }],
        openActions: [{ toldHowLong: null }],
        iceText: null,
        letterOn: '2018-06-02',
        reviewer: null,
        addressee: 'representative',
        restricted: 'mappa',
        mentionsRestriction: true,
        alreadyIssued: true,
      },
      stops(
        'STAGES_REMAIN',
        'STEPS_NOT_DONE',
        'ELEMENT_NOT_ANSWERED',
        'OUTCOME_NOT_RECORDED',
        'NOT_ACHIEVED_NOT_EXPLAINED',
        'ACTION_WITHOUT_TIMESCALE',
        'ICE_TEXT_MISSING',
        'LETTER_DATE_NOT_ISSUE_DATE',
        'LETTER_DATE_IN_FUTURE',
        'REVIEWER_MISSING',
        'AUTHORITY_NOT_CONFIRMED',
        'RESTRICTION_DISCLOSED',
        'ALREADY_ISSUED',
      ),
    ],
  ],
  ready,
);

const versions = [
  { id: 'wp16-v10', pack: 'WP16', from: '2018-02-01', to: '2018-04-09' },
  { id: 'wp16-v11', pack: 'WP16', from: '2018-04-09', to: null },
  { id: 'cpa18-a1', pack: 'CPA18', from: null, to: null },
];

/** The block follows the letter's date, not the complaint's. */
export const finalResponseWording = worked(
  'final-response.wording',
  [
    ['the last day of the old one', { letterOn: '2018-04-08' }, { version: 'wp16-v10' }],
    ['the first day of the new one', { letterOn: '2018-04-09' }, { version: 'wp16-v11' }],
    ['the first day of the old one', { letterOn: '2018-02-01' }, { version: 'wp16-v10' }],
    ['long after', { letterOn: '2021-01-01' }, { version: 'wp16-v11' }],
    ['before there was any', { letterOn: '2018-01-31' }, { version: null }],
    [
      'the day it was received does not count',
      { receivedOn: '2018-02-10', letterOn: '2018-05-01' },
      { version: 'wp16-v11' },
    ],
    ['each programme has its own', { pack: 'CPA18', letterOn: '2018-05-01' }, { version: 'cpa18-a1' }],
    ['none is loaded for the programme', { pack: 'AW7', letterOn: '2018-05-01' }, { version: null }],
    ['the letter’s date is needed', { receivedOn: '2018-02-10' }, { missing: ['letterOn'] }],
  ],
  { pack: 'WP16', receivedOn: '2018-02-10', versions },
);

/** One final response, however often the button is pressed. */
export const finalResponseRepeat = worked('final-response.repeat', [
  ['once', { submissions: [{ at: '2018-06-01T09:00:00Z', key: 'k1' }] }, { lettersIssued: 1 }],
  [
    'a double click',
    {
      submissions: [
        { at: '2018-06-01T09:00:00Z', key: 'k1' },
        { at: '2018-06-01T09:00:01Z', key: 'k1' },
      ],
    },
    { lettersIssued: 1 },
  ],
  [
    'sent again the next day with the same key',
    {
      submissions: [
        { at: '2018-06-01T09:00:00Z', key: 'k1' },
        { at: '2018-06-02T09:00:00Z', key: 'k1' },
      ],
    },
    { lettersIssued: 1 },
  ],
  ['never', { submissions: [] }, { lettersIssued: 0 }],
]);
