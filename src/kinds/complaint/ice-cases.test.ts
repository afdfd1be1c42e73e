import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iceCaseNamed } from './ice-cases.ts';
import { draftReported, finallyAnswered, type Lived } from './lived.fixture.ts';

const cases = ({ complaint }: Lived): string[][] =>
  complaint.iceCases.map(({ id, reference, state }) => [id, reference, state]);

test('a reference of ICE’s is a case, and one that comes later is given to the case it belongs to', () => {
  const lived = finallyAnswered().does(
    ['2018-05-01', 'record-ice-contact', { summary: 'A call' }],
    ['2018-05-02', 'record-ice-contact', { summary: 'Its letter', iceReference: 'ICE-1' }],
    ['2018-05-03', 'record-ice-contact', { summary: 'Another', iceReference: 'ICE-2' }],
  );
  assert.deepEqual(cases(lived), [
    ['i1', 'ICE-1', 'notified'],
    ['i2', 'ICE-2', 'notified'],
  ]);
  assert.equal(iceCaseNamed(lived.complaint, 'ICE-1')?.id, 'i1');
  assert.equal(iceCaseNamed(lived.complaint, 'i2')?.id, 'i2');
  assert.equal(iceCaseNamed(lived.complaint, undefined)?.id, 'i2', 'the last that is open');
  assert.equal(iceCaseNamed(lived.complaint, 'ICE-3'), null);
});

test('under a reference it has declined, ICE begins anew', () => {
  const lived = finallyAnswered().does(
    ['2018-05-01', 'record-ice-contact', { summary: 'Not for us', says: 'closed', iceReference: 'ICE-1' }],
    ['2018-06-01', 'record-ice-contact', { summary: 'For us after all', iceReference: 'ICE-1' }],
  );
  assert.deepEqual(cases(lived), [
    ['i1', 'ICE-1', 'closed-other'],
    ['i2', 'ICE-1', 'notified'],
  ]);
});

test('a case that ends gives our own part its end, once no other is with ICE', () => {
  const lived = finallyAnswered().does(
    ['2018-05-01', 'record-ice-contact', { summary: 'One', says: 'accepts', iceReference: 'ICE-1' }],
    ['2018-05-01', 'record-ice-contact', { summary: 'Two', says: 'accepts', iceReference: 'ICE-2' }],
    ['2018-05-03', 'record-ice-answers', { case: 'ICE-1', provider: 'yes', complainant: 'yes' }],
  );
  assert.equal(lived.complaint.provider?.state, 'at-ice');
  lived.does(['2018-05-04', 'record-ice-answers', { case: 'ICE-2', provider: 'yes', complainant: 'yes' }]);
  assert.equal(lived.complaint.provider?.state, 'resolved');
});

test('ICE is asked where it stands while it has something to do and waits for nothing of ours', () => {
  const asked = ({ complaint }: Lived): boolean => complaint.clocks['ice-follow-up']?.stoppedOn === null;
  const lived = draftReported();
  assert.equal(asked(lived), false, 'the draft waits for comments');
  lived.does(['2018-08-03', 'send-draft-comments', { nothing: true }]);
  assert.equal(asked(lived), true);
  lived.does(
    ['2018-09-03', 'record-ice-report', { reportOn: '2018-09-03', overall: 'upheld' }],
    ['2018-09-04', 'answer-ice', { noReplyBecause: 'It is its report.' }],
  );
  assert.equal(asked(lived), false, 'it has reported');
});
