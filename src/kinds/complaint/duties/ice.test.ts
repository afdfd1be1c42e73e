import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftReported, finallyAnswered, type Lived } from '../lived.fixture.ts';
import { isOpen } from '../state.ts';
import { dutiesOf } from '../worklist.ts';

const owed = (lived: Lived): string[] =>
  dutiesOf(lived.complaint, lived.reading()).map(({ command, due }) => `${command} by ${due}`);

test('what ICE sends is answered by what it asks for', () => {
  const lived = finallyAnswered().does([
    '2018-05-01',
    'record-ice-contact',
    { summary: 'A letter', iceReference: 'ICE-1' },
  ]);
  assert.ok(owed(lived).includes('answer-ice by 2018-05-09'));
  lived.does(
    ['2018-05-02', 'answer-ice', { reply: 'Here it is.' }],
    ['2018-05-03', 'record-ice-contact', { summary: 'Complete?', says: 'asks-if-steps-complete' }],
  );
  assert.ok(owed(lived).includes('send-completion-statement by 2018-05-11'));
  lived.does(
    ['2018-05-04', 'send-completion-statement'],
    ['2018-05-08', 'record-ice-contact', { summary: 'Papers', says: 'papers-requested' }],
  );
  assert.ok(owed(lived).includes('send-ice-evidence by 2018-05-15'));
  lived.does(
    ['2018-05-09', 'send-ice-evidence', { how: 'By courier' }],
    ['2018-05-21', 'record-ice-contact', { summary: '£100', says: 'proposes', redress: '100' }],
  );
  assert.ok(owed(lived).includes('record-ice-answers by 2018-05-29'));
});

test('a draft wants comments, a report its money and its recommendations before its end', () => {
  const lived = draftReported();
  assert.ok(owed(lived).includes('send-draft-comments by 2018-08-08'));
  lived.does([
    '2018-09-05',
    'record-ice-report',
    { reportOn: '2018-09-03', overall: 'upheld', redress: '250', recommendations: ['Say sorry'] },
  ]);
  assert.deepEqual(
    owed(lived).filter((each) => /payment|recommendation|close/.test(each)),
    ['record-payment by 2018-10-01', 'record-payment by 2018-10-01', 'take-recommendation by 2018-10-03'],
  );
});

test('what is pending is a manager’s to decide, by its own day', () => {
  const lived = draftReported().does([
    '2018-09-05',
    'record-ice-report',
    { reportOn: '2018-09-03', overall: 'partly-upheld' },
  ]);
  const duty = dutiesOf(lived.complaint, lived.reading()).find(
    ({ command }) => command === 'decide-liability',
  );
  assert.deepEqual([duty?.ownerRole, duty?.owner, duty?.due], ['manager', null, '2018-09-12']);
});

test('while anything is open something is owed, with a day', () => {
  const lived = draftReported();
  const rest = [
    ['2018-08-03', 'send-draft-comments', { nothing: true }],
    [
      '2018-09-05',
      'record-ice-report',
      { reportOn: '2018-09-03', overall: 'not-upheld', systemic: ['Reword'] },
    ],
    ['2018-09-06', 'answer-ice', { noReplyBecause: 'It is its report.' }],
    ['2018-09-06', 'take-recommendation', { owner: 'manager', by: '2018-09-20' }],
    ['2018-09-07', 'close-ice-case'],
    ['2018-09-10', 'add-document', { title: 'The new letter' }],
    ['2018-09-11', 'record-recommendation-done', { how: 'It is reworded', proof: 'd1' }],
  ] as const;
  for (const step of rest) {
    assert.ok(isOpen(lived.complaint));
    assert.ok(dutiesOf(lived.complaint, lived.reading()).every(({ due }) => due >= '2018-03-05'));
    assert.ok(dutiesOf(lived.complaint, lived.reading()).length > 0, step[1]);
    lived.does(step);
  }
  assert.equal(isOpen(lived.complaint), false);
  assert.deepEqual(owed(lived), []);
});
