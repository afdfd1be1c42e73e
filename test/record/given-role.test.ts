import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { isRefusal } from '#core/refusal.ts';
import { openRecord } from '#record/open.ts';
import { appending, opening, projection } from './examples.ts';
import { fileKey, organisation, scratchRecord, signingKey } from './scratch.ts';
import { backDoor } from './tampering.ts';

// Databases whose owner is no superuser: one who may make the role people are asked for under, and one who may not. The role belongs to
// the whole server, so these tests take it away from under a server of their own.

const scratch = await scratchRecord();
const db = backDoor(scratch);
after(async () => {
  await db.destroy();
  await scratch.close();
});

async function owned(user: string, name = `of_${user}`): Promise<string> {
  await sql`create database ${sql.id(name)} owner ${sql.id(user)} template template0`.execute(db);
  return `postgresql:///${name}?host=${encodeURIComponent(scratch.place.socket)}&user=${user}`;
}

const open = (url: string) =>
  openRecord({ place: { url }, dataFolder: scratch.dataFolder, fileKey, signingKey });

/** An owner’s record: somebody records and reads under a sight, and sees nothing of others. */
async function worksUnderSight(url: string): Promise<void> {
  const record = await open(url);
  assert.ok(!isRefusal(record), JSON.stringify(record));
  await record.organisations.open(
    { id: organisation, name: 'Sandpiper Works', referencePrefix: 'SW' },
    '2018-01-01T09:00:00Z' as never,
  );
  const sight = { organisation, account: 'handler-1', restricted: 'by-list' } as const;
  await record.seenBy({ ...sight, sees: 'everything' }, async () => {
    assert.equal((await record.append(appending(opening('mine', projection())))).outcome, 'recorded');
    assert.equal((await record.cases.find(organisation, 'mine'))?.version, 1);
  });
  const none = { ...sight, sees: { deliveredBy: [] } };
  assert.equal(await record.seenBy(none, () => record.cases.find(organisation, 'mine')), null);
  await record.close();
}

test('an owner who may make no role is told what to ask the administrator for, and then it works', async () => {
  await sql`create role may_not login`.execute(db);
  const url = await owned('may_not');
  const refusal = await open(url);
  assert.ok(isRefusal(refusal));
  assert.equal(refusal.code, 'database.role-missing');
  assert.equal(refusal.remedy, 'Ask its administrator to run: grant redress_person to may_not;');
  await sql`grant redress_person to may_not`.execute(db);
  await worksUnderSight(url);
});

test('a role that could see past what people may see is refused', async () => {
  for (const [give, take] of [
    ['login', 'nologin'],
    ['bypassrls', 'nobypassrls'],
    ['superuser', 'nosuperuser'],
  ] as const) {
    await sql`alter role redress_person ${sql.raw(give)}`.execute(db);
    const refusal = await open(
      `postgresql:///${scratch.place.database}?host=${encodeURIComponent(scratch.place.socket)}&user=redress`,
    );
    assert.ok(isRefusal(refusal));
    assert.equal(refusal.code, 'database.role-too-powerful');
    await sql`alter role redress_person ${sql.raw(take)}`.execute(db);
  }
});

test('an owner who may make roles makes it, also in several databases of one server at the same moment', async () => {
  await sql`drop database of_may_not`.execute(db);
  // What a role was given in a database keeps it from being dropped.
  await sql`drop owned by redress_person`.execute(db);
  const { rows } = await sql<{ datname: string }>`
    select datname from pg_database where datname like 'redress_template_%'`.execute(db);
  for (const { datname } of rows) await sql`drop database ${sql.id(datname)}`.execute(db);
  await sql`drop role redress_person`.execute(db);
  await sql`create role may_make login createrole`.execute(db);
  const urls: string[] = [];
  for (const name of ['one', 'two', 'three', 'four']) urls.push(await owned('may_make', name));
  const opened = await Promise.all(urls.map(open));
  for (const record of opened) {
    assert.ok(!isRefusal(record), JSON.stringify(record));
    await record.close();
  }
  for (const url of urls.slice(0, 2)) await worksUnderSight(url);
});
