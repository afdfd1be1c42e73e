import assert from 'node:assert/strict';
import { test } from 'node:test';
import { register } from '#guidance/clauses/register.ts';
import { openCaller } from './caller.ts';

const { call } = await openCaller();

test('rules are listed and asked by anybody; what cannot be asked is said', async () => {
  const list = await call(null, 'GET', '/api/rules');
  assert.ok(list.body['items'].length > 50);
  const asked = await call(null, 'POST', '/api/rules/outcome.kinds/ask', { body: {} });
  assert.equal(asked.body['kinds'].length, 6);
  const none = await call(null, 'POST', '/api/rules/tea/ask', { body: {} });
  assert.equal(none.status, 404);
  const wrong = await call(null, 'POST', '/api/rules/clock.reply-before-ice/ask', { body: ['x'] });
  assert.equal(wrong.body['code'], 'facts.invalid');
});

test('every rule can be read whole, and no other', async () => {
  const { body } = await call(null, 'GET', '/api/rules');
  for (const { id, says } of body['items']) {
    const page = await call(null, 'GET', `/api/rules/${id}`);
    assert.equal(page.status, 200, id);
    assert.equal(page.body['says'], says);
  }
  const none = await call(null, 'GET', '/api/rules/tea');
  assert.deepEqual([none.status, none.body['code']], [404, 'rule.unknown']);
});

test('a clause is found with what carries it, by its id or by words, and nothing by words nobody wrote', async () => {
  const found = await call(null, 'GET', '/api/where?q=wp16-a6');
  assert.equal(found.body['clauses'][0].id, 'WP16-A6');
  assert.ok(found.body['rules'].some(({ id }: { id: string }) => id === 'clock.reply-before-ice'));
  const words = await call(null, 'GET', '/api/where?q=eight%20weeks');
  assert.ok(words.body['rules'].length > 0);
  const none = await call(null, 'GET', '/api/where?q=zeppelin');
  assert.deepEqual([none.body['clauses'], none.body['rules']], [[], []]);
  assert.equal((await call(null, 'GET', '/api/where')).status, 422);
  assert.equal((await call(null, 'GET', '/api/where?q=%20')).status, 422);
});

test('the coverage has every clause of the register, once', async () => {
  const { body } = await call(null, 'GET', '/api/coverage');
  assert.deepEqual(
    body['items'].map(({ id }: { id: string }) => id),
    register.map(({ id }) => id),
  );
  for (const { source, clauses, counts } of body['sources']) {
    const kinds = Object.values(counts as Record<string, number>);
    assert.equal(
      kinds.reduce((sum, count) => sum + count, 0),
      clauses,
      source,
    );
  }
});
