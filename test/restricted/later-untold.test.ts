import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { loadCase } from '#desk/complaint/open-case.ts';
import { submit } from '#desk/complaint/submit.ts';
import { systemActor } from '#desk/complaint-setting.ts';
import { passTheNightForAll } from '#desk/overnight.ts';
import { buildApp } from '#server/app.ts';
import { openLog } from '#server/log.ts';
import { theirs } from '../access/everybody.ts';
import { people } from '../desk/office.ts';
import { setUpProvider } from '../desk/set-up-provider.ts';
import { openMarkedOffice } from './marked-office.ts';

/** What an officer is asked about a later complaint is told to that officer, and nobody else learns of it. */
const office = await openMarkedOffice();
const { desk, organisation, sessions, officer, another } = office;
const { somebody, recorded, act, marked, caseOf, asked, owedBy } = office;
const app = await buildApp({ desk, log: openLog('silent'), publicUrl: null, startToken: null });
after(async () => {
  await app.close();
  await office.scratch.close();
});
const get = async (role: Parameters<typeof sessions.get>[0], url: string) => {
  const headers = url.startsWith('/api/')
    ? { authorization: `Bearer ${sessions.get(role)}` }
    : { cookie: `redress-session=${sessions.get(role)}` };
  return app.inject({ method: 'GET', url, headers });
};

test('a later complaint with the same number is the officer’s to look at, today', async () => {
  const first = await marked({ ...somebody(), participant: 'P-4711/22' });
  const later = await recorded({ ...somebody(), participant: 'p 4711 22' });
  assert.deepEqual(await asked(later), [officer.id]);
  assert.deepEqual(await owedBy(officer), [later]);
  assert.deepEqual(await owedBy(another), []);
  const page = (await get('nominated-officer', `/complaints/${later}`)).body;
  assert.match(page, /See whether the MAPPA marker belongs on it/);
  assert.match(page, /Set the MAPPA marker/);
  assert.ok(page.includes(first));
  assert.match(
    (await get('nominated-officer', `/complaints/${later}/decline-mappa`)).body,
    /It does not belong on it/,
  );
});

test('of a restricted complaint only who is on its list is asked, or told', async () => {
  const one = somebody();
  const first = await marked(one);
  assert.deepEqual(await act(officer, 'restrict', { reason: 'safety', readers: [] }, first), ['done']);
  const later = await recorded(one);
  assert.deepEqual(await asked(later), [officer.id]);
  assert.ok(!(await owedBy(another)).includes(later));
  const kept = await recorded(somebody());
  assert.deepEqual(await act(another, 'restrict', { reason: 'safety', readers: [] }, kept), ['done']);
  const {
    complaint: { complainant },
  } = await caseOf(kept);
  await marked(complainant);
  assert.deepEqual(await asked(kept), [another.id]);
});

test('another provider’s people are never met', async () => {
  const one = { ...somebody(), participant: 'Q-1' };
  await marked(one);
  const elsewhere = 'elsewhere';
  await desk.record.organisations.open(
    { id: elsewhere, name: 'Elsewhere', referencePrefix: 'EL' },
    desk.now(),
  );
  await setUpProvider(desk, elsewhere);
  const made = await submit(desk, {
    organisation: elsewhere,
    actor: people.osric,
    command: 'record',
    input: { about: ['provider'], person: one, summary: 'Nobody called me back.' },
    key: randomUUID(),
  });
  assert.ok(made.outcome === 'done', JSON.stringify(made));
  await passTheNightForAll(desk);
  const found = await loadCase(desk, elsewhere, systemActor, made.reference);
  assert.deepEqual(found?.complaint.officerAsked, []);
});

test('nobody else learns of it: pages, API and table show of it what they show of any other', async () => {
  const one = somebody();
  const delivered = { deliveredBy: theirs };
  const first = await marked(one, delivered);
  const alike = await recorded({ name: 'Rowan Example' }, delivered);
  const later = await recorded(one, delivered);
  assert.deepEqual(await asked(later), [officer.id]);
  const said = (body: string, reference: string, name: string): string =>
    body
      .replaceAll(reference, 'REFERENCE')
      .replaceAll(name, 'NAME')
      .replaceAll(/"version":\d+|name="opened" value="\d+"/g, '')
      .replaceAll(/(value|nonce|content)="[^"]*"|nonce-[^']+/g, '');
  for (const role of [
    'handler',
    'manager',
    'reviewer',
    'sub-contractor-handler',
    'auditor',
    'dwp-monitor',
  ] as const)
    for (const url of ['/api/complaints/:ref', '/complaints/:ref', '/complaints/:ref/more']) {
      const ask = async (reference: string, name: string) => {
        const { statusCode, body } = await get(role, url.replace(':ref', reference));
        return { statusCode, body: said(body, reference, name) };
      };
      const [it, other] = [await ask(later, one.name), await ask(alike, 'Rowan Example')];
      assert.equal(it.statusCode, other.statusCode, `${role} ${url}`);
      assert.equal(it.body, other.body, `${role} ${url}`);
    }
  for (const role of ['handler', 'manager', 'sub-contractor-handler'] as const) {
    for (const url of ['/api/work?whose=everybody', '/api/work.csv', '/api/complaints.csv', '/work'])
      assert.doesNotMatch((await get(role, url)).body, /See whether|MAPPA/, `${role} ${url}`);
  }
  assert.ok(!(await get('sub-contractor-handler', `/complaints/${later}`)).body.includes(first));
});

test('an untold question stops nobody who had the complaint open', async () => {
  const one = somebody();
  const [first, later] = [await recorded(one), await recorded(one)];
  const { version: opened } = await caseOf(later);
  assert.deepEqual(await act(officer, 'mark-mappa', {}, first), ['done']);
  assert.deepEqual(await asked(later), [officer.id]);
  const added = await submit(desk, {
    organisation,
    actor: people.osric,
    command: 'add-person',
    input: { name: 'Rowan Example', part: 'Interpreter' },
    key: randomUUID(),
    reference: later,
    opened,
  });
  assert.equal(added.outcome, 'done');
});
