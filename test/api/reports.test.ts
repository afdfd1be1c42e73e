import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { openAccessToWork } from '../desk/access-to-work.ts';
import { openCaller } from './caller.ts';
import { aPdf, formSent } from './form-sent.ts';

const { call, office } = await openCaller();
let reference = '';
let at = '';
const listed = '/api/retention/reports';

before(async () => {
  office.at('2018-03-01');
  await openAccessToWork(office, null);
  const body = { paperOnly: false, contract: 'access', about: ['provider'], summary: 'Nobody rang.' };
  const made = await call('osric', 'POST', '/api/complaints', { body });
  assert.equal(made.status, 201, made.text);
  reference = made.body['reference'];
  at = `/api/complaints/${reference}`;
  const file = await formSent({ title: 'Her report', kind: 'needs-assessment', file: aPdf });
  assert.equal((await call('osric', 'POST', `${at}/documents`, file)).status, 201);
});

test('a report waits for its payment, has a last day from then on, and is kept while its complaint is open', async () => {
  const unpaid = await call('nell', 'GET', `${listed}?view=unpaid`);
  assert.deepEqual(
    unpaid.body['items'].map(({ document }: { document: string }) => document),
    ['d1'],
  );
  const paid = { body: { document: 'd1', on: '2018-02-28' } };
  assert.equal((await call('osric', 'POST', `${at}/record-report-paid`, paid)).status, 200);
  const { body } = await call('nell', 'GET', listed);
  assert.deepEqual(
    [body['counts'], body['items'][0].lastDay, body['items'][0].open],
    [{ paid: 1, unpaid: 0 }, '2018-08-28', true],
  );
  const barred = await call('nell', 'POST', `${listed}/${reference}/d1/destroy`);
  assert.deepEqual([barred.status, barred.body['code']], [422, 'retention.on-hold'], barred.text);
});

test('it is destroyed in the name of who may approve, and nothing of it is handed out again', async () => {
  assert.equal((await call('osric', 'POST', `${at}/withdraw`, { body: { words: 'Leave it.' } })).status, 200);
  const look = await call('nell', 'GET', `${listed}/${reference}/d1`);
  assert.deepEqual([look.body['refusals'], look.body['held'].files], [[], 1]);
  assert.equal((await call('osric', 'POST', `${listed}/${reference}/d1/destroy`)).status, 403);
  assert.equal((await call('nell', 'POST', `${listed}/${reference}/d7/destroy`)).status, 404);
  const gone = await call('nell', 'POST', `${listed}/${reference}/d1/destroy`);
  assert.equal(gone.status, 200, gone.text);
  assert.deepEqual([gone.body['record'], gone.body['part']], ['needs assessment', 'd1']);
  const kept = await call('nell', 'GET', `/api/retention/certificates/${gone.body['number']}`);
  assert.equal(kept.body['reference'], reference);
  assert.equal((await call('nell', 'GET', `${at}/documents/d1`)).status, 404);
  const { body } = await call('nell', 'GET', at);
  assert.deepEqual(
    body['documents'].map(({ id, kept: there }: { id: string; kept: boolean }) => [id, there]),
    [['d1', false]],
  );
  assert.equal((await call('nell', 'GET', `${listed}/${reference}/d1`)).status, 404);
});
