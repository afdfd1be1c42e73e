import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { day, type Moment } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { digestOf, hashOf } from '#record/events/hash.ts';
import type { Tables } from '#record/tables.ts';
import type { Fault } from '#record/verify/fault.ts';
import {
  amount,
  at,
  by,
  card,
  clock,
  duty,
  entry,
  exposure,
  opening,
  projection,
  recordAll,
  replay,
  shows,
} from './examples.ts';
import { scratchRecord } from './scratch.ts';
import { backDoor, type Column, flipped, guarded, guardedColumns, rowsOf } from './tampering.ts';

const scratch = await scratchRecord();
const { record, organisation, dataFolder } = scratch;
const db = backDoor(scratch);
after(async () => {
  await db.destroy();
  await scratch.close();
});

let filePath = '';

before(async () => {
  const kept = await record.files.keep({
    organisation,
    name: 'bus-ticket.txt',
    content: Readable.from([Buffer.from('a ticket')]),
    limit: 1_000,
    types: ['text/plain'],
  });
  assert.ok(!isRefusal(kept));
  filePath = join(dataFolder, 'files', organisation, kept.digest.slice(0, 2), kept.digest.slice(2));
  const shown = (number: number) =>
    projection({
      card: card({
        reference: `SW-2018-000${number}`,
        person: `Person ${'abcdef'[number]}${'uvwxyz'[number]}`,
      }),
      duties: [duty({ id: 'first', says: `Duty ${number}` }), duty({ id: 'second', owner: null })],
      clocks: [clock(day('2018-03-26')), clock(day('2018-04-26'), { id: 'other' })],
      money: {
        entries: [
          entry(),
          entry({ id: 'l2', number: 2, kind: 'paid', pence: -500_000, proof: 'd1' }),
          entry({ id: 'l3', number: 3, kind: 'paid-reversed', pence: 500_000, proof: 'd1', reverses: 'l2' }),
        ],
        amounts: [amount(), amount({ id: 'm2', number: 2, status: 'pending', outstanding: 0, due: null })],
        exposure: exposure(),
      },
    });
  for (const number of [1, 2, 3]) await recordAll(record, opening(`case-${number}`, shown(number)));
  await record.checkpoints.take(organisation, '2018-04-02T23:00:00Z' as Moment);
  for (const number of [1, 2]) {
    const events = [
      { ...shows(shown(number), 'attached'), files: [kept.digest] },
      { type: 'noted', at, by, payload: { note: 'she rang' } },
    ];
    await recordAll(record, {
      stream: `case-${number}`,
      kind: 'complaint',
      expected: 1,
      events,
      projection: shown(number),
    });
  }
  const settings = [{ kind: 'contract', id: 'wp-11', body: { value: 400, name: 'area' } }];
  await recordAll(record, {
    stream: 'contract-wp-11',
    kind: 'contract',
    expected: 0,
    events: [{ type: 'signed', at, by, payload: { settings } }],
    settings,
  });
  await record.destroy({
    organisation,
    key: 'destroy-1',
    command: 'retention.destroy',
    stream: 'case-2',
    kind: 'complaint',
    expected: 3,
    versions: [3],
    reason: 'Its time was up.',
    at,
    by,
    projection: shown(2),
  });
  await record.checkpoints.take(organisation, '2018-04-03T23:00:00Z' as Moment);
  await recordAll(record, opening('case-4', shown(4)));
});

const faultsNow = (options: Partial<Parameters<typeof record.verify>[0]> = {}): Promise<Fault[]> =>
  Array.fromAsync(record.verify({ ...replay, ...options }));

/** Runs a change of some tables behind the record's back, says what verify finds, and undoes the change. */
async function found(
  change: (db: Kysely<Tables>) => Promise<unknown>,
  tables: readonly (keyof Tables)[] = ['organisation', ...guarded],
): Promise<Fault[]> {
  for (const table of tables)
    await sql`create table ${sql.table(`kept_${table}`)} as table ${sql.table(table)}`.execute(db);
  try {
    await change(db);
    return await faultsNow();
  } finally {
    for (const table of tables) {
      const kept = sql.table(`kept_${table}`);
      await sql`delete from ${sql.table(table)}`.execute(db);
      await sql`insert into ${sql.table(table)} table ${kept}`.execute(db);
      await sql`drop table ${kept}`.execute(db);
    }
  }
}

const says = (faults: readonly Fault[]): string =>
  JSON.stringify(faults.map(({ part, says }) => `${part}: ${says}`));

beforeEach(async () => assert.deepEqual(await faultsNow(), []));

test('a record that nobody touched has no fault, and what was looked at is counted', async () => {
  const walk = record.verify(replay);
  let step = await walk.next();
  while (!step.done) step = await walk.next();
  assert.deepEqual(step.value, { organisations: 1, streams: 5, events: 10, faults: 0 });
});

/** The faults that one changed value leads to; null when the database itself does not allow the change. */
async function foundAfterFlip(
  column: Column,
  row: Record<string, unknown>,
  spot: number,
): Promise<Fault[] | null> {
  const change = flipped(column, row, spot);
  if (change === null) return null;
  const table = sql.table(column.table);
  return found(() =>
    sql`update ${table} as held set ${sql.ref(column.column)} = ${change} where held::text = ${row['whole']}`.execute(
      db,
    ),
  );
}

/** Whether faults name what was changed: its stream, or for what has none its organisation. */
const names = (faults: readonly Fault[], row: Record<string, unknown>, column: Column): boolean =>
  faults.some((fault) =>
    'stream' in row && column.column !== 'organisation'
      ? fault.stream === row['stream']
      : fault.organisation !== '',
  );

test('one byte changed in any column of any guarded table is named', async () => {
  for (const column of await guardedColumns(db)) {
    const rows = await rowsOf(db, column.table);
    const row = rows.find((one) => one[column.column] !== null);
    assert.ok(row, `no row has anything in ${column.table}.${column.column}`);
    const faults = await foundAfterFlip(column, row, 17);
    assert.ok(
      faults !== null && names(faults, row, column),
      `${column.table}.${column.column}: ${says(faults ?? [])}`,
    );
  }
});

test('any byte changed anywhere in a guarded table is named', async () => {
  const columns = await guardedColumns(db);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: columns.length - 1 }), fc.nat(), fc.nat(), async (which, place, spot) => {
      const column = columns[which];
      assert.ok(column);
      const rows = await rowsOf(db, column.table);
      const row = rows[place % rows.length];
      assert.ok(row);
      const faults = await foundAfterFlip(column, row, spot);
      if (faults === null) return;
      assert.ok(names(faults, row, column), `${column.table}.${column.column}: ${says(faults)}`);
    }),
    { numRuns: 60 },
  );
});

test('a fault names the case by its reference, the event by its version and type, and what is wrong', async () => {
  const faults = await found((behind) =>
    sql`update event set payload = '{"note": "she wrote"}' where stream = 'case-1' and version = 3`.execute(
      behind,
    ),
  );
  assert.deepEqual(faults, [
    {
      organisation,
      stream: 'case-1',
      reference: 'SW-2018-0001',
      version: 3,
      type: 'noted',
      part: 'payload',
      says: 'Its content is not what was recorded: the payload, its salt or its files were changed.',
    },
  ]);
});

const changes: Record<string, [change: string, part: Fault['part'], says: RegExp]> = {
  'an event taken out of the middle': [
    "delete from event where stream = 'case-1' and version = 2",
    'chain',
    /Event 2 is missing/,
  ],
  'the last event taken away': [
    "delete from event where stream = 'case-1' and version = 3",
    'chain',
    /should end with event 3, and ends with 2/,
  ],
  'a whole stream taken away': [
    "delete from event where stream = 'case-3'",
    'head',
    /should have 1 events, and there is none/,
  ],
  'a stream taken away with its head and all it shows': [
    "with a as (delete from event where stream = 'case-3'), b as (delete from stream where stream = 'case-3'), c as (delete from duty where stream = 'case-3'), f as (delete from ledger_entry where stream = 'case-3'), g as (delete from amount where stream = 'case-3'), h as (delete from exposure where stream = 'case-3'), d as (delete from clock where stream = 'case-3'), e as (delete from search where stream = 'case-3') delete from case_card where stream = 'case-3'",
    'position',
    /what was recorded there is missing or moved/,
  ],
  'two events of one stream exchanged': [
    "update event set type = case version when 2 then 'noted' else 'attached' end, payload = (select payload from event e where e.stream = 'case-1' and e.version = 5 - event.version), salt = (select salt from event e where e.stream = 'case-1' and e.version = 5 - event.version), digest = (select digest from event e where e.stream = 'case-1' and e.version = 5 - event.version), hash = (select hash from event e where e.stream = 'case-1' and e.version = 5 - event.version) where stream = 'case-1' and version in (2, 3)",
    'envelope',
    /What is said about it/,
  ],
  'the head taken away': [
    "delete from stream where stream = 'case-1'",
    'head',
    /the row that says where it ends is missing/,
  ],
  'a card taken away': ["delete from case_card where stream = 'case-1'", 'card', /is missing/],
  'a duty taken away': [
    "delete from duty where stream = 'case-1' and id = 'second'",
    'duty',
    /“second” is missing/,
  ],
  'a duty put in': [
    "insert into duty select organisation, stream, 'third', says, detail, view, due, act_by, owner, owner_role, clock, command, contract_id, delivered_by, route from duty where stream = 'case-1' and id = 'first'",
    'duty',
    /“third” is there, and a replay gives none/,
  ],
  'a clock taken away': ["delete from clock where stream = 'case-1'", 'clock', /“other” is missing/],
  'a ledger entry of another amount': [
    "update ledger_entry set pence = 50000 where stream = 'case-1' and id = 'l1'",
    'ledger',
    /Its ledger “l1” is not what a replay gives: pence/,
  ],
  'a ledger entry taken away': [
    "delete from ledger_entry where stream = 'case-1' and id = 'l2'",
    'ledger',
    /“l2” is missing/,
  ],
  'an amount paid that is not': [
    "update amount set status = 'paid', outstanding = 0 where stream = 'case-1' and id = 'm1'",
    'amount',
    /Its amount “m1” is not what a replay gives: status, outstanding/,
  ],
  'what could fall due taken away': [
    "delete from exposure where stream = 'case-1'",
    'exposure',
    /Its exposure row is missing/,
  ],
  'a search row taken away': ["delete from search where stream = 'case-1'", 'search', /is missing/],
  'a setting taken away': [
    "delete from setting where stream = 'contract-wp-11'",
    'setting',
    /“contract wp-11” is missing/,
  ],
  'the mention of a file taken away': [
    "delete from file where stream = 'case-1'",
    'payload',
    /its files were changed/,
  ],
  'a payload destroyed without a reason': [
    "update event set payload = null, salt = null, destroyed_by = 4 where stream = 'case-2' and version = 2",
    'payload',
    /gone, and no event says why/,
  ],
  'a checkpoint taken away': [
    'delete from checkpoint where number = 1',
    'checkpoint',
    /Checkpoint 2 .* follows number 0: one is missing/,
  ],
  'all of an organisation put under another name': [
    "update event set organisation = 'other'",
    'organisation',
    /There are event rows of it, and no such organisation/,
  ],
};

for (const [what, [change, part, sentence]] of Object.entries(changes))
  test(`${what} is named`, async () => {
    const faults = await found((behind) => sql.raw(change).execute(behind));
    assert.ok(
      faults.some((fault) => fault.part === part && sentence.test(fault.says)),
      says(faults),
    );
  });

test('a last event rewritten with its digest, its hash and its head is found by the checkpoint', async () => {
  const rewrite = async (stream: string, version: number) => {
    const row = await db
      .selectFrom('event')
      .where('stream', '=', stream)
      .where('version', '=', version)
      .selectAll()
      .executeTakeFirstOrThrow();
    const payload = '{"note":"she never rang"}';
    const digest = digestOf(row.salt ?? new Uint8Array(), payload, []);
    const hash = hashOf(
      { ...row, kind: 'complaint', by: { id: row.actor_id, name: row.actor_name } },
      digest,
      row.previous,
    );
    await db
      .updateTable('event')
      .set({ payload: sql`${payload}::jsonb`, digest, hash })
      .where('stream', '=', stream)
      .where('version', '=', version)
      .execute();
    await db.updateTable('stream').set({ head: hash }).where('stream', '=', stream).execute();
  };
  const faults = await found(() => rewrite('case-1', 3));
  assert.deepEqual(
    faults.map(({ part, says }) => [part, says]),
    [
      ['checkpoint', 'Checkpoint 2 of 2018-04-03T23:00:00Z was signed over other events than are there now.'],
      [
        'checkpoint',
        'Checkpoint 2 of 2018-04-03T23:00:00Z keeps other hashes to go on from than its events give.',
      ],
    ],
  );
});

test('a checkpoint signed with another key is not ours, unless it is named as one from before', async () => {
  const other = generateKeyPairSync('ed25519');
  const faults = await faultsNow({ formerKeys: [other.publicKey] });
  assert.deepEqual(faults, []);
  const strange = await found((behind) =>
    sql`update checkpoint set public_key = ${Buffer.alloc(32, 1)}`.execute(behind),
  );
  assert.match(says(strange), /signed with a key that is not one of ours/);
});

test('a file changed or gone where it lies is named with the case that mentions it', async () => {
  const lying = readFileSync(filePath);
  const changed = Buffer.from(lying);
  changed[40] = (changed[40] ?? 0) ^ 1;
  writeFileSync(filePath, changed);
  const damaged = await faultsNow();
  rmSync(filePath);
  const gone = await faultsNow();
  writeFileSync(filePath, lying);
  assert.deepEqual(
    damaged.map(({ reference, version, part }) => [reference, version, part]),
    [
      ['SW-2018-0001', 2, 'file'],
      ['SW-2018-0002', 2, 'file'],
    ],
  );
  assert.match(says(damaged), /was changed or cut short where it lies/);
  assert.match(says(gone), /is not there/);
});

test('a kind that cannot replay a stream is a fault, not the end of the walk', async () => {
  const faults = await faultsNow({
    project: (_kind, events) => {
      if (events[0]?.stream === 'case-1') throw new Error('no such type');
      return replay.project(_kind, events, organisation);
    },
  });
  assert.deepEqual(
    faults.map(({ stream, says }) => [stream, says]),
    [['case-1', 'Its events cannot be replayed: no such type.']],
  );
});

test('what is recorded while it looks is left out, and stopping half way leaves nothing behind', async () => {
  const walk = record.verify(replay);
  await walk.next();
  for await (const _ of record.verify({ ...replay, project: () => null })) break;
  await recordAll(record, opening('case-meanwhile'));
  assert.deepEqual(await faultsNow(), []);
});
