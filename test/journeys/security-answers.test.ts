import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testApp } from './app.ts';

// What every answer says of itself, what no address gives away, and what the log makes of what is sent.

const here = await testApp();
const { app } = here;
before(() => here.setUp());

test('every answer says what it is, and text in which letters', async () => {
  const { cookie } = await here.session();
  const { body } = await app.inject({ url: '/account', headers: { cookie } });
  const files = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, href = '']) => href);
  assert.ok(files.length >= 3);
  for (const url of [
    '/account',
    '/help',
    '/nothing',
    '/%',
    '/healthz',
    '/api/nothing',
    '/api/openapi.json',
    ...files,
  ]) {
    const { headers, rawPayload } = await app.inject({ url, headers: { cookie } });
    if (rawPayload.length === 0) continue;
    const type = String(headers['content-type']);
    assert.match(type, /^[\w-]+\/[\w.+-]+/, url);
    if (/^text\/|json|xml|javascript/.test(type)) assert.match(type, /; ?charset=utf-8/i, `${url}: ${type}`);
  }
});

test('what is not served: the source, its history, settings, keys and folders', async () => {
  const { cookie } = await here.session();
  for (const url of [
    '/.git/HEAD',
    '/.git/config',
    '/.env',
    '/package.json',
    '/main.ts',
    '/src/server/app.ts',
    '/node_modules/fastify/package.json',
    '/data/keys/file.key',
    '/keys/signing.pem',
    '/assets/',
    '/assets',
    '/assets/../package.json',
    '/backup.sql',
    '/metrics',
    '/debug',
    '/server-status',
  ])
    for (const headers of [{}, { cookie }]) {
      const answer = await app.inject({ url, headers });
      assert.equal(answer.statusCode, 404, url);
      assert.doesNotMatch(answer.body, /PRIVATE KEY|"dependencies"|refs\/heads|Index of/, url);
    }
});

test('every page that asks who is there leads to signing out', async () => {
  const { cookie } = await here.session();
  for (const url of [
    '/account/password',
    '/account/second-steps',
    '/administration',
    '/administration/people',
    '/rules',
  ]) {
    const { body, statusCode } = await app.inject({ url, headers: { cookie } });
    assert.equal(statusCode, 200, url);
    assert.match(body, /<a [^>]*href="\/account"/, url);
  }
  const { body } = await app.inject({ url: '/account', headers: { cookie } });
  assert.match(body, /action="\/sign-out"/);
  assert.match(body, /action="\/sign-out-everywhere"/);
});

test('what is typed as a password is hidden, may be pasted, and is known to whatever keeps passwords', async () => {
  const { cookie } = await here.session();
  for (const [url, headers, kept] of [
    ['/sign-in', {}, ['current-password']],
    ['/account/password', { cookie }, ['current-password', 'new-password']],
  ] as const) {
    const { body } = await app.inject({ url, headers });
    const fields = [...body.matchAll(/<input[^>]*type="password"[^>]*>/g)].map(([field]) => field);
    assert.equal(fields.length, kept.length, url);
    for (const [at, field] of fields.entries()) {
      assert.match(field, new RegExp(`autocomplete="${kept[at]}"`));
      assert.doesNotMatch(field, /onpaste|maxlength|readonly/);
    }
  }
});

test('whoever was turned away is in the log at the level that is always on, without a name', async () => {
  const { cookie } = await here.session();
  here.logged.length = 0;
  const json = { 'content-type': 'application/json' };
  const credentials = JSON.stringify({ email: 'nobody.known@elsewhere.example', password: 'kept quiet' });
  const signIn = () =>
    app.inject({ method: 'POST', url: '/api/session', headers: json, payload: credentials });
  assert.equal((await signIn()).statusCode, 422);
  assert.equal((await app.inject('/api/account')).statusCode, 401);
  assert.equal((await app.inject({ url: '/money', headers: { cookie } })).statusCode, 403);
  const elsewhere = { cookie, origin: 'https://elsewhere.example' };
  assert.equal((await app.inject({ method: 'POST', url: '/sign-out', headers: elsewhere })).statusCode, 403);
  for (let failure = 1; failure < 10; failure++) await signIn();
  assert.equal((await signIn()).statusCode, 429);
  const told = here.logged.filter((line) => JSON.parse(line).level >= 40).map((line) => JSON.parse(line));
  const said = (route: string, status: number) =>
    told.filter((one) => one.route === route && one.status === status && one.msg === 'turned away').length;
  assert.deepEqual(
    [said('/api/session', 422), said('/api/account', 401), said('/money', 403), said('/sign-out', 403)],
    [10, 1, 1, 1],
  );
  assert.equal(said('/api/session', 429), 1);
  assert.doesNotMatch(here.logged.join(''), /nobody\.known|kept quiet|127\.0\.0\.1|elsewhere\.example/);
});

test('a line of the log is one line with its time in UTC, whatever is sent', async () => {
  const { cookie, token } = await here.session();
  here.logged.length = 0;
  const planted = '{"level":50,"msg":"planted"}';
  const sent = ['\n', '\r\n', '\u2028', '\u001b[2J'].map((end) => `x${end}${planted}`);
  for (const text of sent) {
    await app.inject({ url: `/nothing/${encodeURIComponent(text)}`, headers: { cookie, 'user-agent': 'x' } });
    await app.inject({
      method: 'POST',
      url: '/complaints/find',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ 'form-token': token, words: text }).toString(),
    });
    await app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ email: text, password: text }),
    });
  }
  assert.ok(here.logged.length >= sent.length * 3);
  for (const line of here.logged) {
    assert.equal(line.trimEnd().split('\n').length, 1);
    const { time, level, request } = JSON.parse(line);
    assert.match(time, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    assert.equal(typeof level, 'number');
    assert.match(request, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    assert.doesNotMatch(line, /planted/);
  }
});
