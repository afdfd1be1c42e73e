import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { day } from '#core/day.ts';
import { openAccessToWork } from '../desk/access-to-work.ts';
import { people } from '../desk/set-up-provider.ts';
import { openCaller } from './caller.ts';

const { call, office } = await openCaller();
let references: string[] = [];

before(async () => {
  office.at('2015-03-02');
  await openAccessToWork(office, day('2018-02-28'));
  for (const summary of ['The lift is broken.', 'No call back.']) {
    const outcome = await office.act(people.osric, 'record', {
      about: ['provider'],
      contract: 'access',
      summary,
      settled: { whatWasDone: 'Mended.', byWhom: 'Osric', agrees: true },
    });
    assert.ok(outcome.outcome === 'done', JSON.stringify(outcome));
    references = [...references, outcome.reference];
  }
  office.at('2024-03-29');
});

test('what may go is listed with its rule, and as a table', async () => {
  const { body } = await call('nell', 'GET', '/api/retention');
  assert.deepEqual(body['counts'], { due: 2, past: 0, held: 0, coming: 0 });
  assert.equal(body['items'][0].limit.rule, 'retention.limit');
  assert.equal((await call('osric', 'GET', '/api/retention')).status, 403);
  assert.equal((await call('nell', 'GET', '/api/retention?after=x')).status, 400);
  assert.equal((await call('nell', 'GET', '/api/retention.csv')).status, 200);
});

test('one on hold is refused with the whole approval, and goes when the hold is lifted', async () => {
  const [first = '', second = ''] = references;
  const hold = { because: 'fraud-case', why: 'Referred', reviewOn: '2024-06-03' };
  assert.equal((await call('nell', 'PUT', `/api/retention/holds/${first}`, { body: hold })).status, 200);
  const body = { references: [first, second] };
  const look = await call('nell', 'POST', '/api/retention/look', { body });
  assert.equal(look.body['free'], false);
  const barred = await call('nell', 'POST', '/api/retention/approvals', { body });
  assert.equal(barred.status, 422);
  assert.equal(barred.body['code'], 'retention.on-hold');
  const lift = { because: 'fraud-case', why: 'Nothing was found' };
  assert.equal(
    (await call('nell', 'POST', `/api/retention/holds/${first}/lift`, { body: lift })).status,
    200,
  );
  const approved = await call('nell', 'POST', '/api/retention/approvals', { body });
  assert.equal(approved.status, 202);
  let far = approved.body;
  while (far['state'] !== 'done') {
    await pause(50);
    far = (await call('nell', 'GET', `/api/retention/approvals/${approved.body['id']}`)).body;
  }
  assert.equal(far['outcome'].certificates.length, 2);
});

test('one is made anonymous by two people, and nobody proposes words that name somebody', async () => {
  office.at('2016-03-02');
  const recorded = await office.act(people.osric, 'record', {
    about: ['provider'],
    contract: 'access',
    summary: 'Perpetua Windle waited for the lift.',
    person: { name: 'Perpetua Windle' },
    settled: { whatWasDone: 'Mended.', byWhom: 'Osric', agrees: true },
  });
  assert.ok(recorded.outcome === 'done', JSON.stringify(recorded));
  office.at('2024-03-29');
  const path = `/api/retention/anonymising/${recorded.reference}`;
  const preview = await call('nell', 'GET', path);
  assert.equal(preview.status, 200, preview.text);
  assert.ok(preview.body['words'].includes('[somebody] waited for the lift.'), preview.text);
  assert.equal(preview.body['proposed'], null);
  assert.equal((await call('osric', 'GET', path)).status, 403);
  assert.equal((await call('nell', 'GET', '/api/retention/anonymising/SW-1999-0001')).status, 404);
  const naming = await call('nell', 'PUT', path, { body: { words: ['Mrs Windle waited.'] } });
  assert.equal(naming.body['code'], 'retention.words-name-somebody');
  assert.equal((await call('nell', 'PUT', path, { body: { words: [] } })).status, 422);
  const put = await call('nell', 'PUT', path, { body: { words: ['The lift was broken.'] } });
  assert.equal(put.status, 200, put.text);
  assert.equal((await call('nell', 'GET', '/api/retention/anonymising')).body['items'].length, 1);
  const own = await call('nell', 'POST', `${path}/agree`);
  assert.equal(own.body['code'], 'retention.second-person', own.text);
  assert.equal((await call('nell', 'POST', `${path}/take-back`)).status, 200);
  assert.equal((await call('nell', 'POST', `${path}/agree`)).body['code'], 'retention.nothing-proposed');
});

test('certificates are listed, read and printed', async () => {
  const { body } = await call('nell', 'GET', '/api/retention/certificates');
  assert.equal(body['items'].length, 2);
  const { number } = body['items'][0];
  assert.equal((await call('nell', 'GET', `/api/retention/certificates/${number}`)).body['number'], number);
  assert.equal((await call('nell', 'GET', '/api/retention/certificates/none')).status, 404);
  assert.equal((await call('nell', 'GET', `/api/retention/certificates/${number}/pdf`)).status, 200);
  assert.equal((await call('nell', 'GET', '/api/retention/certificates.csv')).status, 200);
});
