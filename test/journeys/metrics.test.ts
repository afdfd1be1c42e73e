import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PgBoss } from 'pg-boss';
import { isRefusal } from '#core/refusal.ts';
import { startJobs } from '#jobs/start-jobs.ts';
import { openMetrics, serveMetrics } from '#server/metrics.ts';
import { now } from '#server/now.ts';
import { scratchRecord } from '../record/scratch.ts';
import { email, testApp } from './app.ts';

const scratch = await scratchRecord();
const metrics = openMetrics({ record: scratch.record, now });
const here = await testApp({ metrics });
const served = await serveMetrics(metrics, { host: '127.0.0.1', port: 0 });
assert.ok(!isRefusal(served));
after(async () => {
  await served.stop();
  await scratch.close();
});
const at = `http://127.0.0.1:${served.port}`;

test('what is measured is served at an address of its own, as Prometheus reads it', async () => {
  await here.setUp();
  await here.app.inject('/complaints/SW-2018-0001?words=planted');
  await here.app.inject('/planted/planted');
  await here.app.inject({ method: 'POST', url: '/api/session', payload: { email, password: 'planted' } });
  const answer = await fetch(`${at}/metrics`);
  assert.equal(answer.status, 200);
  const text = await answer.text();
  assert.match(
    text,
    /redress_request_seconds_count\{method="GET",route="\/complaints\/:reference",status="303"\} 1/,
  );
  assert.match(text, /route="none",status="(303|404)"/);
  for (const what of ['dutiesLate', 'outbox', 'outboxGivenUp', 'longWork'])
    assert.match(text, new RegExp(`redress_waiting\\{what="${what}"\\} 0`));
  for (const what of ['total', 'idle', 'waiting'])
    assert.match(text, new RegExp(`redress_connections\\{what="${what}"\\} \\d`));
  for (const what of ['waiting', 'failed'])
    assert.match(text, new RegExp(`redress_jobs\\{what="${what}"\\} 0`));
  assert.match(text, /redress_nodejs_eventloop_lag_seconds/);
  assert.doesNotMatch(text, /planted|SW-2018|sandpiper|marigold/i);
});

test('jobs that wait and jobs given up are counted', async () => {
  const jobs = await startJobs({
    desk: { ...here.desk, record: scratch.record },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    jobs: [],
  });
  await jobs.stop();
  assert.deepEqual(await scratch.record.jobsStanding(), { waiting: 0, failed: 0 });
  const { queue } = scratch.record;
  const boss = new PgBoss({ db: queue, schema: queue.schema });
  await boss.start();
  await boss.createQueue('planted');
  await boss.send('planted', null);
  await boss.send('planted', null, { startAfter: 3600 });
  assert.deepEqual(await scratch.record.jobsStanding(), { waiting: 1, failed: 0 });
  await boss.stop({ close: false });
});

test('nothing else is there, and nothing of it where people are', async () => {
  assert.equal((await fetch(`${at}/sign-in`)).status, 404);
  assert.equal((await fetch(`${at}/metrics`, { method: 'POST' })).status, 404);
  assert.notEqual((await here.app.inject('/metrics')).statusCode, 200);
});

test('an address that is taken is said', async () => {
  const again = await serveMetrics(metrics, { host: '127.0.0.1', port: served.port });
  assert.equal(isRefusal(again) && again.code, 'metrics.cannot-listen');
});
