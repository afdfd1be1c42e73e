import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { askingLimit } from '#desk/sign-in/asking-limit.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { testApp } from './app.ts';

const most = 120;
const here = await testApp({ asksAMinute: most });
let marigold: Person;
before(async () => {
  marigold = await here.setUp();
});

test('whoever asks more than a minute holds is told to wait, in words, and is let in again when it is over', async () => {
  const { cookie } = await here.session();
  const ask = (url: string) => here.app.inject({ url, headers: { cookie } });
  // Opening the session took one.
  for (let time = 1; time < most; time++) assert.equal((await ask('/account/still-here')).statusCode, 204);
  here.later({ seconds: 15 });
  const page = await ask('/account');
  assert.equal(page.statusCode, 429);
  assert.equal(page.headers['retry-after'], '45');
  assert.match(page.body, /That was too often/);
  assert.doesNotMatch(page.body, /Marigold Penn/);
  const call = await ask('/api/account');
  assert.deepEqual([call.statusCode, call.headers['retry-after']], [429, '45']);
  assert.equal(call.json().code, 'request.too-often');
  // Who is not signed in is nobody to count, and another session is the same person.
  assert.equal((await here.app.inject('/sign-in')).statusCode, 200);
  const { cookie: other } = await here.session();
  assert.equal((await here.app.inject({ url: '/account', headers: { cookie: other } })).statusCode, 429);
  here.later({ seconds: 45 });
  assert.equal((await ask('/account')).statusCode, 200);
});

test('several processes count together, and each person by themselves', async () => {
  here.later({ minutes: 1 });
  const processes = [1, 2, 3].map(() => askingLimit(here.desk, 300));
  let allowed = 0;
  for (let time = 0; time < 300; time++)
    for (const process of processes) if ((await process(marigold)) === null) allowed += 1;
  assert.ok(allowed >= 300 && allowed < 300 + 2 * 50, `${allowed} were allowed`);
  assert.equal(await processes[0]?.({ ...marigold, id: 'somebody-else' }), null);
});

test('many at once get past it no more than one after the other', async () => {
  here.later({ minutes: 1 });
  const limit = askingLimit(here.desk, 100);
  const answers = await Promise.all(Array.from({ length: 400 }, () => limit(marigold)));
  assert.equal(answers.filter((wait) => wait === null).length, 100);
});
