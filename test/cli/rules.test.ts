import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { register } from '#guidance/clauses/register.ts';
import { type } from './type.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-typed-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const root = join(import.meta.dirname, '..', '..');
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

test('a rule is asked with facts of a file or piped in, and answers with its working', async () => {
  const facts = JSON.stringify({ pack: 'WP16', receipts: [{ by: 'provider', at: '2018-02-05' }] });
  const words = ['ask', 'clock.reply-before-ice', '--json', '--with'];
  const piped = await type([...words, '-'], { piped: facts });
  const read = await type([...words, file('facts.json', facts)]);
  assert.deepEqual(piped, read);
  assert.equal(read.code, 0);
  const answer = JSON.parse(read.out) as Record<string, unknown>;
  assert.equal(answer['lastDay'], '2018-04-02');
  assert.deepEqual(answer['because'], ['WP16-A6']);
  const spoken = await type(['ask', 'clock.reply-before-ice', '--with', '-'], { piped: facts });
  assert.match(spoken.out, /^lastDay: 2018-04-02$/m);
  assert.match(spoken.out, /^Because of WP16-A6\.$/m);
});

test('a rule that is not there, and facts that cannot be read, are refused', async () => {
  const none = await type(['ask', 'tea']);
  assert.deepEqual([none.code, none.out], [1, '']);
  assert.match(none.err, /^There is no rule called “tea”\. /);
  const wrong = await type(['ask', 'clock.reply-before-ice', '--json', '--with', '-'], {
    piped: '{"pack":"X"}',
  });
  assert.equal(wrong.code, 1);
  assert.equal((JSON.parse(wrong.out) as { refusals: unknown[] }).refusals.length > 0, true);
  const broken = await type(['ask', 'clock.reply-before-ice', '--with', '-'], { piped: '{' });
  assert.deepEqual([broken.code, broken.out], [2, '']);
  assert.match(broken.err, /^What was piped in cannot be read as JSON/);
});

test('every rule is listed with its schemas; a rule is read whole', async () => {
  const listed = JSON.parse((await type(['ask', '--list', '--json'])).out) as {
    id: string;
    facts: unknown;
  }[];
  assert.ok(listed.length > 50);
  assert.ok(listed.some(({ facts }) => facts !== null));
  const themes = JSON.parse((await type(['rules', '--json'])).out) as { rules: { id: string }[] }[];
  assert.deepEqual(
    themes.flatMap(({ rules }) => rules.map(({ id }) => id)).toSorted(),
    listed.map(({ id }) => id).toSorted(),
  );
  for (const { id } of listed) {
    const read = await type(['rules', id]);
    assert.equal(read.code, 0);
    assert.ok(read.out.startsWith(`${id}  `), id);
  }
  assert.equal((await type(['rules', 'tea'])).code, 1);
});

test('a clause is found by id and by words; nothing found ends with 1', async () => {
  const found = await type(['where', 'WP16-A6', '--json']);
  const { clauses, rules } = JSON.parse(found.out) as { clauses: { id: string }[]; rules: { id: string }[] };
  assert.equal(clauses[0]?.id, 'WP16-A6');
  assert.ok(rules.some(({ id }) => id === 'clock.reply-before-ice'));
  const words = await type(['where', 'eight', 'weeks']);
  assert.equal(words.code, 0);
  assert.match(words.out, /^WP16-A6 {2}/m);
  const none = await type(['where', 'zeppelin']);
  assert.deepEqual(none, { code: 1, out: '', err: 'No clause and no rule has “zeppelin” in it.' });
});

test('the coverage is one array of every clause, or a table a document that adds up', async () => {
  const clauses = JSON.parse((await type(['coverage', '--json'])).out) as Record<string, unknown>[];
  assert.deepEqual(
    clauses.map(({ id }) => id),
    register.map(({ id }) => id),
  );
  for (const clause of clauses)
    assert.deepEqual(Object.keys(clause).toSorted(), [
      'id',
      'scenarios',
      'seed',
      'status',
      'strength',
      'where',
    ]);
  const { out } = await type(['coverage']);
  const totals = [...out.matchAll(/^ {2}all (.*)$/gm)].map(([, cells = '']) =>
    cells.trim().split(/ +/).map(Number),
  );
  assert.equal(totals.length, 5);
  for (const cells of totals)
    assert.equal(
      cells.at(-1),
      cells.slice(0, -1).reduce((sum, cell) => sum + cell, 0),
    );
  assert.equal(
    totals.reduce((sum, cells) => sum + (cells.at(-1) ?? 0), 0),
    register.length,
  );
});

test('scenarios are played, and a failing one is named with what differs', async () => {
  const path = join(root, 'scenarios', 'ice-window.yaml');
  assert.deepEqual(await type(['scenarios', path]), { code: 0, out: '1 passed, 0 failed', err: '' });
  const wrong = file('wrong.yaml', 'scenario: [');
  const failed = await type(['scenarios', path, folder]);
  assert.equal(failed.code, 1);
  assert.ok(failed.out.startsWith(wrong), failed.out);
  assert.match(failed.out, /\n1 passed, 1 failed$/);
  const { out } = await type(['scenarios', path, '--json']);
  assert.equal((JSON.parse(out) as { passed: number }).passed, 1);
});

test('a server that is not there, or is no address, is said in a sentence', async () => {
  const path = join(root, 'scenarios', 'ice-window.yaml');
  const odd = await type(['scenarios', path, '--against', 'tea']);
  assert.deepEqual([odd.code, odd.err.includes('“tea” is not the address of a server.')], [1, true]);
  const none = await type(['scenarios', path, '--against', 'http://127.0.0.1:1']);
  assert.equal(none.code, 1);
  assert.match(none.err, /^Nothing answers at http:\/\/127\.0\.0\.1:1: /);
});

test('the API is described, and the version said', async () => {
  const described = JSON.parse((await type(['openapi'])).out) as { openapi: string; paths: object };
  assert.match(described.openapi, /^3\.1\./);
  assert.ok('/api/complaints' in described.paths);
  assert.match((await type(['version'])).out, /^Redress \d+\.\d+\.\d+, Node \d+\./);
  assert.deepEqual(Object.keys(JSON.parse((await type(['version', '--json'])).out) as object), [
    'redress',
    'node',
  ]);
});
