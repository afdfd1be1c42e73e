import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { isRefusal } from '#core/refusal.ts';
import { openCase } from '#desk/complaint/open-case.ts';
import { addDocument } from '#desk/documents/add-document.ts';
import { keepDocument } from '#desk/documents/keep-document.ts';
import type { Ground } from '#desk/retention/certificate.ts';
import { destroyCase } from '#desk/retention/destroy-case.ts';
import { type Fault, verifyRecord } from '#desk/verify/verify.ts';
import { backDoor } from '../record/tampering.ts';
import { openOffice, people } from './office.ts';

const office = await openOffice();
const { desk, organisation, scratch } = office;
const db = backDoor(scratch);
after(async () => {
  await db.destroy();
  await office.scratch.close();
});

/** Stands nowhere but in the cases planted here. */
const name = 'Quillon Vexworthy';
const byRule: Ground = {
  rule: 'retention.limit',
  clauses: ['AW-7.11a'],
  reason: 'It was kept for six years after its contract ended.',
  leaves: 'figures',
};
const atOnce: Ground = {
  rule: 'scr.record',
  clauses: ['G2-63a'],
  reason: 'It may not be held.',
  leaves: 'nothing',
};

/** A complaint with somebody’s name in every corner a case has. */
async function planted(content = `Written by ${name}`): Promise<{ reference: string; digest: string }> {
  office.at('2018-04-03');
  const key = randomUUID();
  const recorded = await office.act(
    people.osric,
    'record',
    {
      about: ['provider'],
      summary: `${name} was never called back.`,
      person: { name, contact: `${name}, 01632 960 777` },
      handler: 'osric',
    },
    { key },
  );
  assert.equal(recorded.outcome, 'done', JSON.stringify(recorded));
  const reference = recorded.outcome === 'done' ? recorded.reference : '';
  const did = await office.act(
    people.osric,
    'record-contact',
    { on: '2018-04-03', with: name, channel: 'phone', summary: `${name} rang`, attemptOnly: false },
    { reference },
  );
  assert.equal(did.outcome, 'done', JSON.stringify(did));
  const kept = await keepDocument(desk, organisation, {
    name: `${name}.txt`,
    content: Readable.from([Buffer.from(content)]),
  });
  assert.ok(!isRefusal(kept));
  const added = await addDocument(
    desk,
    { organisation, actor: people.osric, kind: 'complaint', key: randomUUID(), reference },
    kept,
    { title: `Letter of ${name}`, kind: 'other', dated: '2018-04-02' },
  );
  assert.equal(added.outcome, 'done', JSON.stringify(added));
  return { reference, digest: kept.digest };
}

const destroy = (reference: string, ground: Ground, key = randomUUID()) =>
  destroyCase(desk, { organisation, actor: people.nell, key }, reference, ground);

const fileOf = (digest: string) =>
  join(scratch.dataFolder, 'files', organisation, digest.slice(0, 2), digest.slice(2));

const tables = async (): Promise<string[]> =>
  (
    await sql<{ name: string }>`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db)
  ).rows.map((row) => row.name);

/** The tables in which a word of the name stands. */
async function whereNamed(): Promise<string[]> {
  const found: string[] = [];
  for (const table of await tables()) {
    const { rows } = await sql`select from ${sql.table(table)} as held
      where held::text ilike '%quillon%' or held::text ilike '%vexworthy%'`.execute(db);
    if (rows.length > 0) found.push(table);
  }
  return found;
}

async function faults(): Promise<Fault[]> {
  return Array.fromAsync(verifyRecord(desk));
}

const cards = () => db.selectFrom('case_card').selectAll().orderBy('reference').execute();

test('a case is gone from every table and its files from the disk, and the record still verifies', async () => {
  const { reference, digest } = await planted();
  assert.ok((await whereNamed()).length > 3);
  assert.ok(existsSync(fileOf(digest)));
  const before = (await cards()).find((card) => card.reference === reference);
  office.at('2026-03-02');
  const outcome = await destroy(reference, byRule);
  assert.equal(outcome.outcome, 'destroyed');
  if (outcome.outcome !== 'destroyed') return;
  assert.deepEqual(await whereNamed(), []);
  assert.ok(!existsSync(fileOf(digest)));
  assert.deepEqual(await faults(), []);

  const { certificate } = outcome;
  assert.equal(certificate.number, 'SW-D-2026-0001');
  assert.equal(certificate.reference, reference);
  assert.equal(certificate.approvedBy.name, people.nell.name);
  assert.equal(certificate.files, 1);
  assert.equal(certificate.bytes, `Written by ${name}`.length);
  const card = (await cards()).find((one) => one.reference === reference);
  assert.equal(card?.person, 'Destroyed on Monday 2 March 2026');
  assert.equal(card?.matter, 'Certificate SW-D-2026-0001');
  for (const column of ['state', 'route', 'contract_id', 'delivered_by', 'received_on'] as const)
    assert.equal(card?.[column], before?.[column], column);
  assert.equal(card?.open, false);
});

test('a case that leaves nothing is not there any more, and its receipt names neither it nor anybody', async () => {
  const { reference } = await planted();
  const outcome = await destroy(reference, atOnce);
  assert.equal(outcome.outcome, 'destroyed');
  if (outcome.outcome !== 'destroyed') return;
  assert.equal(outcome.certificate.reference, null);
  assert.equal(outcome.certificate.receivedOn, null);
  assert.ok(!JSON.stringify(outcome.certificate).includes(reference));
  assert.deepEqual(await whereNamed(), []);
  assert.ok(!(await cards()).some((card) => card.reference === reference));
  assert.equal(await openCase(desk, organisation, people.nell, reference), null);
  assert.deepEqual(await destroy(reference, atOnce), { outcome: 'not-found' });
  assert.deepEqual(await faults(), []);
});

test('the same key gives the same certificate; another finds nothing left to destroy', async () => {
  const { reference } = await planted();
  const key = randomUUID();
  const first = await destroy(reference, byRule, key);
  assert.deepEqual(await destroy(reference, byRule, key), first);
  const again = await destroy(reference, byRule);
  assert.equal(again.outcome === 'refused' && again.refusal.code, 'retention.destroyed-before');
});

test('a file that another case mentions stays for it', async () => {
  const [one, other] = [await planted('The same letter'), await planted('The same letter')];
  assert.equal(one.digest, other.digest);
  await destroy(one.reference, byRule);
  assert.ok(existsSync(fileOf(one.digest)));
  await destroy(other.reference, byRule);
  assert.ok(!existsSync(fileOf(one.digest)));
});

test('nothing more can be done with it, and a form sent again is told that it was destroyed', async () => {
  const { reference } = await planted();
  const key = randomUUID();
  const input = { on: '2018-04-03', with: name, channel: 'phone', summary: 'Rang', attemptOnly: false };
  assert.equal((await office.act(people.osric, 'record-contact', input, { reference, key })).outcome, 'done');
  await destroy(reference, byRule);
  const more = await office.act(people.osric, 'record-contact', input, { reference });
  assert.deepEqual(more.outcome === 'refused' && more.refusals.map(({ code }) => code), [
    'complaint.destroyed',
  ]);
  const again = await office.act(people.osric, 'record-contact', input, { reference, key });
  assert.deepEqual(again.outcome === 'refused' && again.refusals.map(({ code }) => code), [
    'record.destroyed-since',
  ]);
});

test('each destruction stands in the log beside the database, without anybody in it', () => {
  const lines = readFileSync(join(scratch.dataFolder, 'destroyed.jsonl'), 'utf8').trim().split('\n');
  const logged = lines.map((line) => JSON.parse(line));
  assert.equal(logged.length, 6);
  assert.deepEqual(Object.keys(logged[0]), [
    'organisation',
    'stream',
    'versions',
    'reason',
    'at',
    'by',
    'certificate',
  ]);
  assert.equal(logged[0].by, 'nell');
  assert.ok(!lines.some((line) => /quillon|vexworthy/i.test(line)));
});

test('nothing of it is left in any file of the store', () => {
  const left = readdirSync(join(scratch.dataFolder, 'files', organisation), {
    recursive: true,
    withFileTypes: true,
  });
  assert.deepEqual(
    left.filter((entry) => entry.isFile()).map((entry) => entry.name),
    [],
  );
});

test('a certificate changed behind its back, or taken away, is named', async () => {
  assert.deepEqual(await faults(), []);
  await sql`update destruction set certificate = jsonb_set(certificate, '{events}', '1') where number is not null`.execute(
    db,
  );
  const changed = await faults();
  assert.equal(changed.length, 6);
  assert.deepEqual([...new Set(changed.map(({ part }) => part))], ['destruction']);
  assert.match(changed[0]?.says ?? '', /is not what a replay gives: certificate/);
  await sql`delete from destruction`.execute(db);
  assert.match((await faults())[0]?.says ?? '', /is missing/);
});
