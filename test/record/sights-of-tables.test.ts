import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompiledQuery, sql } from 'kysely';
import { putOn, type Sight, valuesOf } from '#record/connection/sight.ts';
import { replay } from './examples.ts';
import { organisation } from './scratch.ts';
import { db, record, sight } from './seen-cases.ts';

// The tables themselves, asked past the record’s own questions.

test('each table of the record is closed to the role, or held to the sight', async () => {
  const { rows } = await sql<{ name: string; held: boolean; granted: boolean }>`
    select relname as name, relrowsecurity as held,
      has_table_privilege('redress_person', oid, 'select, insert, update, delete')
        or has_any_column_privilege('redress_person', oid, 'select, insert, update') as granted
    from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname
  `.execute(db);
  assert.ok(rows.length > 15);
  for (const { name, held, granted } of rows) assert.equal(granted && !held, false, name);
  const closed = rows.filter(({ granted }) => !granted).map(({ name }) => name);
  for (const name of ['account', 'session', 'sign_in_attempt', 'checkpoint', 'long_work'])
    assert.ok(closed.includes(name), name);
});

/** Asks as the role itself would, whatever the record’s own questions are. */
const rawly = (as: Sight, question: string) =>
  db.transaction().execute(async (tx) => {
    await tx.executeQuery(CompiledQuery.raw(putOn, [...valuesOf(as)]));
    return (await sql.raw<{ stream: string }>(question).execute(tx)).rows;
  });

test('each table under each sight gives the rows of theirs', async () => {
  const tables = [
    'case_card',
    'duty',
    'clock',
    'ledger_entry',
    'amount',
    'exposure',
    'search',
    'stream',
    'event',
  ];
  const of = "stream in ('skills', 'works', 'other', 'hidden', 'theirs')";
  for (const table of tables) {
    const rows = async (as: Sight) => {
      const found = await rawly(as, `select distinct stream from ${table} where ${of} order by stream`);
      return found.map(({ stream }) => stream);
    };
    assert.deepEqual(await rows(sight('everything')), ['other', 'skills', 'works'], table);
    assert.deepEqual(await rows(sight({ contracts: ['wp-12'] })), ['other'], table);
    assert.deepEqual(await rows(sight({ deliveredBy: ['southwest-skills'] })), ['skills'], table);
    assert.deepEqual(await rows(sight('no cases')), [], table);
  }
  for (const table of ['file', 'restricted_case', 'restricted_reader']) {
    assert.deepEqual(await rawly(sight('everything'), `select stream from ${table}`), [], table);
    const listed = await rawly(
      sight('everything', { account: 'officer-1' }),
      `select distinct stream from ${table}`,
    );
    assert.deepEqual(listed, [{ stream: 'hidden' }], table);
  }
  for (const question of [
    'select * from account',
    'select * from outbox',
    'update event set actor_id = null',
    'delete from event',
    'delete from stream',
  ])
    await assert.rejects(rawly(sight('everything'), question), /permission denied/, question);
});

test('outside a sight the role sees nothing', async () => {
  const rows = await db.transaction().execute(async (tx) => {
    await sql`set local role redress_person`.execute(tx);
    return (await sql`select from case_card`.execute(tx)).rows;
  });
  assert.equal(rows.length, 0);
});

test('verify names a list of readers that is not what the events give', async () => {
  const faults = async () =>
    (await Array.fromAsync(record.verify(replay))).filter((one) => one.organisation === organisation);
  assert.deepEqual(await faults(), []);
  await sql`delete from restricted_reader where stream = 'hidden' and account = 'officer-1'`.execute(db);
  await sql`insert into restricted_reader values (${organisation}, 'hidden', 'stranger')`.execute(db);
  await sql`delete from restricted_case where stream = 'hidden'`.execute(db);
  assert.deepEqual(
    (await faults()).map(({ part, says }) => [part, says]),
    [
      ['restriction', 'Its restriction row is missing.'],
      ['reader', 'Its reader “officer-1” is missing.'],
      ['reader', 'Its reader “stranger” is there, and a replay gives none.'],
    ],
  );
});
