import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#core/day.ts';
import { holdsOn } from './holds.ts';
import { finallyAnswered, type Lived } from './lived.fixture.ts';

const on = ({ complaint }: Lived, today: string): string[] =>
  holdsOn(complaint, day(today)).map(({ id }) => id);

test('what is open is kept, and what is closed until its six months are over', () => {
  const lived = finallyAnswered();
  assert.deepEqual(on(lived, '2018-03-15'), ['ice-window', 'open']);
  lived.does([
    '2018-04-03',
    'record-satisfied',
    { on: '2018-04-03', how: 'phone', words: 'Thank you', category: 'A' },
  ]);
  assert.deepEqual(on(lived, '2018-09-13'), ['ice-window']);
  assert.deepEqual(on(lived, '2018-09-14'), ['ice-window']);
  assert.deepEqual(on(lived, '2018-09-15'), []);
});

test('nothing is destroyed while ICE has it, also where it calls after the six months', () => {
  const lived = finallyAnswered().does(
    ['2018-04-03', 'record-satisfied', { on: '2018-04-03', how: 'phone', words: 'Thank you', category: 'A' }],
    ['2019-03-01', 'record-ice-contact', { summary: 'Accepted', says: 'accepts', iceReference: 'ICE-1' }],
  );
  assert.deepEqual(on(lived, '2019-03-01'), ['ice-case', 'open']);
  lived.does(['2019-03-05', 'record-ice-answers', { provider: 'yes', complainant: 'yes' }]);
  assert.deepEqual(on(lived, '2019-03-06'), []);
});

test('nor while the Ombudsman has it', () => {
  const lived = finallyAnswered().does(
    ['2018-04-03', 'record-satisfied', { on: '2018-04-03', how: 'phone', words: 'Thank you', category: 'A' }],
    ['2018-12-03', 'record-ombudsman-contact', { summary: 'An MP has written' }],
  );
  assert.deepEqual(on(lived, '2018-12-04'), ['ombudsman', 'open']);
  lived.does(['2018-12-05', 'record-ombudsman-decision', { accepted: false }]);
  assert.deepEqual(on(lived, '2018-12-06'), []);
});

test('each hold says why, and until when where that is known', () => {
  const holds = holdsOn(finallyAnswered().complaint, day('2018-03-15'));
  for (const { says } of holds) assert.match(says, /^Nothing in this file can be destroyed while .*\.$/);
  assert.deepEqual(
    holds.map(({ until }) => until),
    ['2018-09-14', null],
  );
});
