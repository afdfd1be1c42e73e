import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCaller } from './caller.ts';

const caller = await openCaller();
const { call, office } = caller;

const recorded = {
  paperOnly: false,
  channel: 'phone',
  about: ['provider'],
  summary: 'My travel costs for January were not paid.',
  person: { name: 'Juniper Ashdown', address: ['4 Example Row', 'Larkton'] },
  handler: 'osric',
};

test('a complaint is recorded, read, listed, searched, explained and answered', async () => {
  office.at('2018-02-19');
  const made = await call('osric', 'POST', '/api/complaints', { body: recorded });
  assert.equal(made.status, 201);
  const { reference } = made.body;
  assert.match(reference, /^SW-2018-0001$/);
  assert.equal(made.headers['location'], `/api/complaints/${reference}`);
  assert.match(made.body['says'], /^Next: call to agree what the complaint is, by Wednesday 21 February/);

  const read = await call('marigold', 'GET', `/api/complaints/sw%202018%200001`);
  assert.equal(read.status, 200);
  assert.equal(read.headers['etag'], `"${made.body['version']}"`);
  assert.equal(read.body['view'].stage, 'stage-open-1');
  assert.equal(read.body['view'].clocks['reply-before-ice'], '2018-04-16');
  const eightWeeks = read.body['clocks'].find((clock: { id: string }) => clock.id === 'reply-before-ice');
  assert.match(eightWeeks.working.join(' '), /The guidance gives 8 weeks/);
  assert.ok(read.body['offers'].can.some((one: { command: string }) => one.command === 'record-contact'));
  assert.ok(read.body['offers'].cannot.every((one: { refusals: unknown[] }) => one.refusals.length > 0));

  const list = await call('marigold', 'GET', '/api/complaints?open=true&handler=osric&limit=1');
  assert.deepEqual(
    list.body['items'].map(({ card }: { card: { reference: string } }) => card.reference),
    [reference],
  );
  const found = await call('marigold', 'POST', '/api/complaints/search', { body: { words: 'junipr' } });
  assert.equal(found.body['items'][0].by, 'spelling');
  const why = await call('marigold', 'GET', `/api/complaints/${reference}/clocks/stage-1`);
  assert.equal(why.body['clock'].standing, '2018-03-05');

  const work = await call('osric', 'GET', '/api/work?whose=mine');
  assert.equal(work.body['items'][0].duty.command, 'agree-elements');
  assert.equal(work.body['total'], work.body['items'].length);

  const answers = [
    ['agree-elements', { elements: [{ id: 'e1', title: 'Travel costs', wanted: 'the £38.40' }] }],
    [
      'answer-element',
      {
        element: 'e1',
        shouldHave: 'Paid in ten days.',
        did: 'It was lost.',
        finding: 'upheld',
        outcomes: ['apology'],
        doing: 'It was paid today.',
      },
    ],
    ['send-stage-response', undefined],
  ] as const;
  for (const [command, body] of answers) {
    const done = await call('osric', 'POST', `/api/complaints/${reference}/${command}`, { body });
    assert.equal(done.status, 200, done.text);
  }
  const answered = await call('nell', 'GET', `/api/complaints/${reference}`);
  const [letter] = answered.body['letters'];
  const pdf = await call('nell', 'GET', `/api/complaints/${reference}/letters/${letter.id}`);
  assert.equal(pdf.headers['content-type'], 'application/pdf');
  assert.match(String(pdf.headers['content-disposition']), /^attachment; filename\*=UTF-8''SW-2018-0001%20/);
  assert.equal(pdf.text.slice(0, 5), '%PDF-');
});

test('the same key is one complaint; the same key with other words is refused', async () => {
  const headers = { 'idempotency-key': 'one-thing' };
  const [first, again] = await Promise.all([
    call('osric', 'POST', '/api/complaints', { body: recorded, headers }),
    call('osric', 'POST', '/api/complaints', { body: recorded, headers }),
  ]);
  assert.equal(first.body['reference'], again.body['reference']);
  const other = await call('osric', 'POST', '/api/complaints', {
    body: { ...recorded, summary: 'Something else entirely.' },
    headers,
  });
  assert.equal(other.status, 409);
  assert.equal(other.body['code'], 'record.key-used-elsewhere');
  const another = await call('marigold', 'POST', '/api/complaints', { body: recorded, headers });
  assert.notEqual(another.body['reference'], first.body['reference'], 'a key is its sender’s own');
  for (const key of ['', ' ', 'k'.repeat(121)]) {
    const bad = await call('osric', 'POST', '/api/complaints', {
      body: recorded,
      headers: { 'idempotency-key': key },
    });
    assert.equal(bad.status, 400);
  }
});

test('what somebody else did meanwhile is told, and nothing is written', async () => {
  const made = await call('osric', 'POST', '/api/complaints', { body: recorded });
  const at = `/api/complaints/${made.body['reference']}/record-contact`;
  const headers = { 'if-match': String(made.headers['etag']) };
  const first = await call('marigold', 'POST', at, { body: { summary: 'Called.' }, headers });
  assert.equal(first.status, 200);
  const second = await call('nell', 'POST', at, { body: { summary: 'Called too.' }, headers });
  assert.equal(second.status, 409);
  assert.equal(second.body['code'], 'complaint.changed-since');
  assert.equal(second.body['since'][0].by, 'Marigold Penn');
  assert.equal(second.body['version'], first.body['version']);
  const anyway = await call('nell', 'POST', at, {
    body: { summary: 'Called too.' },
    headers: { 'if-match': '*' },
  });
  assert.equal(anyway.status, 200);
  const bad = await call('nell', 'POST', at, {
    body: { summary: 'x' },
    headers: { 'if-match': 'yesterday' },
  });
  assert.equal(bad.status, 400);
});

test('what is wrong with a body is said by field, unknown ones by name', async () => {
  const { status, body } = await call('osric', 'POST', '/api/complaints', {
    body: {
      paperOnly: false,
      summary: 'x',
      matter: 'm'.repeat(201),
      received: '2018-02-30',
      channel: 'owl',
      colour: 'red',
      person: { name: 7, hat: 'x' },
    },
  });
  assert.equal(status, 422);
  assert.equal(body['code'], 'input.invalid');
  const said = Object.fromEntries(
    body['errors'].map(({ field, detail }: { field: string; detail: string }) => [field, detail]),
  );
  assert.deepEqual(Object.keys(said).sort(), [
    'channel',
    'colour',
    'matter',
    'person.hat',
    'person.name',
    'received',
  ]);
  assert.equal(said['colour'], 'There is no such field here.');
  assert.equal(said['received'], 'It must be a day that exists, such as 2018-03-27.');
  assert.equal(said['person.name'], 'It must be text.');
  assert.equal(said['matter'], 'It must have 200 characters at most.');
  assert.match(said['channel'], /^It must be phone, in-person/);
});

test('refusals come with code, sentence, remedy and clauses, all of them at once', async () => {
  const made = await call('osric', 'POST', '/api/complaints', { body: recorded });
  const at = `/api/complaints/${made.body['reference']}`;
  const refused = await call('marigold', 'POST', `${at}/pause-clock`, { body: { reason: 'Waiting' } });
  assert.equal(refused.status, 422);
  assert.equal(refused.body['code'], 'complaint.no-clock-pauses');
  assert.ok(refused.body['clauses'].includes('WP16-A6'));
  const early = await call('marigold', 'POST', `${at}/issue-final-response`);
  assert.ok(early.body['refusals'].length > 3, early.text);
  for (const { says, code } of early.body['refusals']) assert.match(says, /\.$/, code);
  const barred = await call('reed', 'POST', '/api/complaints', { body: recorded });
  assert.equal(barred.status, 403);
  assert.equal(barred.body['code'], 'permit.role');
});

test('who is nobody, what is nowhere, and what is no JSON are told so', async () => {
  const nobody = await call(null, 'GET', '/api/complaints');
  assert.equal(nobody.status, 401);
  assert.equal(nobody.headers['www-authenticate'], 'Bearer');
  for (const authorization of ['Bearer x', 'Basic abc', `Bearer ${'A'.repeat(43)}`])
    assert.equal((await call(null, 'GET', '/api/work', { headers: { authorization } })).status, 401);
  assert.equal((await call('osric', 'GET', '/api/complaints/SW-1999-0001')).status, 404);
  assert.equal((await call('osric', 'POST', '/api/complaints/SW-1999-0001/withdraw')).status, 404);
  assert.equal((await call('osric', 'GET', '/api/complaints/SW-2018-0001/clocks/tea')).status, 404);
  assert.equal((await call('osric', 'GET', '/api/complaints/SW-2018-0001/letters/l')).status, 404);
  const form = await call('osric', 'POST', '/api/complaints', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'summary=x',
  });
  assert.equal(form.status, 415);
  const torn = await call('osric', 'POST', '/api/complaints', {
    headers: { 'content-type': 'application/json' },
    payload: '{"summary":',
  });
  assert.equal(torn.status, 400);
  for (const query of ['limit=0', 'limit=201', 'limit=x', 'receivedFrom=soon', 'colour=red', 'open=maybe'])
    assert.equal((await call('osric', 'GET', `/api/complaints?${query}`)).status, 422, query);
  assert.equal((await call('osric', 'GET', '/api/complaints?after=zzz')).status, 400);
  assert.equal(
    (await call('osric', 'GET', '/api/work', { headers: { 'redress-day': '2018-01-01' } })).status,
    403,
  );
});

test('a browser’s own session is taken with its cookie, and only from our own pages', async () => {
  const secret = await caller.token('osric');
  const send = (headers: Record<string, string>) =>
    call(null, 'POST', '/api/complaints', {
      body: recorded,
      headers: { cookie: `redress-session=${secret}`, ...headers },
    });
  assert.equal((await send({ 'sec-fetch-site': 'same-origin' })).status, 201);
  assert.equal((await send({ 'sec-fetch-site': 'cross-site' })).status, 403);
  assert.equal((await send({ origin: 'https://elsewhere.example' })).status, 403);
  const both = await send({ authorization: 'Bearer wrong' });
  assert.equal(both.status, 401, 'a wrong token is not made up for by a cookie');
});

test('a list is exported whole, with nothing in it that a spreadsheet would run', async () => {
  await call('osric', 'POST', '/api/complaints', {
    body: { ...recorded, matter: '=HYPERLINK("http://elsewhere.example")', person: { name: '@sum(1)' } },
  });
  const { text, headers } = await call('osric', 'GET', '/api/complaints.csv?open=true');
  assert.match(String(headers['content-type']), /^text\/csv/);
  assert.equal(text.charCodeAt(0), 0xfeff);
  const lines = text.slice(1).trimEnd().split('\r\n');
  assert.equal(lines[0]?.split(',')[0], 'Reference');
  assert.ok(lines.length > 5);
  assert.match(text, /'@sum\(1\)/);
  assert.match(text, /"'=HYPERLINK\(""http/);
  const work = await call('osric', 'GET', '/api/work.csv?whose=everybody');
  assert.match(work.text, /^\uFEFFReference,Person,/);
  assert.match(work.text, /,Osric Vane,handler,/, 'a duty is its owner’s by name');
});
