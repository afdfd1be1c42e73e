import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { day } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { makeBundleOf } from '#desk/bundle/make-bundle.ts';
import { addDocument } from '#desk/documents/add-document.ts';
import { keepDocument } from '#desk/documents/keep-document.ts';
import { destroyCase } from '#desk/retention/destroy-case.ts';
import { putOnHold } from '#desk/retention/holds.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import { filesNaming } from '../record/naming.ts';
import { backDoor } from '../record/tampering.ts';
import { openOffice, people } from './office.ts';

// Whatever the record is asked, what was destroyed is not there. Here nobody asks: every byte of the data folder is read, the
// database’s own files and its log among them, and the sealed files opened.

const office = await openOffice();
const { desk, organisation, scratch } = office;
const db = backDoor(scratch);
after(async () => {
  await db.destroy();
  await office.scratch.close();
});

/** Stand nowhere but in the case planted here. */
const first = 'Zephyrine';
const last = 'Quarkington';
const name = `${first} ${last}`;
const naming = () => filesNaming(scratch, [first, last]);

/** A long text that cannot be packed small, with the name in the middle. */
const long = (): string => `${noise()} ${name} ${noise()}`;
const noise = (): string =>
  (
    randomBytes(6_000)
      .toString('base64')
      .match(/.{1,9}/g) ?? []
  ).join(' ');

async function done(outcome: Promise<{ readonly outcome: string }>): Promise<void> {
  const came = await outcome;
  assert.equal(came.outcome, 'done', JSON.stringify(came));
}

/** A complaint with the name in every corner of the record. */
async function planted(bundled = true): Promise<string> {
  office.at('2018-04-03');
  const recorded = await office.act(
    people.osric,
    'record',
    {
      about: ['provider'],
      summary: `${name} was never called back. ${long()}`,
      matter: `Calls of ${last}`,
      person: { name, participant: last, contact: `${first}@example.example`, address: [`${last} House`] },
      representative: { kind: 'representative', name: `Aunt ${last}`, authority: 'given' },
      importedFrom: `Old book ${last}`,
      handler: 'osric',
    },
    // A program’s own key, which stays when everything else goes.
    { key: `complaint of ${name} ${randomUUID()}` },
  );
  assert.ok(recorded.outcome === 'done', JSON.stringify(recorded));
  const { reference } = recorded;
  const act = (command: string, input: unknown) =>
    done(office.act(people.osric, command, input, { reference }));
  await act('record-contact', {
    on: '2018-04-03',
    with: name,
    channel: 'phone',
    summary: `${name} rang. ${long()}`,
  });
  await act('make-promise', { what: `Ring ${name}`, owner: 'osric', by: '2018-04-20' });
  await act('add-person', { name, part: `Neighbour of ${last}` });
  await act('send-acknowledgement', { sentBy: 'email' });
  for (const content of [`Written by ${name}`, `Heard: ${long()}`]) {
    const kept = await keepDocument(desk, organisation, {
      name: `${name}.txt`,
      content: Readable.from([Buffer.from(content)]),
    });
    assert.ok(!isRefusal(kept));
    await done(
      addDocument(
        desk,
        { organisation, actor: people.osric, kind: 'complaint', key: randomUUID(), reference },
        kept,
        {
          title: `Letter of ${name}`,
        },
      ),
    );
  }
  if (bundled) await bundle(reference);
  const hold = { because: 'other', why: `Asked for by ${name}`, reviewOn: day('2018-06-01') } as const;
  assert.equal(
    await putOnHold(desk, { organisation, actor: people.nell, key: randomUUID() }, reference, hold),
    null,
  );
  await aroundIt(reference);
  return reference;
}

async function bundle(reference: string): Promise<void> {
  const made = await makeBundleOf(desk, organisation, {
    reference,
    madeBy: people.osric.name,
    key: randomUUID(),
  });
  assert.ok(made !== null && 'kept' in made, JSON.stringify(made));
}

/** What is kept around a case: an unsent message, work for it that takes long, and statistics of the database. */
async function aroundIt(reference: string): Promise<void> {
  const { stream } = await db
    .selectFrom('case_card')
    .where('reference', '=', reference)
    .select('stream')
    .executeTakeFirstOrThrow();
  const message = {
    organisation,
    stream,
    version: 1,
    kind: 'mail',
    body: sql`${JSON.stringify({ to: name })}::jsonb`,
  };
  for (const id of ['one', 'two'])
    await db
      .insertInto('outbox')
      .values({ ...message, id, due_at: desk.now() })
      .execute();
  const id = randomUUID();
  await desk.record.longWork.ask({
    organisation,
    id,
    kind: 'example',
    reference,
    askedBy: 'osric',
    askedByName: 'Osric Vane',
    askedAt: desk.now(),
  });
  await desk.record.longWork.ended(
    { organisation, id },
    { state: 'done', outcome: { says: name }, at: desk.now() },
  );
  // The commonest values of a column are kept in the statistics themselves.
  await sql`analyze`.execute(db);
  await sql`checkpoint`.execute(db);
}

test('after the next scrub no byte of a destroyed case is in any file of the data folder or in the log', async () => {
  await office.act(people.osric, 'record', {
    about: ['provider'],
    summary: 'The lift is broken.',
    handler: 'osric',
  });
  const reference = await planted();
  const before = await naming();
  assert.ok(
    before.some((path) => path.includes('pg_wal')),
    'the journal should name it',
  );
  assert.ok(
    before.some((path) => path.includes('base')),
    'the tables should name it',
  );
  assert.ok(
    before.some((path) => path.endsWith('(opened)')),
    'a sealed file should name it',
  );

  office.at('2026-03-02');
  const outcome = await destroyCase(
    desk,
    { organisation, actor: people.nell, key: randomUUID() },
    reference,
    {
      rule: 'retention.limit',
      clauses: ['AW-7.11a'],
      reason: 'Its six years have passed.',
      leaves: 'figures',
    },
  );
  assert.equal(outcome.outcome, 'destroyed');
  await sql`checkpoint`.execute(db);
  assert.notDeepEqual(await naming(), [], 'destroyed rows stay in the files until they are written anew');

  const scrubbed = await desk.record.destructions.scrub();
  assert.deepEqual(scrubbed, { outcome: 'scrubbed', destructions: 2, left: [] });
  assert.deepEqual(await naming(), []);
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
  assert.deepEqual(await desk.record.destructions.scrub(), { outcome: 'nothing-to-do' });
});

test('while somebody still reads what was there before, it is put off and nothing is said to be done', async () => {
  const reference = await planted(false);
  const reader = backDoor(scratch);
  const snapshot = reader.transaction().setIsolationLevel('repeatable read');
  await snapshot.execute(async (tx) => {
    await sql`select count(*) from event`.execute(tx);
    await destroyCase(desk, { organisation, actor: people.nell, key: randomUUID() }, reference, {
      rule: 'scr.record',
      clauses: ['G2-63a'],
      reason: 'It may not be held.',
      leaves: 'nothing',
    });
    const scrubbed = await desk.record.destructions.scrub({ patience: 200 });
    assert.equal(scrubbed.outcome, 'postponed');
  });
  await reader.destroy();
  assert.equal((await desk.record.destructions.scrub()).outcome, 'scrubbed');
  assert.deepEqual(await naming(), []);
});
