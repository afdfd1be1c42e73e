import { worked } from './worked.ts';

const settled = {
  settledAsNormalBusiness: true,
  whatWasDone: 'The fare was refunded.',
  byWhom: 'Basil Crake',
  complainantAgrees: true,
};
const complaint = { kind: 'COMPLAINT', counted: true };
const informal = { kind: 'RESOLVED_INFORMALLY', counted: false };

/** The three limbs of the definition, and what informal settling needs on record. */
export const intakeKind = worked('intake.kind', [
  [
    'praise',
    { dissatisfied: false, aboutService: true, settledAsNormalBusiness: false },
    { kind: 'FEEDBACK', counted: false },
  ],
  [
    'praise, whatever else is said',
    { dissatisfied: false, aboutService: false, settledAsNormalBusiness: true },
    { kind: 'FEEDBACK', counted: false },
  ],
  [
    'about policy',
    { dissatisfied: true, aboutService: false, settledAsNormalBusiness: false },
    { kind: 'ROUTED_ELSEWHERE', counted: false },
  ],
  [
    'about policy, said to be settled',
    { dissatisfied: true, aboutService: false, ...settled },
    { kind: 'ROUTED_ELSEWHERE', counted: false },
  ],
  ['settled, with all three on record', { dissatisfied: true, aboutService: true, ...settled }, informal],
  [
    'settled, said by flags alone',
    {
      dissatisfied: true,
      aboutService: true,
      settledAsNormalBusiness: true,
      whatWasDone: true,
      byWhom: true,
      complainantAgrees: true,
    },
    informal,
  ],
  [
    'what was done is not on record',
    { dissatisfied: true, aboutService: true, ...settled, whatWasDone: null },
    complaint,
  ],
  [
    'what was done is left blank',
    { dissatisfied: true, aboutService: true, ...settled, whatWasDone: '  ' },
    complaint,
  ],
  [
    'by whom is not on record',
    { dissatisfied: true, aboutService: true, ...settled, byWhom: false },
    complaint,
  ],
  [
    'by whom is left out',
    {
      dissatisfied: true,
      aboutService: true,
      settledAsNormalBusiness: true,
      whatWasDone: true,
      complainantAgrees: true,
    },
    complaint,
  ],
  [
    'they do not agree it is settled',
    { dissatisfied: true, aboutService: true, ...settled, complainantAgrees: false },
    complaint,
  ],
  [
    'nobody asked whether they agree',
    { dissatisfied: true, aboutService: true, ...settled, complainantAgrees: null },
    complaint,
  ],
  ['not settled', { dissatisfied: true, aboutService: true, settledAsNormalBusiness: false }, complaint],
  ['nobody knows whether anything was wrong', {}, { missing: ['dissatisfied'] }],
  [
    'nobody knows what it is about',
    { dissatisfied: true, settledAsNormalBusiness: false },
    { missing: ['aboutService'] },
  ],
]);

const closes = { allowed: true, refusal: null, next: null };
const escalates = (next: string) => ({ allowed: false, refusal: 'DISSATISFIED_ESCALATES', next });

/** Dissatisfied means the next stage, never a closing. */
export const caseClose = worked('case.close', [
  [
    'satisfied after the first of two',
    { complainantSays: 'satisfied', stage: 1, stages: 2 },
    { ...closes, iceTextNeeded: false },
  ],
  [
    'satisfied after the second of three',
    { complainantSays: 'satisfied', stage: 2, stages: 3 },
    { ...closes, iceTextNeeded: false },
  ],
  ['satisfied at the last', { complainantSays: 'satisfied', stage: 2, stages: 2 }, closes],
  [
    'dissatisfied after the first of two',
    { complainantSays: 'dissatisfied', stage: 1, stages: 2 },
    escalates('NEXT_STAGE'),
  ],
  [
    'dissatisfied after the second of three',
    { complainantSays: 'dissatisfied', stage: 2, stages: 3 },
    escalates('NEXT_STAGE'),
  ],
  [
    'dissatisfied at the last of two',
    { complainantSays: 'dissatisfied', stage: 2, stages: 2 },
    escalates('FINAL_RESPONSE'),
  ],
  [
    'dissatisfied where there is one stage',
    { complainantSays: 'dissatisfied', stage: 1, stages: 1 },
    escalates('FINAL_RESPONSE'),
  ],
  ['nobody asked', { stage: 1, stages: 2 }, { missing: ['complainantSays'] }],
]);

const replies = {
  lead: 'provider',
  provider: 'REPLIES',
  ownFinalReply: true,
  consentFormAsked: false,
  clockStops: false,
};
const contributes = { lead: 'department', provider: 'CONTRIBUTES', ownFinalReply: false, clockStops: false };

/** Section 4 of the generic chapter's tables: an elected office carries its own authority. */
export const electedMember = worked(
  'elected-member.reply',
  [
    ['an MP', { office: 'MP' }, replies],
    ['an MSP', { office: 'MSP' }, replies],
    ['an AM', { office: 'AM' }, replies],
    ['an MS, the same office under its newer name', { office: 'MS' }, replies],
    ['an MLA', { office: 'MLA' }, replies],
    ['an MEP', { office: 'MEP' }, replies],
    ['another national or international body', { office: 'OTHER_NATIONAL_OR_INTERNATIONAL' }, replies],
    [
      'a reasoned doubt',
      { office: 'MP', doubt: true },
      { lead: 'provider', provider: 'CONFIRMS_AUTHORITY_FIRST', consentFormAsked: false, clockStops: false },
    ],
    [
      'a reasoned doubt, in words',
      { office: 'MLA', doubt: 'The address is not the office’s.' },
      { provider: 'CONFIRMS_AUTHORITY_FIRST', clockStops: false },
    ],
    ['no doubt', { office: 'MP', doubt: false }, replies],
    [
      'about both, to the Department',
      { office: 'MP', with: 'provider-and-department', cameTo: 'department' },
      contributes,
    ],
    [
      'about both, to the Department, with a doubt',
      { office: 'MSP', doubt: true, with: 'provider-and-department', cameTo: 'department' },
      contributes,
    ],
    [
      'about both, to the provider',
      { office: 'MP', with: 'provider-and-department', cameTo: 'provider' },
      contributes,
    ],
    [
      'a local councillor is an ordinary representative',
      { office: 'LOCAL_COUNCILLOR' },
      { lead: 'provider', provider: 'CONFIRMS_AUTHORITY_FIRST', consentFormAsked: true, clockStops: false },
    ],
    [
      'an office that is not on the list',
      { office: 'SCHOOL_GOVERNOR' },
      { provider: 'CONFIRMS_AUTHORITY_FIRST', consentFormAsked: true },
    ],
    [
      'the member says they do not act for the person',
      { office: 'MP', saysNotActing: true },
      { provider: 'ACKNOWLEDGES_ONLY', ownFinalReply: false, consentFormAsked: false, clockStops: false },
    ],
    ['who wrote is needed', {}, { missing: ['office'] }],
  ],
  { with: 'provider', cameTo: 'provider' },
);
