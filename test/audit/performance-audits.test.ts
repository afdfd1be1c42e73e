import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { day } from '#core/day.ts';
import { openSession } from '#desk/sign-in/session.ts';
import type { Role } from '#kinds/roles.ts';
import { buildApp } from '#server/app.ts';
import { openLog } from '#server/log.ts';
import { everybody } from '../access/everybody.ts';
import { openOffice } from '../desk/office.ts';

const office = await openOffice();
office.at('2018-03-12');
const { desk, organisation } = office;
const app = await buildApp({ desk, log: openLog('silent'), publicUrl: null, startToken: null });
after(async () => {
  await app.close();
  await office.scratch.close();
});
const sessions = await everybody(desk, organisation);

const bearer = (role: Role) => ({ authorization: `Bearer ${sessions.get(role) ?? ''}` });
const cookie = (role: Role) => ({ cookie: `redress-session=${sessions.get(role) ?? ''}` });

interface Row {
  readonly contract: { readonly id: string };
  readonly whom: string;
  readonly dueOn: string;
  readonly standing: string;
}

async function own(role: Role = 'manager'): Promise<Row | undefined> {
  const answer = await app.inject({ url: '/api/performance-audits', headers: bearer(role) });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<{ items: readonly Row[] }>().items.find(({ whom }) => whom === '');
}

const given = { covers: 'recording-and-reporting', sites: 'all', by: 'Example Row', sample: 40 };

async function record(role: Role, more: object = {}) {
  const contract = (await own())?.contract.id ?? '';
  return app.inject({
    method: 'POST',
    url: '/api/performance-audits',
    headers: { ...bearer(role), 'idempotency-key': randomUUID() },
    payload: { contract, completedOn: '2018-03-01', ...given, ...more },
  });
}

test('an organisation that was never audited is overdue six months after its contract began', async () => {
  assert.equal((await own())?.standing, 'overdue');
  const page = await app.inject({ url: '/performance-audits', headers: cookie('manager') });
  assert.match(page.body, /Late</);
  assert.match(page.body, /Record an audit/);
});

test('an audit of claims alone, or of some sites, does not start the time again', async () => {
  const before = (await own())?.dueOn;
  for (const more of [{ covers: 'claims-only' }, { sites: 'some', which: 'The office in Exampleton' }]) {
    assert.equal((await record('manager', more)).statusCode, 200);
    assert.equal((await own())?.dueOn, before);
  }
});

test('what cannot be is refused in a sentence', async () => {
  for (const [more, status, code] of [
    [{ completedOn: '2018-03-13' }, 422, 'audit.in-future'],
    [{ sites: 'some' }, 422, 'audit.sites-unsaid'],
    [{ contract: 'nowhere' }, 404, 'audit.unknown'],
    [{ whom: 'Nobody Here' }, 404, 'audit.unknown'],
  ] as const) {
    const answer = await record('manager', more);
    assert.deepEqual([answer.statusCode, answer.json<{ code: string }>().code], [status, code]);
  }
  // A sample of nothing is none.
  assert.ok((await record('manager', { sample: 0 })).statusCode >= 400);
});

test('an auditor reads the schedule, is shown no button, and records nothing', async () => {
  assert.equal((await record('auditor')).statusCode, 403);
  const page = await app.inject({ url: '/performance-audits', headers: cookie('auditor') });
  assert.equal(page.statusCode, 200);
  assert.doesNotMatch(page.body, /Record an audit/);
});

test('whoever works here has no such page', async () => {
  assert.equal((await app.inject({ url: '/looking-in', headers: cookie('manager') })).statusCode, 404);
});

test('a full audit does: on the last day it is in time, the day after it is overdue', async () => {
  assert.equal((await record('security-lead')).statusCode, 200);
  for (const [today, standing] of [
    ['2018-03-12', 'in-time'],
    ['2018-08-31', 'near'],
    ['2018-09-01', 'near'],
    ['2018-09-02', 'overdue'],
  ] as const) {
    office.at(today);
    const sessionsThen = await everybodyAgain();
    const answer = await app.inject({
      url: '/api/performance-audits',
      headers: { authorization: `Bearer ${sessionsThen}` },
    });
    const row = answer.json<{ items: readonly Row[] }>().items.find(({ whom }) => whom === '');
    assert.deepEqual([row?.dueOn, row?.standing], ['2018-09-01', standing]);
  }
  office.at('2018-03-12');
});

/** A session of the manager on the day it is: those of the first day have run out by then. */
async function everybodyAgain(): Promise<string> {
  const account = await desk.record.accounts.find(organisation, 'one-manager');
  assert.ok(account !== null);
  return (await openSession(desk, account, { owes: 'nothing' })).secret;
}

test('whoever looks in from outside is told first what they may see and until when', async () => {
  const account = await desk.record.accounts.find(organisation, 'one-auditor');
  assert.ok(account !== null);
  await desk.record.accounts.change(organisation, account.id, { expiresOn: day('2018-03-14') });
  const shown = async (on: string) => {
    office.at(on);
    const { secret } = await openSession(desk, account, { owes: 'nothing' });
    const headers = { cookie: `redress-session=${secret}` };
    const first = await app.inject({ url: '/', headers });
    return { first, page: await app.inject({ url: '/looking-in', headers }) };
  };
  const eve = await shown('2018-03-13');
  assert.equal(eve.first.headers.location, '/looking-in');
  assert.match(eve.page.body, /Wednesday 14 March 2018: 1 day more after today/);
  assert.match(eve.page.body, /Kestrel Yard Training/);
  assert.match((await shown('2018-03-14')).page.body, /today is your last day/);
  const over = await shown('2018-03-15');
  assert.match(String(over.page.headers.location), /^\/sign-in/);
  office.at('2018-03-12');
});
