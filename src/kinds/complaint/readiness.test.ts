import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finallyAnswered, type Lived } from './lived.fixture.ts';
import { type Expected, readinessOf } from './readiness.ts';

const look = (lived: Lived) => readinessOf(lived.complaint, lived.reading());
const ids = (all: readonly Expected[]): string[] => all.map(({ id }) => id);
const aFile = { file: 'a'.repeat(64), mediaType: 'application/pdf', bytes: 100 };

test('everything expected is there, missing or explained, and only the missing are not ready', () => {
  const lived = finallyAnswered();
  const { of, ready, held, missing, explained } = look(lived);
  assert.equal(of, held.length + missing.length + explained.length);
  assert.equal(ready, of - missing.length);
  assert.ok(ids(missing).includes('explained'));
  lived.does(['2018-05-01', 'explain-missing', { item: 'explained', why: 'They wrote to us' }]);
  const then = look(lived);
  assert.equal(then.ready, ready + 1);
  assert.deepEqual(
    then.explained.map(({ id, why }) => [id, why]),
    [['explained', 'They wrote to us']],
  );
});

test('what ICE wants is expected from the day ICE writes, and not before', () => {
  const lived = finallyAnswered();
  assert.ok(!ids(look(lived).missing).includes('our-statement'));
  lived.does(['2018-05-01', 'record-ice-contact', { summary: 'A letter', iceReference: 'ICE-1' }]);
  assert.ok(ids(look(lived).missing).includes('our-statement'));
  lived.does(['2018-05-02', 'add-document', { title: 'What happened', kind: 'statement', ...aFile }]);
  assert.ok(ids(look(lived).held).includes('our-statement'));
});

test('a letter of ICE’s put on the file after it was recorded is no longer missing', () => {
  const lived = finallyAnswered().does([
    '2018-05-01',
    'record-ice-contact',
    { summary: 'A letter', iceReference: 'ICE-1' },
  ]);
  assert.ok(ids(look(lived).missing).includes('ice-letter-ice1'));
  lived.does(['2018-05-09', 'add-document', { title: 'Another letter', kind: 'ice-letter' }]);
  assert.ok(ids(look(lived).missing).includes('ice-letter-ice1'), 'it is of another day');
  lived.does(['2018-05-09', 'add-document', { title: 'It', kind: 'ice-letter', dated: '2018-05-01' }]);
  assert.ok(ids(look(lived).held).includes('ice-letter-ice1'));
});

test('a recording is wanted of each call that was held, and of no try', () => {
  const lived = finallyAnswered().does(
    ['2018-05-01', 'record-contact', { channel: 'phone', summary: 'We spoke' }],
    ['2018-05-02', 'record-contact', { channel: 'phone', summary: 'It rang out', attemptOnly: true }],
  );
  const calls = lived.complaint.contacts.filter(({ channel }) => channel === 'phone');
  const wanted = ids(look(lived).missing).filter((id) => id.startsWith('recording-'));
  assert.deepEqual(
    wanted,
    calls.filter(({ attemptOnly }) => !attemptOnly).map(({ id }) => `recording-${id}`),
  );
});

test('what is expected cites only what binds the contract', () => {
  const { missing, held } = look(finallyAnswered());
  for (const { id, clauses } of [...missing, ...held])
    for (const clause of clauses) assert.match(clause, /^(WP16|G2|BP)-/, id);
});
