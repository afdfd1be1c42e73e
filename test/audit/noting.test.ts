import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { LightMyRequestResponse, RouteOptions } from 'fastify';
import { sql } from 'kysely';
import { day } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { scopeIn } from '#desk/access/scope.ts';
import { sightOf } from '#desk/access/sight.ts';
import { handsOutCases } from '#desk/audit/marks.ts';
import { type AuditRow, readAudit } from '#desk/audit/read-audit.ts';
import { saveTraining } from '#desk/settings/people.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import type { Role } from '#kinds/roles.ts';
import { buildApp } from '#server/app.ts';
import { openLog } from '#server/log.ts';
import { anothers, everybody, scoped, theirs } from '../access/everybody.ts';
import { openOffice, people } from '../desk/office.ts';
import { backDoor } from '../record/tampering.ts';

const office = await openOffice();
office.at('2018-03-12');
const { desk, organisation } = office;
const routes: RouteOptions[] = [];
const app = await buildApp({
  desk,
  log: openLog('silent'),
  publicUrl: null,
  startToken: null,
  onRoute: (route) => routes.push(route),
});
after(async () => {
  await app.close();
  await office.scratch.close();
});
const sessions = await everybody(desk, organisation);

const own = await delivered(theirs);
const another = await delivered(anothers);

async function delivered(deliveredBy: string): Promise<string> {
  const done = await office.act(people.osric, 'record', {
    about: ['provider'],
    summary: 'My travel costs were not paid.',
    handler: 'osric',
    deliveredBy,
  });
  assert.ok(done.outcome === 'done', JSON.stringify(done));
  return done.reference;
}

const ask = (role: Role, url: string): Promise<LightMyRequestResponse> =>
  app.inject({
    url,
    headers: url.startsWith('/api/')
      ? { authorization: `Bearer ${sessions.get(role) ?? ''}` }
      : { cookie: `redress-session=${sessions.get(role) ?? ''}` },
  });

const reader = (role: Role): Person => ({
  organisation,
  id: `one-${role}`,
  name: role,
  email: '',
  roles: [role],
  scope: scoped.includes(role) ? scopeIn({ deliveredBy: [theirs] }) : null,
  expiresOn: null,
  mustChangePassword: false,
});

async function read(role: Role, query: object = {}): Promise<readonly AuditRow[]> {
  // Everything that waits is written when somebody reads it through the app.
  await ask('security-lead', '/audit');
  const who = reader(role);
  const { record } = desk;
  const page = await record.seenBy(sightOf(who, desk.now()), () =>
    readAudit(desk, who, { limit: 200, ...query }),
  );
  assert.ok(!isRefusal(page));
  return page.rows;
}

test('who looked at which complaint is noted, and an auditor reads what is in their scope', async () => {
  for (const reference of [own, another])
    assert.equal((await ask('manager', `/complaints/${reference}`)).statusCode, 200);
  const looked = { person: 'one-manager', sort: 'looked' };
  const all = (await read('manager', looked)).map(({ reference }) => reference);
  assert.deepEqual(new Set(all), new Set([own, another]));
  assert.deepEqual(
    (await read('auditor', looked)).map(({ reference }) => reference),
    [own],
  );
  assert.deepEqual(await read('auditor', { reference: another }), []);
});

test('whose role does not allow it, and who asks for what is out of their scope, is noted as turned away', async () => {
  assert.equal((await ask('administrator', '/complaints')).statusCode, 403);
  assert.equal((await ask('sub-contractor-handler', `/complaints/${another}`)).statusCode, 404);
  const [admin] = await read('manager', { person: 'one-administrator', sort: 'refused' });
  assert.equal(admin?.says, 'Was turned away from the list of complaints');
  const [outside] = await read('manager', { person: 'one-sub-contractor-handler', sort: 'refused' });
  assert.equal(outside?.reference, another);
  assert.deepEqual(await read('auditor', { person: 'one-sub-contractor-handler', sort: 'refused' }), []);
});

test('a list as a file is in the chain before it goes out', async () => {
  const file = await ask('manager', '/api/complaints.csv');
  assert.equal(file.statusCode, 200);
  // Nothing is waited for: it was written before the answer.
  const rows = await desk.record.audit.listAll(organisation, { did: ['exported'] }, { limit: 10 });
  assert.ok(!isRefusal(rows));
  assert.deepEqual(
    rows.items.map(({ account, what }) => [account, what]),
    [['one-manager', 'cases']],
  );
});

test('what is set says before and after, to somebody of a scope too', async () => {
  const who = { organisation, actor: people.reed };
  for (const on of ['2018-01-03', '2018-02-05'])
    assert.equal(
      await saveTraining(desk, { ...who, key: `training-${on}` }, { account: 'osric', on: day(on) }),
      null,
    );
  for (const role of ['manager', 'auditor'] as const) {
    const [last] = await read(role, { person: people.reed.id, sort: 'changed' });
    assert.equal(last?.says, 'Training recorded');
    assert.deepEqual(last?.changes, [
      { name: 'Day', from: 'Wednesday 3 January 2018', to: 'Monday 5 February 2018' },
    ]);
  }
});

test('of a restricted record only the nominated officer and the security lead are told, and not which', async () => {
  const record = await delivered(theirs);
  const stream = await desk.record.cases.streamByReference(organisation, record);
  assert.ok(stream !== null);
  await ask('manager', `/complaints/${record}`);
  assert.equal((await read('manager', { reference: record })).length, 1);
  await desk.record.audit.note({
    organisation,
    key: 'restricted',
    stream: 'audit-of-a-test',
    expected: 0,
    at: desk.now(),
    entries: [
      {
        at: desk.now(),
        account: 'one-handler',
        did: 'viewed',
        what: 'cases',
        route: 'GET /complaints/:reference',
        about: stream,
        item: null,
        restricted: true,
        times: 1,
      },
    ],
  });
  const query = { person: 'one-handler', sort: 'looked' };
  for (const role of ['manager', 'auditor'] as const) assert.deepEqual(await read(role, query), []);
  for (const role of ['nominated-officer', 'security-lead'] as const) {
    const [told] = await read(role, query);
    assert.equal(told?.says, 'Looked at a restricted record');
    assert.equal(told?.reference, null);
  }
});

test('the page and its file are read by whoever reads the audit, and show what was done', async () => {
  for (const role of ['manager', 'auditor', 'security-lead', 'nominated-officer'] as const) {
    const page = await ask(role, '/audit?sort=looked');
    assert.equal(page.statusCode, 200);
    assert.ok(page.body.includes(own), role);
    assert.equal(page.body.includes(another), !scoped.includes(role), role);
    const file = await ask(role, '/api/audit.csv');
    assert.ok(file.body.includes(own) && file.body.includes('Took out'), role);
  }
  assert.equal((await ask('handler', '/audit')).statusCode, 403);
});

test('every answer that hands out something of a case is noted: no route belongs to no area', async () => {
  const marked = routes.filter(({ config }) => config?.reads !== undefined && handsOutCases(config.reads));
  assert.ok(marked.length > 150);
  for (const { method, url, config } of routes) {
    if (config?.open === true || config?.bare === true || method === 'HEAD') continue;
    assert.ok(config?.reads !== undefined, `${String(method)} ${url}`);
  }
  const out: string[] = [];
  for (const { method, url, config } of routes) {
    if (method !== 'GET' || config?.open === true || config?.bare === true) continue;
    const asked = url
      .replace(':reference', own)
      .replace(':clock', 'reply-before-ice')
      .replace(':command', 'record-contact')
      .replaceAll(/:\w+/g, '11111111-1111-4111-8111-111111111111');
    const { statusCode, body } = await ask('manager', asked);
    if (statusCode === 200 && [own, another, 'travel costs'].some((text) => body.includes(text)))
      out.push(`GET ${url}`);
  }
  assert.ok(out.length > 10);
  const noted = await routesNotedOf('one-manager');
  assert.deepEqual(
    out.filter((route) => !noted.has(route)),
    [],
  );
});

/** The routes by which somebody looked at or took out something. Reading the audit as another writes what waits. */
async function routesNotedOf(account: string): Promise<ReadonlySet<string>> {
  await ask('security-lead', '/audit');
  const page = await desk.record.audit.listAll(
    organisation,
    { account, did: ['viewed', 'exported'] },
    { limit: 5000 },
  );
  assert.ok(!isRefusal(page));
  return new Set(page.items.map(({ route }) => route));
}

test('it is checked with everything else, and a row that was changed is found', async () => {
  const faults = async () => {
    const found: string[] = [];
    for await (const { part, says } of verifyRecord(desk)) found.push(`${part}: ${says}`);
    return found;
  };
  assert.deepEqual(await faults(), []);
  const db = backDoor(office.scratch);
  await sql`update audit_entry set account = 'somebody-else' where did = 'exported'`.execute(db);
  assert.match((await faults())[0] ?? '', /^audit: .*is not what a replay gives: account/);
});
