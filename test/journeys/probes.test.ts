import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { testApp } from './app.ts';

// What scanners try first. Each test says what they must find.

const here = await testApp();
const { app, at } = here;
before(() => here.setUp());

/** What comes back over a plain connection for bytes no client of ours would send. */
const raw = (text: string): Promise<string> =>
  new Promise((done) => {
    let got = '';
    const socket = connect(Number(new URL(at).port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (part) => (got += part.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => done(got));
  });
const statuses = (answer: string): string[] => answer.match(/(?<=HTTP\/1\.1 )\d+/g) ?? [];

test('a request that two servers could read as two different ones is refused, and ends the connection', async () => {
  const start = 'POST /sign-in HTTP/1.1\r\nHost: here.example\r\n';
  const second = 'GET /help HTTP/1.1\r\nHost: here.example\r\n\r\n';
  for (const rest of [
    `Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${second}`,
    `Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde${second}`,
    `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${second}`,
    `Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${second}`,
    `Content-Length: -1\r\n\r\n${second}`,
    `Content-Length: 4\n\nabcd${second}`,
  ])
    assert.deepEqual(statuses(await raw(`${start}${rest}`)), ['400'], rest);
  const twice = await raw(
    'GET /help HTTP/1.1\r\nHost: a.example\r\nHost: b.example\r\nConnection: close\r\n\r\n',
  );
  assert.deepEqual(statuses(twice), ['400']);
});

test('what is no request at all is answered in words too, with nothing of the machinery and every header of a page', async () => {
  const end = 'Host: here.example\r\nConnection: close\r\n\r\n';
  for (const [sent, status] of [
    [`FOO /help HTTP/1.1\r\n${end}`, '400'],
    [`GET /help HTTP/9.9\r\n${end}`, '400'],
    [`GET /% HTTP/1.1\r\n${end}`, '400'],
    [`GET /help HTTP/1.1\r\nX-Long: ${'y'.repeat(20_000)}\r\n${end}`, '431'],
  ] as const) {
    const answer = await raw(sent);
    assert.deepEqual(statuses(answer), [status], sent.slice(0, 30));
    for (const header of [
      "content-security-policy: default-src 'none'",
      'x-content-type-options: nosniff',
      'x-frame-options: DENY',
      'referrer-policy: same-origin',
      'cross-origin-resource-policy: same-origin',
      'cache-control: no-store',
      'content-type: text/plain; charset=utf-8',
    ])
      assert.ok(answer.toLowerCase().includes(header.toLowerCase()), `${sent.slice(0, 30)}: ${header}`);
    assert.doesNotMatch(answer, /fastify|client error|\{/i);
  }
});

test('no method but those of pages and programs does anything, and none repeats what it was sent', async () => {
  for (const method of ['TRACE', 'TRACK', 'PROPFIND', 'OPTIONS', 'DEBUG', 'PUT', 'PATCH', 'DELETE']) {
    const answer = await raw(
      `${method} /sign-in HTTP/1.1\r\nHost: here.example\r\nX-Planted: planted\r\nConnection: close\r\n\r\n`,
    );
    assert.match(statuses(answer)[0] ?? '', /^40[04]$/, method);
    assert.doesNotMatch(answer, /planted/i);
  }
});

test('headers of any length and addresses of any shape are answered in words, with nothing of the machinery in them', async () => {
  const long = await raw(`GET /help HTTP/1.1\r\nHost: here.example\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`);
  assert.deepEqual(statuses(long), ['431']);
  for (const path of [
    '/%zz',
    '/%',
    '/%c0%ae%c0%ae/',
    '/help%00',
    '/..%2f..%2fetc%2fpasswd',
    '/assets/..%5c..%5cmain.ts',
  ]) {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: here.example\r\nConnection: close\r\n\r\n`);
    assert.match(statuses(answer)[0] ?? '', /^40[04]$|^303$/, path);
    assert.doesNotMatch(answer, /FST_|fastify|node|root:|at file:/i, path);
    assert.match(answer, /content-security-policy: default-src 'none'/i, path);
    assert.match(answer, /x-content-type-options: nosniff/i, path);
  }
});

test('nothing says what it is made of, and nothing is kept unless it says so', async () => {
  for (const url of ['/', '/sign-in', '/nothing', '/api/nothing', '/healthz', '/complaints']) {
    const { headers } = await app.inject(url);
    assert.equal(headers['server'], undefined);
    assert.equal(headers['x-powered-by'], undefined);
    assert.equal(headers['cache-control'], 'no-store', url);
    assert.match(String(headers['x-robots-tag']), /noindex/);
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
  }
});

test('the host a request names is written nowhere', async () => {
  const { cookie } = await here.session();
  for (const url of ['/', '/sign-in', '/account', '/help', '/nothing'])
    for (const sent of [{}, { cookie }]) {
      const answer = await app.inject({
        url,
        headers: {
          ...sent,
          host: 'planted.example',
          'x-forwarded-host': 'planted.example',
          'x-original-url': '/planted',
        },
      });
      assert.doesNotMatch(answer.body + JSON.stringify(answer.headers), /planted/, url);
    }
});

/** Every address that takes a write, as the router has it. */
function writes(): { method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'; url: string }[] {
  const found: ReturnType<typeof writes> = [];
  const path: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, depth = '', part = '', methods = ''] = /^([│ ├└─]*)(\S*) \(([A-Z, ]+)\)/.exec(line) ?? [];
    if (part === '') continue;
    path.length = Math.floor(depth.length / 4);
    path.push(part);
    for (const method of methods.split(', '))
      if (method === 'POST' || method === 'PUT' || method === 'PATCH' || method === 'DELETE')
        found.push({ method, url: path.join('').replaceAll(/:\w+/g, 'x') });
  }
  return found;
}

/** Addresses other servers call, with a token of their own. */
const forServers = new Set(['/single-sign-on/ended']);

test('no write is taken from another site, nor from a page without its token, in whatever type it is sent', async () => {
  const { cookie } = await here.session();
  const all = writes().filter(({ url }) => !forServers.has(url));
  assert.ok(all.length > 60, 'the routes are found');
  const multipart = '--b\r\ncontent-disposition: form-data; name="said"\r\n\r\nx\r\n--b--\r\n';
  for (const { method, url } of all) {
    const send = (headers: Record<string, string>, payload: string) =>
      app.inject({ method, url, headers: { cookie, ...headers }, payload });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const from of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
    ]) {
      const answer = await send({ ...form, ...from }, 'said=x');
      assert.ok(
        [403, 415].includes(answer.statusCode),
        `${method} ${url} from elsewhere: ${answer.statusCode}`,
      );
    }
    if (url.startsWith('/api/')) continue;
    for (const [type, payload] of [
      ['application/x-www-form-urlencoded', 'said=x'],
      ['application/x-www-form-urlencoded', 'form-token=x&form-token=y'],
      ['multipart/form-data; boundary=b', multipart],
      ['application/json', '{"form-token":"x"}'],
      ['text/plain', 'form-token=x'],
    ] as const) {
      const answer = await send({ 'content-type': type }, payload);
      assert.ok([403, 415].includes(answer.statusCode), `${method} ${url} as ${type}: ${answer.statusCode}`);
    }
  }
});

test('names a language gives a meaning to are names like any other', async () => {
  const { cookie, token } = await here.session();
  const names = '__proto__=x&constructor=x&prototype=x&toString=x&__proto__[admin]=1&hasOwnProperty=x';
  const answer = await app.inject({
    method: 'POST',
    url: '/account/password',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: `form-token=${token}&${names}`,
  });
  assert.equal(answer.statusCode, 422);
  assert.equal(
    (await app.inject({ url: `/complaints?${names}`, headers: { cookie } })).statusCode < 500,
    true,
  );
  for (const payload of [
    '{"__proto__":{"x":1}}',
    '{"constructor":{"prototype":{"x":1}}}',
    '[]',
    'null',
    '"x"',
    '{"email":{"$gt":""}}',
  ]) {
    const { statusCode } = await app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': 'application/json' },
      payload,
    });
    assert.ok([400, 422].includes(statusCode), payload);
  }
  assert.equal(Object.getOwnPropertyNames(Object.prototype).includes('admin'), false);
});

test('whoever is slow to say what they want is not waited for long', () => {
  assert.ok(app.server.headersTimeout <= 20_000);
  assert.ok(app.server.requestTimeout > 0);
});

test('more fields than any form of ours has are refused, and told of no further than helps', async () => {
  const { cookie, token } = await here.session();
  for (const fields of [
    Array.from({ length: 10_001 }, (_, at) => `k${at}=v`).join('&'),
    'k=v&'.repeat(10_001),
  ]) {
    const answer = await app.inject({
      method: 'POST',
      url: '/account/password',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: `form-token=${token}&${fields}`,
    });
    assert.equal(answer.statusCode, 413);
    assert.match(answer.body, /What you sent is too large/);
  }
  const unknown = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`k${at}`, 1]));
  const answer = await app.inject({ method: 'POST', url: '/api/session', payload: unknown });
  assert.equal(answer.statusCode, 422);
  assert.equal(answer.json().errors.length, 200);
});

test('whoever never ends what they began to ask is hung up on, though they go on sending', async () => {
  const socket = connect(Number(new URL(at).port), '127.0.0.1', () =>
    socket.write('GET /sign-in HTTP/1.1\r\nHost: here.example\r\n'),
  );
  socket.on('error', () => undefined);
  const drip = setInterval(() => socket.write('X-A: b\r\n'), 1000);
  const closed = new Promise((done) => socket.on('close', () => done('closed')));
  assert.equal(await Promise.race([closed, pause(60_000, 'held', { ref: false })]), 'closed');
  clearInterval(drip);
});
