import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { askForSafety } from '#desk/restricted/for-safety.ts';
import { noteView } from '#desk/restricted/views.ts';
import { openSession } from '#desk/sign-in/session.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import { buildApp } from '#server/app.ts';
import { openLog } from '#server/log.ts';
import { everybody } from '../access/everybody.ts';
import { openOffice, people } from '../desk/office.ts';
import { backDoor } from '../record/tampering.ts';

/** Somebody who is held here becomes a Special Customer: printed, locked away, and gone. */
const office = await openOffice();
office.at('2018-03-12');
const { desk, organisation, scratch } = office;
const app = await buildApp({ desk, log: openLog('silent'), publicUrl: null, startToken: null });
const db = backDoor(scratch);
const sessions = await everybody(desk, organisation);
after(async () => {
  await db.destroy();
  await app.close();
  await scratch.close();
});
const name = 'Wisteria Quillfeather';
const account = await desk.record.accounts.find(organisation, 'one-nominated-officer');
assert.ok(account);
const officer = { ...account, organisation };

async function planted(): Promise<string> {
  const made = await office.act(people.osric, 'record', {
    about: ['provider'],
    person: { name, contact: '01632 960 777' },
    summary: `${name} was not called back.`,
    handler: 'osric',
  });
  assert.ok(made.outcome === 'done', JSON.stringify(made));
  return made.reference;
}

const whole = { storedOn: '2018-03-12', confirmed: ['complete', 'locked'] };
const call = (role: 'nominated-officer' | 'manager', method: 'GET' | 'POST', url: string, more = {}) =>
  app.inject({
    method,
    url: `/api/complaints/${url}`,
    headers: { authorization: `Bearer ${sessions.get(role)}`, 'idempotency-key': randomUUID(), ...more },
    ...(method === 'POST' ? { payload: whole } : {}),
  });

/** The tables in which the name or the reference stands. */
async function whereIs(...words: string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`select table_name as name
    from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
  const found: string[] = [];
  for (const { name: table } of tables)
    for (const word of words) {
      const { rows } = await sql`select from ${sql.table(table)} as held
        where held::text ilike ${`%${word}%`}`.execute(db);
      if (rows.length > 0) found.push(`${table}: ${word}`);
    }
  return found;
}

test('its officer prints the whole file, and neither a file nor an event of it stays', async () => {
  const reference = await planted();
  const before = await desk.record.loadByReference(organisation, reference);
  const left = (): string[] => readdirSync(tmpdir()).filter((one) => one.startsWith('redress-paper-'));
  const lying = left();
  const printed = await call('nominated-officer', 'GET', `${reference}/to-paper.pdf`);
  assert.equal(printed.statusCode, 200, printed.body.slice(0, 300));
  assert.equal(printed.headers['content-type'], 'application/pdf');
  assert.match(String(printed.headers['cache-control']), /no-store/);
  assert.equal(printed.rawPayload.subarray(0, 5).toString(), '%PDF-');
  assert.doesNotMatch(String(printed.headers['content-disposition']), /Quillfeather|SW-2018/);
  assert.deepEqual(left(), lying);
  const now = await desk.record.loadByReference(organisation, reference);
  assert.equal(now?.version, before?.version);
});

test('nobody else may print or destroy it', async () => {
  const reference = await planted();
  for (const [method, url] of [
    ['GET', 'to-paper.pdf'],
    ['POST', 'to-paper'],
  ] as const)
    assert.equal((await call('manager', method, `${reference}/${url}`)).statusCode, 403);
});

test('nothing is destroyed before the paper is locked away', async () => {
  const reference = await planted();
  const url = `/api/complaints/${reference}/to-paper`;
  const headers = { authorization: `Bearer ${sessions.get('nominated-officer')}` };
  for (const payload of [
    { ...whole, storedOn: '2018-03-13' },
    { ...whole, confirmed: ['complete'] },
    { ...whole, confirmed: ['complete', 'complete'] },
    {},
  ]) {
    const answer = await app.inject({ method: 'POST', url, headers, payload });
    assert.ok([400, 422].includes(answer.statusCode), answer.body);
  }
  assert.notEqual(await desk.record.loadByReference(organisation, reference), null);
});

test('once it is, nothing says that it was there; again and by two at once, one receipt', async () => {
  for (const one of [1, 2, 3])
    assert.equal((await call('nominated-officer', 'POST', `SW-2018-000${one}/to-paper`)).statusCode, 200);
  const reference = await planted();
  const restricted = await office.act(officer, 'restrict', { reason: 'safety', readers: [] }, { reference });
  assert.equal(restricted.outcome, 'done', JSON.stringify(restricted));
  await noteView(desk, officer as never, reference, 'cases');
  const manager = { ...officer, id: 'one-manager', name: 'Example manager', roles: ['manager'] };
  const who = { organisation, actor: { ...manager, scope: null } as never, key: randomUUID() };
  const input = { reason: `${name} waits at reception.`, hours: 1 };
  assert.deepEqual(await askForSafety(desk, who, { reference: reference.toLowerCase(), input }), []);
  assert.notDeepEqual(await whereIs(reference, 'Quillfeather'), []);

  const key = { 'idempotency-key': randomUUID() };
  const [one, other] = await Promise.all([
    call('nominated-officer', 'POST', `${reference}/to-paper`, key),
    call('nominated-officer', 'POST', `${reference}/to-paper`),
  ]);
  const won = [one, other].filter(({ statusCode }) => statusCode === 200);
  assert.equal(won.length, 1, `${one?.body} ${other?.body}`);
  const again = await call('nominated-officer', 'POST', `${reference}/to-paper`, key);
  if (one?.statusCode === 200) assert.equal(again.body, one.body);
  assert.deepEqual(await whereIs(reference, 'Quillfeather'), []);
  assert.doesNotMatch(won[0]?.body ?? '', /Quillfeather|SW-2018/);
  assert.deepEqual(Object.keys(won[0]?.json<object>() ?? {}), ['number', 'on', 'backupsUntil']);
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
  const log = readFileSync(join(scratch.dataFolder, 'destroyed.jsonl'), 'utf8');
  assert.ok(!log.includes(reference));
});

test('the page asks, and its receipt names nobody', async () => {
  const reference = await planted();
  const { secret } = await openSession(desk, account, { owes: 'nothing' });
  const cookie = `redress-session=${secret}`;
  const page = await app.inject({
    method: 'GET',
    url: `/complaints/${reference}/to-paper`,
    headers: { cookie },
  });
  assert.equal(page.statusCode, 200);
  const hidden = (field: string): string =>
    new RegExp(`name="${field}" value="([^"]+)"`).exec(page.body)?.[1] ?? '';
  const sent = new URLSearchParams([
    ['form-token', hidden('form-token')],
    ['form-key', hidden('form-key')],
    ['storedOn-day', '12'],
    ['storedOn-month', '3'],
    ['storedOn-year', '2018'],
    ['confirmed', 'complete'],
    ['confirmed', 'locked'],
  ]);
  const post = {
    method: 'POST' as const,
    url: `/complaints/${reference}/to-paper`,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: sent.toString(),
  };
  const done = await app.inject(post);
  assert.equal(done.statusCode, 303, done.body);
  const to = String(done.headers.location);
  assert.match(to, /^\/restricted\/receipts\/SW-D-2018-\d+$/);
  assert.equal((await app.inject(post)).headers.location, to, 'pressed twice');
  const receipt = await app.inject({ method: 'GET', url: to, headers: { cookie } });
  assert.equal(receipt.statusCode, 200);
  assert.doesNotMatch(receipt.body, new RegExp(`Quillfeather|${reference}`));
});
