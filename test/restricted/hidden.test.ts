import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { askForSafety } from '#desk/restricted/for-safety.ts';
import { openSession } from '#desk/sign-in/session.ts';
import { type Role, roles } from '#kinds/roles.ts';
import { foundHref } from '#web/pages/complaints/sought.ts';
import { openApp } from '../access/open-app.ts';
import { people } from '../desk/office.ts';

/** One complaint is kept from all but the nominated officer and Osric Vane: whoever else asks, by whatever way, finds nothing. */
const { office, desk, organisation, app, routes, sessions: opened } = await openApp();
const sessions = new Map(opened);

const name = 'Wisteria Quillfeather';
const accounts = await desk.record.accounts.list(organisation);
const holding = (role: Role) => {
  const found = accounts.find(({ id }) => id === `one-${role}`);
  assert.ok(found, role);
  return { id: found.id, name: found.name, roles: found.roles, organisation };
};
const officer = holding('nominated-officer');
const made = await office.act(people.osric, 'record', {
  about: ['provider'],
  person: { name },
  summary: `${name} was not called back about quillwork.`,
  handler: 'osric',
});
assert.ok(made.outcome === 'done', JSON.stringify(made));
const { reference } = made;
const restricted = await office.act(
  officer,
  'restrict',
  { reason: 'safety', readers: ['osric'] },
  { reference },
);
assert.equal(restricted.outcome, 'done', JSON.stringify(restricted));

/** Time passes, and whoever was signed in signs in again. */
async function later(time: string): Promise<void> {
  office.at('2018-03-12', time);
  for (const role of ['manager', 'nominated-officer'] as const) {
    const account = await desk.record.accounts.find(organisation, `one-${role}`);
    assert.ok(account);
    sessions.set(role, (await openSession(desk, account, { owes: 'nothing' })).secret);
  }
}

const get = (role: Role, url: string) => {
  const secret = sessions.get(role) ?? '';
  return app.inject({
    method: 'GET',
    url,
    headers: url.startsWith('/api/')
      ? { authorization: `Bearer ${secret}` }
      : { cookie: `redress-session=${secret}` },
  });
};
/** What a search answers, to a program and on its page. */
async function searched(role: Role, words: string): Promise<string> {
  const secret = sessions.get(role) ?? '';
  const toPrograms = await app.inject({
    method: 'POST',
    url: '/api/complaints/search',
    headers: { authorization: `Bearer ${secret}` },
    payload: { words },
  });
  return toPrograms.body + (await get(role, foundHref(secret, words))).body;
}
const plainly = (body: string, of: string): string =>
  body
    .replaceAll(of, '')
    .replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}/g, '')
    .replaceAll(/value="[\w-]*"/g, '');

test('its officer finds and opens it, and every view is on record before it is answered', async () => {
  const page = await get('nominated-officer', `/complaints/${reference}`);
  assert.equal(page.statusCode, 200, page.body.slice(0, 300));
  assert.match(page.body, /Wisteria/);
  const own = await get('nominated-officer', '/restricted');
  assert.equal(own.statusCode, 200);
  assert.match(own.body, new RegExp(reference));
  assert.match(own.body, new RegExp(officer.name));
  assert.match(own.body, /On the list/);
});

test('nobody else meets the name, by any way that is read, and its reference is one that never was', async () => {
  const reads = routes.filter(({ method }) => [method].flat().includes('GET')).map(({ url }) => url);
  assert.ok(reads.length > 60);
  const others = roles.filter(
    (role) => !['system', 'nominated-officer'].includes(role) && sessions.has(role),
  );
  for (const role of others) {
    for (const url of reads) {
      const at = (of: string): string =>
        url.replace(':reference', of).replaceAll(/:\w+/g, 'reply-before-ice');
      const answer = await get(role, at(reference));
      assert.doesNotMatch(answer.body, /Quillfeather/, `${role} ${at(reference)}`);
      if (!url.includes(':reference')) {
        assert.ok(!answer.body.includes(reference), `${role} ${url}`);
        continue;
      }
      const never = await get(role, at('SW-2018-9998'));
      assert.equal(answer.statusCode, never.statusCode, `${role} ${url}`);
      assert.equal(plainly(answer.body, reference), plainly(never.body, 'SW-2018-9998'), `${role} ${url}`);
    }
    for (const words of ['quillwork', 'wisteria', 'wisteri']) {
      const found = await searched(role, words);
      assert.doesNotMatch(found, /Quillfeather/, `${role} ${words}`);
      assert.ok(!found.includes(reference), `${role} ${words}`);
    }
  }
});

test('whatever is not found, those who may are shown the way to open one for safety', async () => {
  for (const url of [`/complaints/${reference}`, '/complaints/SW-2018-9998', '/nothing-of-the-kind']) {
    assert.match((await get('manager', url)).body, /href="\/open-for-safety"/, url);
    assert.doesNotMatch((await get('auditor', url)).body, /open-for-safety/, url);
  }
});

test('whoever opens it for safety has it at once and until its time; one that never was is asked for in the same words', async () => {
  const manager = holding('manager');
  const who = { organisation, actor: { ...manager, scope: null } as never, key: randomUUID() };
  const input = { reason: 'Somebody waits at reception.', hours: 2 };
  assert.deepEqual(await askForSafety(desk, who, { reference, input }), []);
  assert.deepEqual(
    await askForSafety(desk, { ...who, key: randomUUID() }, { reference: 'SW-2018-9998', input }),
    [],
  );
  const opened = await get('manager', `/complaints/${reference}`);
  assert.equal(opened.statusCode, 200, String(opened.headers.location));
  await later('11:59');
  assert.equal((await get('manager', `/complaints/${reference}`)).statusCode, 200);
  const page = await get('nominated-officer', '/restricted');
  assert.match(page.body, /Opened for safety/);
  assert.match(page.body, /1 opening for safety to review/);
  assert.equal(page.body.match(/Somebody waits at reception/g)?.length, 2, 'for one that never was too');
  assert.doesNotMatch(page.body, /SW-2018-9998/, 'and not which was the one that is there');
  await later('12:00');
  assert.equal((await get('manager', `/complaints/${reference}`)).statusCode, 404);
  assert.doesNotMatch((await get('manager', '/api/complaints')).body, /Quillfeather/);
});

test('an opening is reviewed by the officer and not by whoever opened it; then the duty is gone', async () => {
  const refused = await office.act(officer, 'review-safety-opening', { inOrder: false }, { reference });
  assert.ok(refused.outcome === 'refused');
  assert.equal(refused.refusals[0]?.code, 'restricted.nothing-done');
  const done = await office.act(officer, 'review-safety-opening', { inOrder: true }, { reference });
  assert.equal(done.outcome, 'done');
  assert.doesNotMatch((await get('nominated-officer', '/restricted')).body, /to review/);
});

test('lifted, it is a complaint like any other', async () => {
  const done = await office.act(officer, 'lift-restriction', { why: 'It has passed.' }, { reference });
  assert.equal(done.outcome, 'done');
  assert.equal((await get('manager', `/complaints/${reference}`)).statusCode, 200);
  assert.match(await searched('manager', 'wisteria'), /Quillfeather/);
});
