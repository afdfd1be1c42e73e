import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { loadCase } from '#desk/complaint/open-case.ts';
import { submit } from '#desk/complaint/submit.ts';
import { systemActor } from '#desk/complaint-setting.ts';
import { openApp } from '../access/open-app.ts';
import { people } from '../desk/office.ts';
import { setUpProvider } from '../desk/set-up-provider.ts';

/** Opened for safety by a program: answered alike for a reference that is hidden, never was, or is another organisation’s. */
const { office, desk, organisation, app, lines, sessions, officer } = await openApp('debug');

async function hidden(marked = false): Promise<string> {
  const made = await office.act(people.osric, 'record', {
    about: ['provider'],
    person: { name: 'Wisteria Quillfeather' },
    summary: 'Nobody called me back.',
    handler: 'osric',
  });
  assert.ok(made.outcome === 'done', JSON.stringify(made));
  const { reference } = made;
  if (marked) assert.equal((await office.act(officer, 'mark-mappa', {}, { reference })).outcome, 'done');
  const kept = await office.act(officer, 'restrict', { reason: 'safety', readers: [] }, { reference });
  assert.equal(kept.outcome, 'done');
  return reference;
}

type Asker = 'manager' | 'handler' | 'auditor' | 'security-lead' | 'nominated-officer' | 'administrator';
const call = (
  role: Asker,
  method: 'GET' | 'POST',
  url: string,
  payload?: object,
  key: string = randomUUID(),
) =>
  app.inject({
    method,
    url: `/api${url}`,
    headers: { authorization: `Bearer ${sessions.get(role)}`, 'idempotency-key': key },
    ...(payload === undefined ? {} : { payload }),
  });
const ask = (role: Asker, reference: string, more: object = {}, key?: string) =>
  call(
    role,
    'POST',
    '/safety-openings',
    {
      reference,
      reason: 'Somebody waits at reception.',
      hours: 2,
      ...more,
    },
    key,
  );

/** What an answer shows, apart from what differs of every answer: its moment and its own number. */
const shown = ({ statusCode, headers, body }: Awaited<ReturnType<typeof ask>>) => {
  const { date: _date, 'request-id': _id, 'x-request-id': _also, ...rest } = headers;
  return { statusCode, headers: rest, body: body.replaceAll(/urn:redress:request:[^"]+/g, '') };
};

/** A complaint of another provider in the same record, which keeps it to nobody. */
async function elsewhere(): Promise<string> {
  const other = { id: 'heron', name: 'Heron Works', referencePrefix: 'HW' };
  await desk.record.organisations.open(other, desk.now());
  await setUpProvider(desk, other.id);
  const made = await submit(desk, {
    organisation: other.id,
    actor: people.osric,
    command: 'record',
    input: { about: ['provider'], summary: 'Nobody called me back.', handler: 'osric' },
    key: randomUUID(),
  });
  assert.ok(made.outcome === 'done', JSON.stringify(made));
  return made.reference;
}

test('a reference that is hidden, one that never was and one of somebody else are answered alike', async () => {
  const reference = await hidden();
  const answers = [];
  for (const asked of [reference, 'SW-2018-9998', await elsewhere(), `  ${reference.toLowerCase()} `]) {
    answers.push(shown(await ask('manager', asked)));
  }
  assert.equal(answers[0]?.statusCode, 202);
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
  const url = `/complaints/${reference}`;
  assert.equal((await call('manager', 'GET', url)).statusCode, 200, 'it is open to whoever asked');
  assert.equal((await call('handler', 'GET', url)).statusCode, 404, 'and to nobody else');
});

test('whoever may not is told so of every reference alike, and whatever is wrong is said before anything is looked for', async () => {
  const reference = await hidden();
  for (const role of ['auditor', 'administrator', 'security-lead'] as const)
    assert.deepEqual(shown(await ask(role, reference)), shown(await ask(role, 'SW-2018-9998')), role);
  assert.equal((await ask('auditor', reference)).statusCode, 403);
  for (const wrong of [{ hours: 5 }, { hours: 0 }, { reason: ' ' }, { reference: '' }, { more: 1 }]) {
    const [one, other] = [
      await ask('manager', reference, wrong),
      await ask('manager', 'SW-2018-9998', wrong),
    ];
    assert.ok([400, 422].includes(one.statusCode), one.body);
    assert.deepEqual(shown(one), shown(other));
  }
  assert.equal((await call('manager', 'GET', `/complaints/${reference}`)).statusCode, 404);
});

test('a reason that speaks of restrictions is stopped of every reference alike, so that no marker is told by it', async () => {
  const marked = await hidden(true);
  const reason = 'Somebody with a licence waits.';
  const [one, other] = [
    await ask('manager', marked, { reason }),
    await ask('manager', 'SW-2018-9998', { reason }),
  ];
  assert.equal(one.statusCode, 422);
  assert.match(one.body, /mappa\.words-for-paper/);
  assert.deepEqual(shown(one), shown(other));
  assert.equal((await ask('manager', marked, { reason, confirmed: ['nothing-restricted'] })).statusCode, 202);
  assert.equal((await call('manager', 'GET', `/complaints/${marked}`)).statusCode, 200);
});

test('the same key again opens it once; of another reference it is another asking', async () => {
  const [first, second, key] = [await hidden(), await hidden(), randomUUID()];
  for (const reference of [first, first, second])
    assert.equal((await ask('manager', reference, {}, key)).statusCode, 202);
  const { complaint } = (await loadCase(desk, organisation, systemActor, first)) ?? {};
  assert.equal(complaint?.safetyOpenings.length, 1);
  assert.equal((await call('manager', 'GET', `/complaints/${second}`)).statusCode, 200);
});

interface Listed {
  readonly items: readonly {
    id: string;
    name: string;
    reference: string | null;
    reason: string;
    review: object | null;
  }[];
}

test('the security lead reviews who asked, when and why, and never learns of what', async () => {
  const reference = await hidden();
  const reason = 'Somebody rang from the car park.';
  for (const asked of [reference, 'SW-2018-9997']) await ask('manager', asked, { reason });
  const listed = (await call('security-lead', 'GET', '/safety-openings')).json<Listed>();
  const [never, real] = listed.items;
  for (const one of [never, real]) {
    assert.equal(one?.reference, null);
    assert.equal(one?.review, null);
    assert.equal(one?.reason, reason);
  }
  assert.ok(!JSON.stringify(listed).includes(reference));
  const officers = (await call('nominated-officer', 'GET', '/safety-openings')).json<Listed>();
  assert.deepEqual(
    officers.items.slice(0, 2).map((one) => one.reference),
    [null, reference],
    'whoever is on its list is told',
  );
  for (const one of [never, real]) {
    const url = `/safety-openings/${one?.id}/review`;
    assert.equal((await call('manager', 'POST', url, { inOrder: true })).statusCode, 403);
    assert.equal((await call('security-lead', 'POST', url, { inOrder: false })).statusCode, 422);
    const done = await call('security-lead', 'POST', url, { inOrder: false, done: 'Spoken with.' });
    assert.equal(done.statusCode, 200, done.body);
  }
  const after = (await call('security-lead', 'GET', '/safety-openings')).json<Listed>();
  assert.deepEqual(
    after.items.slice(0, 2).map(({ review }) => (review as { done: string } | null)?.done),
    ['Spoken with.', 'Spoken with.'],
  );
  assert.equal(
    (await call('security-lead', 'POST', '/safety-openings/nothing/review', { inOrder: true })).statusCode,
    404,
  );
  const { complaint } = (await loadCase(desk, organisation, systemActor, reference)) ?? {};
  assert.equal(
    complaint?.safetyOpenings[0]?.reviewedOn,
    null,
    'the officer looks at the complaint all the same',
  );
});

test('the pages say the same', async () => {
  const cookie = `redress-session=${sessions.get('security-lead')}`;
  const list = await app.inject({ method: 'GET', url: '/restricted', headers: { cookie } });
  assert.equal(list.statusCode, 200);
  assert.doesNotMatch(list.body, /SW-2018-\d/);
  const id = /href="\/restricted\/askings\/([^"]+)"/.exec(list.body)?.[1] ?? '';
  const url = `/restricted/askings/${id}`;
  const page = await app.inject({ method: 'GET', url, headers: { cookie } });
  assert.equal(page.statusCode, 200);
  assert.doesNotMatch(page.body, /SW-2018-\d/);
  const hiddenIn = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.body)?.[1] ?? '';
  const post = (more: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        'form-token': hiddenIn('form-token'),
        'form-key': hiddenIn('form-key'),
        ...more,
      }).toString(),
    });
  const refused = await post({ inOrder: 'no' });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /it is not said what was done/);
  assert.equal((await post({ inOrder: 'yes' })).statusCode, 303);
  const after = await app.inject({ method: 'GET', url: '/restricted', headers: { cookie } });
  assert.match(after.body, /In order: Example security-lead/);
});

test('no log names who or what was asked for', () => {
  assert.doesNotMatch(lines.join(''), /Quillfeather|car park|waits at reception/);
});
