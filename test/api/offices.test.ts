import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCaller } from './caller.ts';

const { call, office } = await openCaller();
office.at('2018-03-12');
const details = { name: 'Church Street', area: 'Larkton', contracts: ['larkshire'] };

test('an office is added, kept up to date and read, by who may and nobody else', async () => {
  assert.equal((await call('osric', 'GET', '/api/offices')).status, 403);
  assert.equal((await call('nell', 'POST', '/api/offices', { body: details })).status, 403);
  const added = await call('reed', 'POST', '/api/offices', { body: details });
  assert.equal(added.status, 201, added.text);
  const at = `/api/offices/${added.body['id']}`;
  const name = { post: 'officer', name: 'Example Row', from: '2018-03-12' };
  const junior = await call('reed', 'POST', `${at}/name-officer`, { body: { ...name, management: false } });
  assert.deepEqual([junior.status, junior.body['code']], [422, 'office.not-management-level']);
  const read = await call('nell', 'GET', at);
  const tag = { 'if-match': String(read.headers['etag']) };
  const good = { body: { ...name, management: true }, headers: tag };
  assert.equal((await call('reed', 'POST', `${at}/name-officer`, good)).status, 200);
  const late = await call('reed', 'POST', `${at}/jobcentre-plus-told`, {
    body: { on: '2018-03-12' },
    headers: tag,
  });
  assert.deepEqual([late.status, late.body['code']], [409, 'setting.changed-meanwhile']);
  const ended = await call('reed', 'POST', `${at}/end-post`, { body: { post: 'officer', on: '2018-03-12' } });
  assert.equal(ended.body['code'], 'office.officer-missing');
  const { body } = await call('nell', 'GET', '/api/offices');
  assert.equal(body['items'][0].officer.name, 'Example Row');
  assert.deepEqual(
    body['items'][0].lacks.map(({ code }: { code: string }) => code),
    [
      'office.storage-not-compliant',
      'office.risk-not-assessed',
      'office.jobcentre-plus-not-told',
      'office.deputy-missing',
    ],
  );
  assert.equal(
    (await call('reed', 'POST', '/api/offices/nowhere/close', { body: { on: '2018-03-12' } })).status,
    404,
  );
});

test('a program that stops at a record on paper is told whom to go to', async () => {
  const { status, body } = await call('osric', 'POST', '/api/complaints', { body: { paperOnly: true } });
  assert.equal(status, 422);
  assert.match(body['remedy'], /Church Street: Example Row\.$/);
});

test('boxes are read by who may, and sealed by no administrator', async () => {
  assert.deepEqual((await call('nell', 'GET', '/api/sealed-boxes')).body['items'], []);
  assert.equal((await call('osric', 'GET', '/api/sealed-boxes')).status, 403);
  assert.equal((await call('reed', 'GET', '/api/sealed-boxes/1')).status, 404);
  const sealed = { office: 'x', contract: 'larkshire', holds: ['employment'], sealedOn: '2018-03-12' };
  assert.equal((await call('reed', 'POST', '/api/sealed-boxes', { body: sealed })).status, 403);
});
