import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '#web/page.ts';
import { email, password, testApp } from './app.ts';

const publicUrl = 'https://complaints.sandpiper.example';
const telling: Page = {
  routes(app) {
    app.get('/telling', { config: { open: true } }, async (_, reply) =>
      reply.seeOther('/help', { says: 'The day was kept.' }),
    );
  },
};
const here = await testApp({ publicUrl, trustedProxies: ['127.0.0.1'], more: [telling] });
const { app } = here;

test('behind TLS cookies are this host’s alone, browsers are told to stay with TLS, and forms come from its address', async () => {
  await here.setUp();
  const page = await app.inject('/sign-in');
  assert.equal(page.headers['strict-transport-security'], 'max-age=63072000; includeSubDomains');
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

test('browsers are told to stay with TLS whatever they asked for, addresses that are none too', async () => {
  for (const url of ['/', '/help', '/nothing', '/%', '/assets/none.css', '/healthz', '/api/nothing'])
    assert.equal(
      (await app.inject(url)).headers['strict-transport-security'],
      'max-age=63072000; includeSubDomains',
      url,
    );
});

test('a notice travels in a cookie of this host’s alone, and is taken away when it was shown', async () => {
  const told = await app.inject('/telling');
  const [notice] = told.cookies;
  assert.deepEqual(
    [notice?.name, notice?.secure, notice?.httpOnly, notice?.sameSite, notice?.path, notice?.domain],
    ['__Host-redress-notice', true, true, 'Lax', '/', undefined],
  );
  const cookie = `${notice?.name}=${notice?.value}`;
  const signedIn = (await here.session()).cookie.replaceAll('redress-', '__Host-redress-');
  const show = (sent: string) => app.inject({ url: '/account', headers: { cookie: `${signedIn}; ${sent}` } });
  const shown = await show(cookie);
  assert.match(shown.body, /The day was kept\./);
  assert.match(String(shown.headers['set-cookie']), /__Host-redress-notice=;.*Expires=Thu, 01 Jan 1970/);
  assert.doesNotMatch((await show(cookie.replace('__Host-', ''))).body, /The day was kept/);
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

test('what anybody but the proxy says of where a request comes from is not heard', async () => {
  const answer = await app.inject({
    url: '/sign-in',
    remoteAddress: '203.0.113.7',
    headers: {
      'x-forwarded-for': '198.51.100.77',
      'x-forwarded-host': 'elsewhere.example',
      'x-forwarded-proto': 'http',
    },
  });
  assert.doesNotMatch(answer.body, /elsewhere/);
  const [, token = ''] = /name="form-token" value="([\w-]+)"/.exec(answer.body) ?? [];
  const since = here.desk.now();
  await app.inject({
    method: 'POST',
    url: '/sign-in',
    remoteAddress: '203.0.113.7',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: `__Host-redress-visit=${answer.cookies[0]?.value}`,
      'x-forwarded-for': '198.51.100.77',
    },
    payload: new URLSearchParams({ 'form-token': token, email, password: 'wrong' }).toString(),
  });
  assert.equal(await here.scratch.record.attempts.failuresByAddress('198.51.100.77', since), 0);
  assert.equal(await here.scratch.record.attempts.failuresByAddress('203.0.113.7', since), 1);
});
