import { worked } from './worked.ts';

const refused = { allowed: false, stored: false };

/** S1 to S3, S9, S10 and S14: nothing electronic, everything on paper. */
export const scrRecord = worked('scr.record', [
  ['typed at intake', { medium: 'electronic', operation: 'type a name' }, refused],
  ['searched for', { medium: 'electronic', operation: 'search' }, refused],
  ['a draft nobody saved', { medium: 'electronic', operation: 'draft' }, refused],
  ['a line of a log', { medium: 'electronic', operation: 'log' }, refused],
  ['an SL2 uploaded', { medium: 'electronic', operation: 'upload the SL2' }, refused],
  ['brought in from a file', { medium: 'electronic', operation: 'import' }, refused],
  ['counted in management information', { medium: 'electronic', operation: 'count' }, refused],
  ['a note on another’s record', { medium: 'electronic', operation: 'note' }, refused],
  [
    'the sub-contractor’s own system',
    { medium: 'electronic', operation: 'refer to a sub-contractor' },
    refused,
  ],
  ['a complaint', { medium: 'electronic', operation: 'record a complaint' }, refused],
  ['no more said', { medium: 'electronic' }, refused],
  [
    'a complaint on paper',
    { medium: 'paper', operation: 'record a complaint' },
    { allowed: true, stored: false },
  ],
  ['an absence on paper', { medium: 'paper', operation: 'absence' }, { allowed: true, stored: false }],
  [
    'a claim on the paper form',
    { medium: 'paper', operation: 'claim a job outcome' },
    { allowed: true, stored: false },
  ],
  [
    'by hand to the counterpart',
    { medium: 'paper', operation: 'hand over' },
    { allowed: true, stored: false },
  ],
  ['by secure post', { medium: 'paper', operation: 'secure post' }, { allowed: true, stored: false }],
  ['no more said of paper', { medium: 'paper' }, { allowed: true, stored: false }],
  ['paper sent by e-mail', { medium: 'paper', operation: 'Send by e-mail' }, refused],
  ['secure email is email', { medium: 'paper', operation: 'secure email' }, refused],
  ['paper scanned', { medium: 'paper', operation: 'scan the SL2' }, refused],
  ['paper photographed', { medium: 'paper', operation: 'photograph it' }, refused],
  ['on what is needed', { operation: 'search' }, { missing: ['medium'] }],
]);

const inOrder = { allowed: true, refusal: null };
const over = { allowed: false, refusal: 'OVER_FOUR_HOURS' };

/** S4 and S5: four hours as they pass, or management’s authorisation before they have. */
export const scrAccess = worked(
  'scr.access',
  [
    ['an hour', { outAt: '2018-05-01T09:00:00Z', backAt: '2018-05-01T10:00:00Z' }, inOrder],
    ['put back at once', { outAt: '2018-05-01T09:00:00Z', backAt: '2018-05-01T09:00:00Z' }, inOrder],
    ['exactly four hours', { outAt: '2018-05-01T09:00:00Z', backAt: '2018-05-01T13:00:00Z' }, inOrder],
    ['a second over', { outAt: '2018-05-01T09:00:00Z', backAt: '2018-05-01T13:00:01Z' }, over],
    ['a minute over', { outAt: '2018-05-01T09:00:00Z', backAt: '2018-05-01T13:01:00Z' }, over],
    ['overnight', { outAt: '2018-05-01T16:00:00Z', backAt: '2018-05-02T09:00:00Z' }, over],
    [
      'authorised in time',
      {
        outAt: '2018-05-01T09:00:00Z',
        backAt: '2018-05-01T14:00:00Z',
        managerAuthorisedAt: '2018-05-01T12:30:00Z',
      },
      inOrder,
    ],
    [
      'authorised before they were taken',
      {
        outAt: '2018-05-01T09:00:00Z',
        backAt: '2018-05-01T14:00:00Z',
        managerAuthorisedAt: '2018-05-01T08:00:00Z',
      },
      inOrder,
    ],
    [
      'authorised as the four hours ended',
      {
        outAt: '2018-05-01T09:00:00Z',
        backAt: '2018-05-01T14:00:00Z',
        managerAuthorisedAt: '2018-05-01T13:00:00Z',
      },
      inOrder,
    ],
    [
      'authorised once they had passed',
      {
        outAt: '2018-05-01T09:00:00Z',
        backAt: '2018-05-01T14:00:00Z',
        managerAuthorisedAt: '2018-05-01T13:00:01Z',
      },
      over,
    ],
    [
      'authorised after they came back',
      {
        outAt: '2018-05-01T09:00:00Z',
        backAt: '2018-05-01T14:00:00Z',
        managerAuthorisedAt: '2018-05-01T15:00:00Z',
      },
      over,
    ],
    ['in other zones', { outAt: '2018-05-01T10:00:00+01:00', backAt: '2018-05-01T13:00:00Z' }, inOrder],
    [
      'the clocks go forward: five on the wall, four passed',
      { outAt: '2018-03-25T00:30:00Z', backAt: '2018-03-25T05:30:00+01:00' },
      inOrder,
    ],
    [
      'the clocks go forward: a minute over',
      { outAt: '2018-03-25T00:30:00Z', backAt: '2018-03-25T05:31:00+01:00' },
      over,
    ],
    [
      'the clocks go back: three on the wall, four passed',
      { outAt: '2018-10-28T00:30:00+01:00', backAt: '2018-10-28T03:30:00Z' },
      inOrder,
    ],
    [
      'the clocks go back: four on the wall, five passed',
      { outAt: '2018-10-28T00:30:00+01:00', backAt: '2018-10-28T04:30:00Z' },
      over,
    ],
    ['not back yet', { outAt: '2018-05-01T09:00:00Z', backAt: null }, { missing: ['backAt'] }],
    ['nothing said', {}, { missing: ['outAt', 'backAt'] }],
  ],
  { managerAuthorisedAt: null },
);

const refusal = (code: string) => ({ allowed: false, refusal: code });
const allowed = { allowed: true, refusal: null };
const job = {
  action: 'start-job',
  permissionForJob: 'Kitchen porter',
  job: 'Kitchen porter',
  startOn: '2018-05-01',
};
const refer = { action: 'refer-to-subcontractor', receivingOfficer: 'Example Row' };

/** The gates of table 5.3. */
export const mappaAct = worked('mappa.act', [
  [
    'an adviser turns it away',
    { action: 'refuse-referral', actor: 'adviser' },
    refusal('CANNOT_SELECT_PARTICIPANTS'),
  ],
  [
    'so does the nominated officer',
    { action: 'refuse-referral', actor: 'nominated-officer' },
    refusal('CANNOT_SELECT_PARTICIPANTS'),
  ],
  ['whoever it is', { action: 'refuse-referral' }, refusal('CANNOT_SELECT_PARTICIPANTS')],
  ['a record with its marker', { action: 'create-electronic-record', marked: true }, allowed],
  ['with the officer named', { action: 'create-electronic-record', marked: 'Ask Example Row' }, allowed],
  ['a record without', { action: 'create-electronic-record', marked: false }, refusal('MARKER_REQUIRED')],
  ['an empty marker', { action: 'create-electronic-record', marked: ' ' }, refusal('MARKER_REQUIRED')],
  [
    'whether it is marked matters',
    { action: 'create-electronic-record' },
    { ...refusal('MARKER_REQUIRED'), missing: ['marked'] },
  ],
  [
    'an adviser writes a restriction down',
    { action: 'write-restriction-on-electronic-record', actor: 'adviser', marked: true },
    refusal('NOT_ON_ELECTRONIC_RECORD'),
  ],
  [
    'nor may the nominated officer',
    { action: 'write-restriction-on-electronic-record', actor: 'nominated-officer' },
    refusal('NOT_ON_ELECTRONIC_RECORD'),
  ],
  ['the officer reads the papers', { action: 'read-papers', actor: 'nominated-officer' }, allowed],
  ['an adviser does', { action: 'read-papers', actor: 'adviser' }, refusal('NOMINATED_OFFICER_ONLY')],
  ['a manager does', { action: 'read-papers', actor: 'manager' }, refusal('NOMINATED_OFFICER_ONLY')],
  ['somebody does', { action: 'read-papers' }, { allowed: false, missing: ['actor'] }],
  ['permitted the day before', { ...job, permissionOn: '2018-04-30' }, allowed],
  ['permitted on the day', { ...job, permissionOn: '2018-05-01' }, allowed],
  ['permitted the day after', { ...job, permissionOn: '2018-05-02' }, refusal('PERMISSION_REQUIRED')],
  ['not permitted', { ...job, permissionOn: null }, refusal('PERMISSION_REQUIRED')],
  [
    'permitted for another job',
    { ...job, permissionOn: '2018-04-30', job: 'Driver' },
    refusal('PERMISSION_REQUIRED'),
  ],
  [
    'capitals and spaces make no other job',
    { ...job, permissionOn: '2018-05-01', job: ' kitchen  PORTER' },
    allowed,
  ],
  [
    'permitted for no job in particular',
    { ...job, permissionOn: '2018-04-30', permissionForJob: null },
    refusal('PERMISSION_REQUIRED'),
  ],
  [
    'a start nobody knows',
    { ...job, permissionOn: '2018-04-30', startOn: null },
    { allowed: false, missing: ['startOn'] },
  ],
  [
    'nobody in particular reads the papers',
    { action: 'read-papers', actor: null },
    { allowed: false, missing: ['actor'] },
  ],
  ['nobody in particular refers them', { ...refer, actor: null }, { allowed: false, missing: ['actor'] }],
  [
    'cleared, but not permitted',
    { ...job, permissionOn: null, clearedByOfficer: true },
    refusal('PERMISSION_REQUIRED'),
  ],
  ['whether it is permitted matters', job, { allowed: false, missing: ['permissionOn'] }],
  [
    'so do the job and the start',
    { action: 'start-job', permissionOn: '2018-04-30' },
    { allowed: false, missing: ['permissionForJob', 'job', 'startOn'] },
  ],
  ['a placement cleared', { action: 'start-placement', clearedByOfficer: true }, allowed],
  [
    'a placement not cleared',
    { action: 'start-placement', clearedByOfficer: false },
    refusal('CLEARANCE_REQUIRED'),
  ],
  [
    'a job’s permission clears no placement',
    { action: 'start-placement', clearedByOfficer: false, permissionOn: '2018-04-30' },
    refusal('CLEARANCE_REQUIRED'),
  ],
  [
    'whether it is cleared matters',
    { action: 'start-placement' },
    { allowed: false, missing: ['clearedByOfficer'] },
  ],
  ['officer to officer', { ...refer, actor: 'nominated-officer' }, allowed],
  ['an adviser to the officer', { ...refer, actor: 'adviser' }, refusal('OFFICER_TO_OFFICER_ONLY')],
  ['a manager to the officer', { ...refer, actor: 'manager' }, refusal('OFFICER_TO_OFFICER_ONLY')],
  [
    'nobody named at the other end',
    { ...refer, actor: 'nominated-officer', receivingOfficer: null },
    refusal('OFFICER_TO_OFFICER_ONLY'),
  ],
  ['by whom matters', refer, { allowed: false, missing: ['actor'] }],
  ['what is meant matters', { actor: 'manager' }, { missing: ['action'] }],
]);
