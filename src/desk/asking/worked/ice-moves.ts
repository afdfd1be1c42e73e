import { worked } from './worked.ts';

const to = (state: string) => ({ allowed: true, to: state });
const stays = (state: string, ...refusals: string[]) => ({ allowed: false, to: state, refusals });
const both = { providerAccepts: true, complainantAccepts: true };
const paidAndOwned = { liabilitiesPaid: true, recommendationsOwned: true };
const open = [
  'NOTIFIED',
  'PROCESS_CHECK',
  'REVISIT',
  'RESOLUTION',
  'SETTLEMENT_PAPERS',
  'SETTLEMENT_PROPOSAL',
  'INVESTIGATION',
  'DRAFT_REPORT',
] as const;
const ended = ['CLOSED_RESOLVED', 'CLOSED_SETTLED', 'CLOSED_REPORTED', 'CLOSED_OTHER'] as const;

/** IC1 to IC13: each row, and what each does not allow. */
export const iceMove = worked('ice.move', [
  ['IC1: the first contact', { from: 'NONE', event: 'ice-contacts' }, { ...to('NOTIFIED'), row: 'IC1' }],
  ...[...open, 'FINAL_REPORT', ...ended].map(
    (from) =>
      [
        `a further contact at ${from} is recorded and moves nothing`,
        { from, event: 'ice-contacts' },
        to(from),
      ] as const,
  ),
  ['IC2', { from: 'NOTIFIED', event: 'asks-if-steps-complete' }, { ...to('PROCESS_CHECK'), row: 'IC2' }],
  [
    'IC2 not once it is being resolved',
    { from: 'RESOLUTION', event: 'asks-if-steps-complete' },
    stays('RESOLUTION', 'NOT_FROM_HERE'),
  ],
  [
    'IC3 with the steps named',
    { from: 'PROCESS_CHECK', event: 'steps-handed-back', stepsNamed: true },
    { ...to('REVISIT'), row: 'IC3' },
  ],
  [
    'IC3 straight after the contact',
    { from: 'NOTIFIED', event: 'steps-handed-back', stepsNamed: true },
    to('REVISIT'),
  ],
  [
    'IC3 without the steps',
    { from: 'PROCESS_CHECK', event: 'steps-handed-back', stepsNamed: false },
    stays('PROCESS_CHECK', 'STEPS_NOT_NAMED'),
  ],
  [
    'IC3, and nobody says whether they are named',
    { from: 'PROCESS_CHECK', event: 'steps-handed-back' },
    { ...stays('PROCESS_CHECK', 'STEPS_NOT_NAMED'), missing: ['stepsNamed'] },
  ],
  [
    'IC3 not from an investigation',
    { from: 'INVESTIGATION', event: 'steps-handed-back', stepsNamed: true },
    stays('INVESTIGATION', 'NOT_FROM_HERE'),
  ],
  ['the steps are done again', { from: 'REVISIT', event: 'steps-done' }, to('NOTIFIED')],
  [
    'IC4 from the check',
    { from: 'PROCESS_CHECK', event: 'accepts', iceNotice: true },
    { ...to('RESOLUTION'), row: 'IC4' },
  ],
  ['IC4 from the contact', { from: 'NOTIFIED', event: 'accepts' }, to('RESOLUTION')],
  [
    'IC4, and ICE has not said so',
    { from: 'NOTIFIED', event: 'accepts', iceNotice: false },
    stays('NOTIFIED', 'NO_NOTICE'),
  ],
  [
    'IC4 not while steps are being done again',
    { from: 'REVISIT', event: 'accepts' },
    stays('REVISIT', 'NOT_FROM_HERE'),
  ],
  ['IC5 both', { from: 'RESOLUTION', event: 'answers', ...both }, { ...to('CLOSED_RESOLVED'), row: 'IC5' }],
  [
    'IC5 the provider does not',
    { from: 'RESOLUTION', event: 'answers', providerAccepts: false, complainantAccepts: true },
    stays('RESOLUTION', 'NOT_ACCEPTED_BY_BOTH'),
  ],
  [
    'IC5 the complainant does not',
    { from: 'RESOLUTION', event: 'answers', providerAccepts: true, complainantAccepts: false },
    stays('RESOLUTION', 'NOT_ACCEPTED_BY_BOTH'),
  ],
  [
    'IC5 neither does',
    { from: 'RESOLUTION', event: 'answers', providerAccepts: false, complainantAccepts: false },
    stays('RESOLUTION', 'NOT_ACCEPTED_BY_BOTH'),
  ],
  [
    'IC5 one has not answered',
    { from: 'RESOLUTION', event: 'answers', providerAccepts: null, complainantAccepts: true },
    stays('RESOLUTION', 'ANSWER_BLANK'),
  ],
  [
    'IC5 one does not, the other has not answered',
    { from: 'RESOLUTION', event: 'answers', providerAccepts: false, complainantAccepts: null },
    stays('RESOLUTION', 'ANSWER_BLANK', 'NOT_ACCEPTED_BY_BOTH'),
  ],
  [
    'IC6 from resolution',
    { from: 'RESOLUTION', event: 'papers-requested' },
    { ...to('SETTLEMENT_PAPERS'), row: 'IC6' },
  ],
  ['IC6 from the check', { from: 'PROCESS_CHECK', event: 'papers-requested' }, to('SETTLEMENT_PAPERS')],
  [
    'IC6 not straight after the contact',
    { from: 'NOTIFIED', event: 'papers-requested' },
    stays('NOTIFIED', 'NOT_FROM_HERE'),
  ],
  ['IC7', { from: 'SETTLEMENT_PAPERS', event: 'proposes' }, { ...to('SETTLEMENT_PROPOSAL'), row: 'IC7' }],
  [
    'IC7 not before the papers',
    { from: 'RESOLUTION', event: 'proposes' },
    stays('RESOLUTION', 'NOT_FROM_HERE'),
  ],
  [
    'IC8 both',
    { from: 'SETTLEMENT_PROPOSAL', event: 'answers', ...both },
    { ...to('CLOSED_SETTLED'), row: 'IC8' },
  ],
  [
    'agree and not satisfied: investigation',
    { from: 'SETTLEMENT_PROPOSAL', event: 'answers', providerAccepts: true, complainantAccepts: false },
    to('INVESTIGATION'),
  ],
  [
    'not agree and satisfied: investigation',
    { from: 'SETTLEMENT_PROPOSAL', event: 'answers', providerAccepts: false, complainantAccepts: true },
    to('INVESTIGATION'),
  ],
  [
    'neither: investigation',
    { from: 'SETTLEMENT_PROPOSAL', event: 'answers', providerAccepts: false, complainantAccepts: false },
    to('INVESTIGATION'),
  ],
  [
    'the complainant has not answered',
    { from: 'SETTLEMENT_PROPOSAL', event: 'answers', providerAccepts: true, complainantAccepts: null },
    stays('SETTLEMENT_PROPOSAL', 'ANSWER_BLANK'),
  ],
  [
    'the provider has not answered',
    { from: 'SETTLEMENT_PROPOSAL', event: 'answers', providerAccepts: null, complainantAccepts: true },
    stays('SETTLEMENT_PROPOSAL', 'ANSWER_BLANK'),
  ],
  [
    'neither has answered',
    { from: 'SETTLEMENT_PROPOSAL', event: 'answers', providerAccepts: null, complainantAccepts: null },
    { ...stays('SETTLEMENT_PROPOSAL', 'ANSWER_BLANK'), missing: [] },
  ],
  [
    'nothing is said of the answers',
    { from: 'SETTLEMENT_PROPOSAL', event: 'answers' },
    { ...stays('SETTLEMENT_PROPOSAL', 'ANSWER_BLANK'), missing: ['providerAccepts', 'complainantAccepts'] },
  ],
  [
    'no answers to papers',
    { from: 'SETTLEMENT_PAPERS', event: 'answers', ...both },
    stays('SETTLEMENT_PAPERS', 'NOT_FROM_HERE'),
  ],
  [
    'IC9 from the proposal',
    { from: 'SETTLEMENT_PROPOSAL', event: 'no-agreement', iceNotice: true },
    { ...to('INVESTIGATION'), row: 'IC9' },
  ],
  [
    'IC9 from the papers',
    { from: 'SETTLEMENT_PAPERS', event: 'no-agreement', iceNotice: true },
    to('INVESTIGATION'),
  ],
  [
    'IC9 without ICE’s notice',
    { from: 'SETTLEMENT_PROPOSAL', event: 'no-agreement', iceNotice: false },
    stays('SETTLEMENT_PROPOSAL', 'NO_NOTICE'),
  ],
  [
    'IC9 not from resolution',
    { from: 'RESOLUTION', event: 'no-agreement', iceNotice: true },
    stays('RESOLUTION', 'NOT_FROM_HERE'),
  ],
  ['IC10', { from: 'INVESTIGATION', event: 'draft-arrives' }, { ...to('DRAFT_REPORT'), row: 'IC10' }],
  [
    'IC10 not before an investigation',
    { from: 'SETTLEMENT_PROPOSAL', event: 'draft-arrives' },
    stays('SETTLEMENT_PROPOSAL', 'NOT_FROM_HERE'),
  ],
  ['IC11', { from: 'DRAFT_REPORT', event: 'final-report' }, { ...to('FINAL_REPORT'), row: 'IC11' }],
  [
    'IC11 not before a draft',
    { from: 'INVESTIGATION', event: 'final-report' },
    stays('INVESTIGATION', 'NOT_FROM_HERE'),
  ],
  [
    'no second final report',
    { from: 'FINAL_REPORT', event: 'final-report' },
    stays('FINAL_REPORT', 'NOT_FROM_HERE'),
  ],
  ...['DRAFT_REPORT', 'FINAL_REPORT', 'CLOSED_REPORTED'].map(
    (from) =>
      [
        `a finding is not edited at ${from}`,
        { from, event: 'finding-edited', iceNotice: true },
        stays(from, 'FINDING_FINAL'),
      ] as const,
  ),
  ...['DRAFT_REPORT', 'FINAL_REPORT', 'CLOSED_REPORTED', 'CLOSED_SETTLED'].map(
    (from) =>
      [
        `no appeal at ${from}`,
        { from, event: 'provider-appeals', iceNotice: true },
        stays(from, 'NO_APPEAL'),
      ] as const,
  ),
  [
    'IC12',
    { from: 'FINAL_REPORT', event: 'closed', ...paidAndOwned },
    { ...to('CLOSED_REPORTED'), row: 'IC12' },
  ],
  [
    'IC12 with something unpaid',
    { from: 'FINAL_REPORT', event: 'closed', liabilitiesPaid: false, recommendationsOwned: true },
    stays('FINAL_REPORT', 'NOT_PAID'),
  ],
  [
    'IC12 with a recommendation nobody owns',
    { from: 'FINAL_REPORT', event: 'closed', liabilitiesPaid: true, recommendationsOwned: false },
    stays('FINAL_REPORT', 'RECOMMENDATION_WITHOUT_OWNER'),
  ],
  [
    'IC12 with neither',
    { from: 'FINAL_REPORT', event: 'closed', liabilitiesPaid: false, recommendationsOwned: false },
    stays('FINAL_REPORT', 'NOT_PAID', 'RECOMMENDATION_WITHOUT_OWNER'),
  ],
  [
    'after a report ICE’s notice does not end it',
    { from: 'FINAL_REPORT', event: 'closed', iceNotice: true },
    {
      ...stays('FINAL_REPORT', 'NOT_PAID', 'RECOMMENDATION_WITHOUT_OWNER'),
      missing: ['liabilitiesPaid', 'recommendationsOwned'],
    },
  ],
  ...open.map(
    (from) => [`IC13 from ${from}`, { from, event: 'closed', iceNotice: true }, to('CLOSED_OTHER')] as const,
  ),
  [
    'IC13 without ICE’s notice',
    { from: 'INVESTIGATION', event: 'closed', iceNotice: false },
    stays('INVESTIGATION', 'NO_NOTICE'),
  ],
  [
    'IC13 is not in our hands',
    { from: 'INVESTIGATION', event: 'closed', ...paidAndOwned },
    { ...stays('INVESTIGATION', 'NO_NOTICE'), missing: ['iceNotice'] },
  ],
  ['nothing to end', { from: 'NONE', event: 'closed', iceNotice: true }, stays('NONE', 'NOT_FROM_HERE')],
  [
    'ended once',
    { from: 'CLOSED_SETTLED', event: 'closed', iceNotice: true },
    stays('CLOSED_SETTLED', 'NOT_FROM_HERE'),
  ],
  ...(
    [
      ['PROCESS_CHECK', 'NOTIFIED'],
      ['REVISIT', 'PROCESS_CHECK'],
      ['RESOLUTION', 'PROCESS_CHECK'],
      ['SETTLEMENT_PAPERS', 'RESOLUTION'],
      ['SETTLEMENT_PROPOSAL', 'SETTLEMENT_PAPERS'],
      ['INVESTIGATION', 'SETTLEMENT_PROPOSAL'],
      ['DRAFT_REPORT', 'INVESTIGATION'],
    ] as const
  ).map(
    ([from, back]) =>
      [`a step back from ${from}`, { from, event: 'moved-back', iceNotice: true }, to(back)] as const,
  ),
  [
    'no step back without ICE’s notice',
    { from: 'INVESTIGATION', event: 'moved-back', iceNotice: false },
    stays('INVESTIGATION', 'NO_NOTICE'),
  ],
  [
    'no step back from a final report',
    { from: 'FINAL_REPORT', event: 'moved-back', iceNotice: true },
    stays('FINAL_REPORT', 'NOT_FROM_HERE'),
  ],
  ...ended.map(
    (from) =>
      [
        `no step back from ${from}`,
        { from, event: 'moved-back', iceNotice: true },
        stays(from, 'NOT_FROM_HERE'),
      ] as const,
  ),
  [
    'no step back from the first contact',
    { from: 'NOTIFIED', event: 'moved-back', iceNotice: true },
    stays('NOTIFIED', 'NOT_FROM_HERE'),
  ],
  ['both facts are needed', { from: 'NOTIFIED' }, { missing: ['event'] }],
]);
