import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import type { Moment } from '#core/day.ts';
import type { Projection } from '#core/projection.ts';
import { isRefusal } from '#core/refusal.ts';
import { at, by, card, opening, projection, recordAll, replay, shows } from './examples.ts';
import { scratchRecord } from './scratch.ts';
import { backDoor } from './tampering.ts';

const scratch = await scratchRecord();
const { record, organisation, dataFolder } = scratch;
const db = backDoor(scratch);
after(async () => {
  await db.destroy();
  await scratch.close();
});

const secret = 'quixotically';
const without = projection({
  card: card({ reference: 'SW-2018-0700', person: 'Destroyed' }),
  duties: [],
  searchText: '',
});

/** A case whose second event, file and message hold something that has to go. */
async function caseWithSecret() {
  const stream = randomUUID();
  const file = await record.files.keep({
    organisation,
    name: 'a.txt',
    content: Readable.from([Buffer.from(secret)]),
    limit: 100,
    types: ['text/plain'],
  });
  assert.ok(!isRefusal(file));
  const before = projection({
    card: card({ reference: 'SW-2018-0700', person: secret }),
    searchText: secret,
  });
  await recordAll(record, opening(stream, null));
  await recordAll(record, {
    stream,
    kind: 'complaint',
    expected: 1,
    events: [{ ...shows(before, 'told'), files: [file.digest] }],
    projection: before,
    messages: [{ kind: 'mail', body: { text: secret }, dueAt: at }],
  });
  return { stream, digest: file.digest };
}

const destroy = (stream: string, versions: number[], expected = 2, shown: Projection | null = without) =>
  record.destroy({
    organisation,
    key: randomUUID(),
    command: 'retention.destroy',
    stream,
    kind: 'complaint',
    expected,
    versions,
    reason: 'Kept six years after it ended, as the schedule says.',
    at,
    by,
    projection: shown,
  });

test('what was destroyed is nowhere any more; that it was there, when, by whom and why it went, stays', async () => {
  await record.checkpoints.take(organisation, '2018-04-02T10:00:00Z' as Moment);
  const { stream, digest } = await caseWithSecret();
  await record.checkpoints.take(organisation, '2018-04-02T11:00:00Z' as Moment);
  const outcome = await destroy(stream, [2]);
  assert.equal(outcome.outcome, 'recorded');

  const loaded = await record.load(organisation, stream);
  assert.deepEqual(
    loaded?.events.map(({ type, payload, destroyedBy }) => [type, payload, destroyedBy]),
    [
      ['recorded', { shown: null }, null],
      ['told', null, 3],
      [
        'record.payloads-destroyed',
        { versions: [2], reason: 'Kept six years after it ended, as the schedule says.' },
        null,
      ],
    ],
  );
  assert.equal(loaded.events[1]?.by.name, by.name);

  const path = join(dataFolder, 'files', organisation, digest.slice(0, 2), digest.slice(2));
  utimesSync(path, 0, 0);
  assert.equal(await record.files.sweep(), 1);
  assert.ok(!existsSync(path));
  await record.tidyWords(organisation);
  for (const table of ['event', 'case_card', 'search', 'word', 'outbox', 'duty', 'clock'])
    assert.deepEqual(
      (
        await sql`select * from ${sql.table(table)} as held where held::text like ${`%${secret}%`}`.execute(
          db,
        )
      ).rows,
      [],
      table,
    );
});

test('the chain and every checkpoint still verify afterwards', async () => {
  const project: typeof replay.project = (kind, events, of) =>
    events.some(({ destroyedBy }) => destroyedBy !== null) ? without : replay.project(kind, events, of);
  assert.deepEqual(await Array.fromAsync(record.verify({ ...replay, project })), []);
});

test('the event that says why is itself never destroyed', async () => {
  const stream = randomUUID();
  await recordAll(record, opening(stream));
  const gone = {
    organisation,
    command: 'retention.destroy',
    stream,
    kind: 'complaint',
    reason: 'r',
    at,
    by,
    projection: null,
  };
  await record.destroy({ ...gone, key: randomUUID(), expected: 1, versions: [1] });
  await record.destroy({ ...gone, key: randomUUID(), expected: 2, versions: [2] });
  const loaded = await record.load(organisation, stream);
  assert.deepEqual(loaded?.events[1]?.payload, { versions: [1], reason: 'r' });
});

test('what was destroyed may be named again, and the first reason stands', async () => {
  const stream = randomUUID();
  await recordAll(record, opening(stream));
  await destroy(stream, [1], 1, null);
  await destroy(stream, [1, 2], 2, null);
  const loaded = await record.load(organisation, stream);
  assert.deepEqual(
    loaded?.events.map(({ destroyedBy }) => destroyedBy),
    [2, null, null],
  );
  const faults = await Array.fromAsync(record.verify({ ...replay, project: () => without }));
  assert.deepEqual(
    faults.filter((fault) => fault.stream === stream && fault.part === 'payload'),
    [],
  );
});

test('destroying on an old version destroys nothing', async () => {
  const stream = randomUUID();
  await recordAll(record, opening(stream));
  assert.equal((await destroy(stream, [1], 4)).outcome, 'changed-since');
  assert.notEqual((await record.load(organisation, stream))?.events[0]?.payload, null);
});
