import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import type { Desk } from '#desk/desk.ts';
import { openSession } from '#desk/sign-in/session.ts';
import { pressroom } from '#letters/pressroom.ts';
import { connect } from '#record/connection/pool.ts';
import { buildApp } from '#server/app.ts';
import { openLog } from '#server/log.ts';
import { now } from '#server/now.ts';
import { openTracing } from '#server/tracing.ts';
import { people, setUpProvider } from '../desk/set-up-provider.ts';
import { scratchRecord } from '../record/scratch.ts';
import { collectSpans } from './collector.ts';

// Where no OpenTelemetry is loaded, nothing is put around anything.
assert.equal(await openTracing(), null);

const told = collectSpans();
const tracing = await openTracing();
assert.ok(tracing !== null);
const scratch = await scratchRecord({ onQuery: tracing.traceQuery });
const desk: Desk = { record: scratch.record, now, ...pressroom, around: tracing.aroundUseCase };
const { organisation } = scratch;
await setUpProvider(desk, organisation);
const app = await buildApp({ desk, log: openLog('silent'), publicUrl: null, startToken: null });
after(async () => {
  await app.close();
  await scratch.close();
});
const account = await desk.record.accounts.find(organisation, people.osric.id);
assert.ok(account);
const { secret } = await openSession(desk, account, { owes: 'nothing' });

test('a request, its use case and its queries stand below one another, with nobody in them', async () => {
  told.length = 0;
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const answer = await fetch(`http://127.0.0.1:${port}/api/complaints`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${secret}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({
      paperOnly: false,
      about: ['provider'],
      summary: 'Planted words.',
      person: { name: 'Perpetua Planted', contact: '01632 960 777' },
    }),
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  const { reference } = (await answer.json()) as { reference: string };
  app.server.closeIdleConnections();

  const request = told.find(({ name }) => name === 'POST /api/complaints');
  const useCase = told.find(({ name }) => name === 'complaint.record');
  assert.equal(useCase?.parent, request?.id);
  assert.equal(useCase?.attributes['redress.outcome'], 'done');
  const queries = told.filter(({ parent }) => parent === useCase?.id);
  assert.ok(queries.length > 3, JSON.stringify(queries.map(({ name }) => name)));
  assert.ok(queries.some(({ name }) => name === 'postgresql insert'));
  assert.ok(queries.every(({ attributes }) => attributes['db.system.name'] === 'postgresql'));
  assert.ok(told.every(({ ended }) => ended));
  const all = JSON.stringify(told);
  for (const named of [
    /planted/i,
    /01632/,
    new RegExp(reference),
    new RegExp(organisation),
    /osric/i,
    new RegExp(secret),
  ])
    assert.doesNotMatch(all, named);
});

test('what nobody knows as a command has no span, and what is refused says so', async () => {
  told.length = 0;
  const send = (path: string) =>
    app.inject({ method: 'POST', url: path, headers: { authorization: `Bearer ${secret}` }, payload: {} });
  await send('/api/complaints/SW-2018-0001/planted-command');
  const missing = await send('/api/complaints/SW-1999-0001/record-contact');
  assert.equal(missing.statusCode, 422, missing.body);
  assert.deepEqual(
    told
      .filter(({ name }) => /^[\w-]+\.[\w-]+$/.test(name))
      .map(({ name, attributes }) => [name, attributes]),
    [['complaint.record-contact', { 'redress.outcome': 'invalid' }]],
  );
  assert.doesNotMatch(JSON.stringify(told), /planted/);
});

test('a statement that fails is told as failed', async () => {
  told.length = 0;
  const db = connect(scratch.place, { onQuery: tracing.traceQuery });
  await assert.rejects(sql`select ${'planted'}::int`.execute(db));
  await db.destroy();
  const [one] = told;
  assert.deepEqual([told.length, one?.name, one?.failed, one?.ended], [1, 'postgresql select', true, true]);
  assert.equal(one?.attributes['db.query.text'], 'select $1::int');
});
