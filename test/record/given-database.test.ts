import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { isRefusal } from '#core/refusal.ts';
import { whyTooOld } from '#record/connection/ready.ts';
import { openRecord } from '#record/open.ts';
import { opening, recordAll } from './examples.ts';
import { fileKey, scratchRecord, signingKey } from './scratch.ts';
import { backDoor } from './tampering.ts';

const scratch = await scratchRecord();
const db = backDoor(scratch);
after(async () => {
  await db.destroy();
  await scratch.close();
});

const urlOf = (user: string, database: string): string =>
  `postgresql:///${database}?host=${encodeURIComponent(scratch.place.socket)}&user=${user}`;

const open = (url: string) =>
  openRecord({ place: { url }, dataFolder: scratch.dataFolder, fileKey, signingKey });

test('a database given by its address is used, by several processes at once', async () => {
  const [first, second] = await Promise.all([
    open(urlOf('redress', scratch.place.database)),
    open(urlOf('redress', scratch.place.database)),
  ]);
  assert.ok(!isRefusal(first) && !isRefusal(second));
  await recordAll(first, opening('shared'));
  assert.equal((await second.load(scratch.organisation, 'shared'))?.version, 1);
  await first.close();
  await second.close();
});

test('tables are made once, however many start on an empty database', async () => {
  await sql`create database given_empty template template0`.execute(db);
  const opened = await Promise.all(Array.from({ length: 4 }, () => open(urlOf('redress', 'given_empty'))));
  for (const record of opened) {
    assert.ok(!isRefusal(record), JSON.stringify(record));
    assert.deepEqual(await record.organisations.list(), []);
    await record.close();
  }
});

test('a database that is not there, or not for us, is refused in a sentence', async () => {
  await sql`create role weak login`.execute(db);
  await sql`create database given_closed template template0`.execute(db);
  const refusals = [
    await open(urlOf('redress', 'nowhere')),
    await open(urlOf('stranger', scratch.place.database)),
    await open('postgresql://redress@127.0.0.1:1/redress'),
  ];
  for (const refusal of refusals) {
    assert.ok(isRefusal(refusal));
    assert.equal(refusal.code, 'database.not-opened');
    assert.match(refusal.says, /^The database could not be opened\. It said: \S/);
  }
  const lacking = await open(urlOf('weak', 'given_closed'));
  assert.ok(isRefusal(lacking));
  assert.equal(lacking.code, 'database.extensions-missing');
  assert.match(lacking.remedy, /create extension pg_trgm;/);
});

test('beside a running Redress the tables are left as they are, and have to be those of this version', async () => {
  await sql`create database given_other template template0`.execute(db);
  const beside = (database: string) =>
    openRecord({
      place: { url: urlOf('redress', database) },
      dataFolder: scratch.dataFolder,
      fileKey,
      signingKey,
      beside: true,
    });
  const other = await beside('given_other');
  assert.ok(isRefusal(other));
  assert.equal(other.code, 'database.of-another-version');
  const same = await beside(scratch.place.database);
  assert.ok(!isRefusal(same));
  assert.equal((await same.organisations.list()).length, 1);
  await same.close();
});

test('a database that a later version has kept is left as it is', async () => {
  await sql`create database given_later template template0`.execute(db);
  const record = await open(urlOf('redress', 'given_later'));
  assert.ok(!isRefusal(record), JSON.stringify(record));
  await record.close();
  const later = backDoor({ ...scratch, place: { ...scratch.place, database: 'given_later' } });
  try {
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'later')`.execute(later);
    const refused = await open(urlOf('redress', 'given_later'));
    assert.ok(isRefusal(refused));
    assert.equal(refused.code, 'database.of-a-later-version');
  } finally {
    await later.destroy();
  }
});

test('PostgreSQL before 15 is too old', () => {
  assert.match(
    whyTooOld('14.9 (Debian 14.9-1)')?.says ?? '',
    /^The database is PostgreSQL 14\.9 .* 15 or later\.$/,
  );
  for (const version of ['15.0', '16beta1', '18.4']) assert.equal(whyTooOld(version), null);
});
