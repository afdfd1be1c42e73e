import { worked } from './worked.ts';

const received = { receivedOn: '2018-02-05' };
const early = { recorded: true, flag: 'PREMATURE' };
const inTime = { recorded: true, flag: 'NONE' };
const late = { recorded: true, flag: 'OUT_OF_TIME' };

export const iceContact = worked(
  'ice.contact',
  [
    ['the day it was received', { finalResponseOn: null, contactOn: '2018-02-05' }, early],
    ['day 56', { finalResponseOn: null, contactOn: '2018-04-02' }, early],
    ['day 57', { finalResponseOn: null, contactOn: '2018-04-03' }, inTime],
    ['a year later without an answer', { finalResponseOn: null, contactOn: '2019-02-05' }, inTime],
    ['the day before the final response', { finalResponseOn: '2018-03-10', contactOn: '2018-03-09' }, early],
    ['the day of the final response', { finalResponseOn: '2018-03-10', contactOn: '2018-03-10' }, inTime],
    ['the last day of the six months', { finalResponseOn: '2018-03-10', contactOn: '2018-09-10' }, inTime],
    ['the day after', { finalResponseOn: '2018-03-10', contactOn: '2018-09-11' }, late],
    ['six months from 31 August', { finalResponseOn: '2018-08-31', contactOn: '2019-02-28' }, inTime],
    ['a day more', { finalResponseOn: '2018-08-31', contactOn: '2019-03-01' }, late],
    [
      'six months from 31 August before a leap year',
      { finalResponseOn: '2019-08-31', contactOn: '2020-02-29' },
      inTime,
    ],
    ['the day of the contact is needed', { finalResponseOn: null }, { missing: ['contactOn'] }],
  ],
  received,
);

const letter = { id: 'letter', kind: 'letter', sent: true };
const call = { id: 'call', kind: 'call-recording', sent: false };

export const iceEvidence = worked('ice.evidence', [
  ['all of it has gone', { held: [letter, { ...call, sent: true }] }, { complete: true, missing: [] }],
  ['the recording of a call has not', { held: [letter, call] }, { complete: false, missing: ['call'] }],
  [
    'destroyed, with its certificate',
    { held: [letter, { ...call, destroyedWithCertificate: true }] },
    { complete: true, missing: [] },
  ],
  [
    'destroyed without one',
    { held: [letter, { ...call, destroyedWithCertificate: false }] },
    { complete: false, missing: ['call'] },
  ],
  [
    'nobody says whether it has gone',
    { held: [{ id: 'note', kind: 'note' }] },
    { complete: false, missing: ['note'] },
  ],
  [
    'two are missing',
    { held: [call, { id: 'assessment', kind: 'assessment-recording', sent: false }, letter] },
    { complete: false, missing: ['call', 'assessment'] },
  ],
  ['nothing is held', { held: [] }, { complete: true, missing: [] }],
  ['what is held is needed', {}, { missing: ['held'] }],
]);

/** PH1 to PH5. */
export const phsoEvent = worked('phso.event', [
  [
    'before our own process is finished',
    { event: 'contacts', internalExhausted: false, iceExhausted: false },
    { accepted: true, shownAsExhausted: false, to: 'NOTIFIED' },
  ],
  [
    'before ICE is',
    { event: 'contacts', internalExhausted: true, iceExhausted: false },
    { accepted: true, shownAsExhausted: false },
  ],
  [
    'before ours, after ICE',
    { event: 'contacts', internalExhausted: false, iceExhausted: true },
    { accepted: true, shownAsExhausted: false },
  ],
  [
    'after both',
    { event: 'contacts', internalExhausted: true, iceExhausted: true },
    { accepted: true, shownAsExhausted: true },
  ],
  [
    'nobody says: accepted all the same',
    { event: 'contacts' },
    { accepted: true, shownAsExhausted: null, missing: ['internalExhausted', 'iceExhausted'] },
  ],
  [
    'a further contact',
    { event: 'contacts', from: 'ACCEPTED', internalExhausted: true, iceExhausted: true },
    { accepted: true, to: 'ACCEPTED' },
  ],
  [
    'a further contact after the end',
    { event: 'contacts', from: 'CLOSED', internalExhausted: true, iceExhausted: true },
    { accepted: true, to: 'CLOSED' },
  ],
  [
    'a recommendation is not declined',
    { event: 'recommendation-declined', internalExhausted: true, iceExhausted: true },
    { accepted: false, shownAsExhausted: true },
  ],
  [
    'nor when the other ways were not finished',
    { event: 'recommendation-declined', from: 'REPORTED', internalExhausted: false, iceExhausted: false },
    { accepted: false, to: 'REPORTED' },
  ],
  ['PH2: accepted', { event: 'accepts', from: 'NOTIFIED' }, { accepted: true, to: 'ACCEPTED', row: 'PH2' }],
  ['PH2: not accepted', { event: 'declines', from: 'NOTIFIED' }, { accepted: true, to: 'NOT_ACCEPTED' }],
  [
    'PH3: information asked for',
    { event: 'information-requested', from: 'ACCEPTED' },
    { accepted: true, to: 'INFORMATION_REQUESTED', row: 'PH3' },
  ],
  [
    'PH3: and more of it',
    { event: 'information-requested', from: 'INFORMATION_REQUESTED' },
    { accepted: true, to: 'INFORMATION_REQUESTED' },
  ],
  [
    'PH3: sent',
    { event: 'information-sent', from: 'INFORMATION_REQUESTED' },
    { accepted: true, to: 'ACCEPTED' },
  ],
  ['PH4: the report', { event: 'reports', from: 'ACCEPTED' }, { accepted: true, to: 'REPORTED', row: 'PH4' }],
  [
    'PH4: no report on what was not accepted',
    { event: 'reports', from: 'NOT_ACCEPTED' },
    { accepted: false, to: 'NOT_ACCEPTED', refusals: ['NOT_FROM_HERE'] },
  ],
  [
    'PH5: paid and done',
    { event: 'closed', from: 'REPORTED', actioned: true },
    { accepted: true, to: 'CLOSED', row: 'PH5' },
  ],
  [
    'PH5: something not done',
    { event: 'closed', from: 'REPORTED', actioned: false },
    { accepted: false, to: 'REPORTED', refusals: ['NOT_ACTIONED'] },
  ],
  [
    'PH5: nobody says',
    { event: 'closed', from: 'REPORTED' },
    { accepted: false, to: 'REPORTED', missing: ['actioned'] },
  ],
  ['the event is needed', {}, { missing: ['event'] }],
]);
