import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { submit } from '#desk/cases/submit.ts';
import { connect } from '#record/connection/pool.ts';
import { openCaller } from '../api/caller.ts';
import { people } from '../desk/office.ts';

const { call, office, app } = await openCaller();
const name = 'Wisteria Quillfeather';
const body = {
  paperOnly: true,
  person: { name, hat: name },
  summary: `${name} was not called back.`,
  received: name,
  about: ['provider'],
};

test('a program that says yes is refused before anything else that it sent is looked at', async () => {
  const { status, body: said, text } = await call('osric', 'POST', '/api/complaints', { body });
  assert.equal(status, 422, text);
  assert.equal(said['code'], 'complaint.paper-only');
  assert.doesNotMatch(text, /Wisteria|Quillfeather/, 'what was wrong with what was sent is not said either');
});

test('so is every kind of case, at the one door they come in by', async () => {
  for (const kind of ['complaint', 'data-request']) {
    const outcome = await submit(office.desk, {
      organisation: office.organisation,
      actor: people.osric,
      kind,
      command: 'record',
      input: { ...body, paperOnly: 'yes' },
      key: randomUUID(),
    });
    assert.equal(outcome.outcome, 'refused');
    assert.ok('refusals' in outcome);
    assert.deepEqual(
      outcome.refusals.map(({ code }) => code),
      ['complaint.paper-only'],
    );
  }
});

test('a program that does not say whether it asked records nothing', async () => {
  const { paperOnly: _asked, received: _day, ...rest } = body;
  const {
    status,
    body: said,
    text,
  } = await call('osric', 'POST', '/api/complaints', {
    body: { ...rest, person: { name } },
  });
  assert.equal(status, 422);
  assert.equal(said['code'], 'complaint.paper-only-not-asked');
  assert.doesNotMatch(text, /Quillfeather/);
});

test('nothing of it is in any table afterwards', async () => {
  const db = connect(office.scratch.place);
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
  `.execute(db);
  assert.ok(tables.length > 20);
  for (const { name: table } of tables) {
    const { rows } = await sql<{ found: number }>`
      select count(*)::int as found from ${sql.table(table)} as held where held::text ilike '%quillfeather%'
    `.execute(db);
    assert.equal(rows[0]?.found, 0, table);
  }
  await db.destroy();
});

test('blank sheets are there for everybody, accessible and empty of anybody', async () => {
  const list = await app.inject({ method: 'GET', url: '/paper' });
  assert.equal(list.statusCode, 200);
  const links = [...list.body.matchAll(/href="(\/paper\/[a-z]+\.pdf)"/g)].map(([, href = '']) => href);
  assert.equal(links.length, 5);
  for (const href of links) {
    const sheet = await app.inject({ method: 'GET', url: href });
    assert.equal(sheet.statusCode, 200, href);
    assert.equal(sheet.headers['content-type'], 'application/pdf');
    assert.equal(sheet.rawPayload.subarray(0, 5).toString(), '%PDF-');
    assert.match(sheet.rawPayload.toString('latin1'), /pdfuaid/, `${href} is PDF/UA`);
  }
  assert.equal((await app.inject({ method: 'GET', url: '/paper/nothing.pdf' })).statusCode, 404);
});
