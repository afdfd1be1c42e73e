import assert from 'node:assert/strict';
import { test } from 'node:test';
import { email, password, testApp } from './app.ts';

const publicUrl = 'https://complaints.sandpiper.example';
const here = await testApp({ publicUrl });
const { app } = here;

test('behind TLS cookies are this host’s alone, browsers are told to stay with TLS, and forms come from its address', async () => {
  await here.setUp();
  const page = await app.inject('/sign-in');
  assert.match(String(page.headers['strict-transport-security']), /max-age=63072000/);
  const [, token = ''] = /name="form-token" value="([\w-]+)"/.exec(page.body) ?? [];
  const [visit] = page.cookies;
  assert.equal(visit?.name, '__Host-redress-visit');
  assert.equal(visit?.secure, true);

  const payload = new URLSearchParams({ 'form-token': token, email, password }).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    cookie: `${visit?.name}=${visit?.value}`,
  };
  const from = (origin: string) =>
    app.inject({ method: 'POST', url: '/sign-in', headers: { ...headers, origin }, payload });
  assert.equal((await from('http://complaints.sandpiper.example')).statusCode, 403);
  const answer = await from(publicUrl);
  assert.equal(answer.statusCode, 303);
  for (const { name, secure } of answer.cookies) {
    assert.match(name, /^__Host-/);
    assert.equal(secure, true);
  }
});

test('failures are counted under the address the proxy names', async () => {
  for (let failure = 0; failure < 3; failure++) {
    const page = await app.inject('/sign-in');
    const [, token = ''] = /name="form-token" value="([\w-]+)"/.exec(page.body) ?? [];
    await app.inject({
      method: 'POST',
      url: '/sign-in',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: `__Host-redress-visit=${page.cookies[0]?.value}`,
        'x-forwarded-for': '198.51.100.9',
      },
      payload: new URLSearchParams({ 'form-token': token, email, password: 'wrong' }).toString(),
    });
  }
  const since = here.desk.now();
  assert.equal(await here.scratch.record.attempts.failuresByAddress('198.51.100.9', since), 3);
});
