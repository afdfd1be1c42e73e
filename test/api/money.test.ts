import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { actIn, atIce, pays, reports } from '../desk/reported.ts';
import { type Body, openCaller } from './caller.ts';

const { call, office } = await openCaller();
const act = actIn(office);
const clock = (on: string): void => office.at(on);
let reference = '';

before(async () => {
  const named = { person: { name: '=HYPERLINK("https://bad.example")' } };
  reference = await atIce(act, clock, { contract: 'larkshire', ...named });
  await reports(act, clock, reference, { redress: 1234.5 });
  office.at('2018-09-20');
  await pays(act, reference, { liability: 'm2', amount: 34.5 });
  await atIce(act, clock, { contract: 'larkshire' });
  office.at('2018-09-21');
});

test('what is owed, special and could fall due is read in whole pence', async () => {
  const { body } = await call('nell', 'GET', '/api/money');
  assert.deepEqual([body['ours'].owed, body['ours'].paid, body['ours'].toPay], [623_450, 3_450, 620_000]);
  assert.equal(body['specialPayments'].total.owed, 123_450);
  assert.deepEqual(body['exposure'].total.would, { complaints: 1, pence: 500_000 });
  const none = await call('nell', 'GET', '/api/money?contract=nowhere');
  assert.equal(none.body['ours'].owed, 0);
});

test('the ledger is listed a page at a time, with the sums of all of it', async () => {
  const first = await call('sorrel', 'GET', '/api/money/ledger?limit=2');
  assert.equal(first.body['items'].length, 2);
  assert.equal(first.body['totals'].entries, 3);
  const next = await call('sorrel', 'GET', `/api/money/ledger?limit=2&after=${first.body['next']}`);
  assert.equal(next.body['items'].length, 1);
  assert.equal(next.body['next'], null);
  const special = await call('nell', 'GET', '/api/money/ledger?special=true&from=2018-09-20&to=2018-09-20');
  assert.deepEqual(
    special.body['items'].map(({ entry }: Body) => [entry.kind, entry.pence]),
    [['paid', -3_450]],
  );
});

test('amounts and what could fall due are listed, each with its reason and clauses', async () => {
  const due = await call('nell', 'GET', '/api/money/amounts?kind=redress');
  assert.equal(due.body['items'][0].amount.outstanding, 120_000);
  assert.equal(due.body['items'][0].left, '6 working days left');
  const exposed = await call('nell', 'GET', '/api/money/exposure?way=at-ice');
  const [row] = exposed.body['items'];
  assert.deepEqual(row.contribution, { status: 'would', pence: 500_000 });
  assert.ok(row.reasons.every(({ clauses }: Body) => clauses.length > 0));
});

test('the tables hold pounds a spreadsheet can add, and nothing it would run', async () => {
  const { text } = await call('nell', 'GET', '/api/money/ledger.csv');
  assert.match(text, /^\uFEFFDay,Reference,/);
  assert.match(text, /,1234\.50,/);
  assert.match(text, /,-34\.50,/);
  assert.ok(text.includes(`"'=HYPERLINK(""https://bad.example"")"`));
  const amounts = await call('nell', 'GET', '/api/money/amounts.csv?status=due');
  assert.match(amounts.text, /,1234\.50,1200\.00,,Us,The complainant,/);
  const exposure = await call('nell', 'GET', '/api/money/exposure.csv');
  assert.match(exposure.text, /,5000\.00,,,,"ICE has had it since/);
});

test('what is asked wrongly is said, and who may not read it is refused', async () => {
  for (const query of ['status=late', 'from=2018-02-31', 'limit=0', 'kind=fine'])
    assert.equal((await call('nell', 'GET', `/api/money/ledger?${query}`)).status, 422, query);
  assert.equal((await call('nell', 'GET', '/api/money/exposure?after=shortened')).status, 400);
  for (const who of ['osric', 'reed'] as const)
    for (const path of [
      '',
      '/ledger',
      '/ledger.csv',
      '/amounts',
      '/amounts.csv',
      '/exposure',
      '/exposure.csv',
    ])
      assert.equal((await call(who, 'GET', `/api/money${path}`)).status, 403, `${who} ${path}`);
});
