import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Posted } from '#web/forms/posted.ts';
import type { Page } from '#web/page.ts';
import { email, password, testApp } from './app.ts';

let received = 0;
const writing: Page = {
  routes(app) {
    app.post<{ Body: Posted }>('/writing', async (_, reply) => {
      received++;
      return reply.seeOther('/account');
    });
    app.post('/api/writing', async (_, reply) => reply.send({ received: ++received }));
    app.get('/broken', async () => {
      throw Object.assign(new Error('duplicate key: (email)=(juniper@example.example)'), {
        code: '23505',
        detail: 'Key (email)=(juniper@example.example) already exists.',
      });
    });
  },
};
const here = await testApp({ more: [writing] });
const { app } = here;
before(() => here.setUp());

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (headers: Record<string, string>, payload: string, url = '/writing') =>
  app.inject({ method: 'POST', url, headers: { ...form, ...headers }, payload });

test('every page forbids script and style that is not a file of ours, and frames', async () => {
  for (const url of ['/sign-in', '/help', '/nothing', '/assets/none.css', '/healthz', '/api/none']) {
    const { headers } = await app.inject(url);
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /default-src 'none';script-src 'self';style-src 'self'/);
    assert.match(policy, /object-src 'none'/);
    assert.match(policy, /form-action 'self';frame-ancestors 'none';base-uri 'none'/);
    assert.doesNotMatch(policy, /unsafe|\*|data:/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'same-origin');
    assert.match(String(headers['permissions-policy']), /camera=\(\)/);
  }
});

test('pages with people in them are kept by no browser and no proxy; files are kept for good', async () => {
  const { cookie } = await here.session();
  const page = await app.inject({ url: '/account', headers: { cookie } });
  assert.equal(page.headers['cache-control'], 'no-store');
  const [, href = ''] = /href="(\/assets\/staff-[^"]+)"/.exec(page.body) ?? [];
  const sheet = await app.inject({ url: href, headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(sheet.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal(sheet.headers['content-encoding'], 'br');
  const again = await app.inject({ url: href, headers: { 'if-none-match': String(sheet.headers.etag) } });
  assert.equal(again.statusCode, 304);
  const plain = await app.inject({ url: href, headers: { 'accept-encoding': 'br;q=0' } });
  assert.equal(plain.headers['content-encoding'], undefined);
});

test('the cookies of signing in cannot be read by script or sent from other sites', async () => {
  const page = await app.inject('/sign-in');
  const [, token = ''] = /name="form-token" value="([\w-]+)"/.exec(page.body) ?? [];
  const visit = page.cookies.find(({ name }) => name === 'redress-visit');
  const payload = new URLSearchParams({ 'form-token': token, email, password }).toString();
  const answer = await post({ cookie: `redress-visit=${visit?.value}` }, payload, '/sign-in');
  assert.equal(answer.statusCode, 303);
  for (const set of [visit, ...answer.cookies]) {
    assert.equal(set?.httpOnly, true);
    assert.equal(set?.sameSite, 'Lax');
    assert.equal(set?.path, '/');
  }
});

test('signing out takes what this browser kept of us, and what its history would show', async () => {
  const { cookie, token } = await here.session();
  const out = await post({ cookie }, `form-token=${token}`, '/sign-out');
  assert.equal(out.statusCode, 303);
  assert.equal(out.headers['clear-site-data'], '"cache", "storage"');
  const again = await app.inject({ url: '/account', headers: { cookie } });
  assert.equal(again.statusCode, 303);
});

test('a form from another site is turned away, whatever cookie and token it has', async () => {
  const { cookie, token } = await here.session();
  const payload = `form-token=${token}`;
  for (const from of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
  ]) {
    const answer = await post({ cookie, ...from }, payload);
    assert.equal(answer.statusCode, 403);
    assert.match(answer.body, /came from another site/);
  }
  assert.equal(received, 0);
  for (const from of [{ 'sec-fetch-site': 'same-origin' }, { origin: 'http://localhost:80' }, {}])
    assert.equal((await post({ cookie, host: 'localhost:80', ...from }, payload)).statusCode, 303);
  assert.equal(received, 3);
  received = 0;
});

test('a form without its token, or with another’s, is kept for its writer to send again', async () => {
  const { cookie } = await here.session();
  const other = await here.session();
  for (const token of ['', 'x', other.token]) {
    const answer = await post({ cookie }, `form-token=${token}&said=My+words`);
    assert.equal(answer.statusCode, 403);
    assert.match(answer.body, /name="said" value="My words"/);
  }
  const asJson = await post({ cookie, 'content-type': 'application/json' }, '{"said":"My words"}');
  assert.equal(asJson.statusCode, 415);
  assert.equal(received, 0);
});

test('the API answers people who are not signed in, and everything else, with problem details', async () => {
  const problems = [
    await app.inject({ method: 'POST', url: '/api/writing', payload: {} }),
    await app.inject('/api/nothing'),
    await app.inject({
      method: 'POST',
      url: '/api/writing',
      headers: { 'content-type': 'application/json' },
      payload: '{',
    }),
  ];
  assert.deepEqual(
    problems.map(({ statusCode }) => statusCode),
    [401, 404, 400],
  );
  for (const { headers, body } of problems) {
    assert.match(String(headers['content-type']), /^application\/problem\+json/);
    const { type, title, status, detail, code, clauses, errors } = JSON.parse(body);
    assert.equal(type, `urn:redress:problem:${code}`);
    for (const words of [title, detail]) assert.match(words, /^[A-Z]/);
    assert.equal(typeof status, 'number');
    assert.deepEqual([clauses, errors], [[], []]);
  }
  const { cookie } = await here.session();
  const answer = await app.inject({ method: 'POST', url: '/api/writing', headers: { cookie }, payload: {} });
  assert.equal(answer.statusCode, 200);
  received = 0;
});

test('a fault of ours is a page with a reference; neither page nor log repeats what somebody typed', async () => {
  const { cookie } = await here.session();
  here.logged.length = 0;
  const answer = await app.inject({ url: '/broken?name=Juniper+Ashdown', headers: { cookie } });
  assert.equal(answer.statusCode, 500);
  const [reference] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(answer.body) ?? [];
  assert.doesNotMatch(answer.body, /juniper|23505|at .*\.ts/i);
  await post({ cookie }, 'form-token=x&said=Juniper');
  const log = here.logged.join('');
  assert.ok(log.includes(`"request":"${reference}"`));
  assert.match(log, /"code":"23505"/);
  assert.match(log, /"route":"\/broken"/);
  assert.doesNotMatch(log, /juniper|marigold|127\.0\.0\.1|redress-session/i);
});

test('a cookie that is no secret of ours is nobody', async () => {
  for (const value of ['', 'x', 'A'.repeat(43), '../../etc/passwd', '%00', "' or 1=1 --"]) {
    const answer = await app.inject({
      url: '/account',
      headers: { cookie: `redress-session=${encodeURIComponent(value)}` },
    });
    assert.equal(answer.statusCode, 303, value);
  }
});

test('addresses and methods nobody meant are answered in words', async () => {
  const { cookie } = await here.session();
  for (const url of [
    '/%',
    '/%00',
    '/a/../..',
    `/${'x'.repeat(5000)}`,
    '/assets/../../etc/passwd',
    '/account%2f',
  ])
    assert.ok(
      [303, 400, 404, 414].includes((await app.inject({ url, headers: { cookie } })).statusCode),
      url,
    );
  const answer = await app.inject({ method: 'DELETE', url: '/account', headers: { cookie } });
  assert.equal(answer.statusCode, 404);
  const huge = await post({ cookie }, `said=${'x'.repeat(5 * 1024 * 1024)}`);
  assert.equal(huge.statusCode, 413);
  assert.match(huge.body, /What you sent is too large/);
});

test('a notice that was tampered with is no notice', async () => {
  const { cookie } = await here.session();
  for (const value of [
    'x',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('{"says":1}').toString('base64url'),
  ]) {
    const { statusCode, body } = await app.inject({
      url: '/account',
      headers: { cookie: `${cookie}; redress-notice=${value}` },
    });
    assert.equal(statusCode, 200);
    assert.doesNotMatch(body, /class="notice"/);
  }
  const script = Buffer.from(JSON.stringify({ says: '<script>alert(1)</script>' })).toString('base64url');
  const { body } = await app.inject({
    url: '/account',
    headers: { cookie: `${cookie}; redress-notice=${script}` },
  });
  assert.match(body, /&lt;script&gt;/);
});
