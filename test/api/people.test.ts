import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personHistory } from '#desk/people/person-history.ts';
import { people } from '../desk/office.ts';
import { openCaller } from './caller.ts';

const { app, call, office, token } = await openCaller();
office.at('2018-03-12');

const at = '/api/settings/people';
const given = { name: 'Tamsin Rook', email: 'Tamsin.Rook@sandpiper.example', roles: ['handler'] };
const signIn = (password: string) =>
  call(null, 'POST', '/api/session', { body: { email: given.email, password } });

test('an administrator adds somebody, who signs in with the password that is told once', async () => {
  const headers = { 'idempotency-key': 'add-tamsin' };
  const added = await call('reed', 'POST', at, { body: { ...given, trainedOn: '2018-01-15' }, headers });
  assert.equal(added.status, 201);
  const first = await signIn(added.body['password']);
  assert.equal(first.body['person'].mustChangePassword, true);
  const again = await call('reed', 'POST', at, { body: { ...given, trainedOn: '2018-01-15' }, headers });
  assert.deepEqual(again.body, { id: added.body['id'], password: null });
  const other = await call('reed', 'POST', at, { body: given });
  assert.equal(other.body['code'], 'person.address-taken');
  const { body } = await call('reed', 'GET', at);
  const shown = body['items'].find(({ id }: { id: string }) => id === added.body['id']);
  assert.deepEqual([shown.email, shown.trainedOn], ['tamsin.rook@sandpiper.example', '2018-01-15']);
});

test('nobody else sees or changes who may sign in', async () => {
  for (const who of ['osric', 'nell'] as const) {
    assert.equal((await call(who, 'GET', at)).status, 403);
    assert.equal((await call(who, 'POST', at, { body: given })).status, 403);
  }
});

test('somebody is changed, closed and opened again, and given another password', async () => {
  const { body } = await call('reed', 'GET', at);
  const { id } = body['items'].find(({ name }: { name: string }) => name === given.name);
  const changed = { ...given, roles: ['handler', 'reviewer'] };
  assert.equal((await call('reed', 'POST', `${at}/${id}`, { body: changed })).status, 200);
  const { body: reset } = await call('reed', 'POST', `${at}/${id}/password`);
  assert.equal((await signIn(reset['password'])).status, 201);
  assert.equal((await call('reed', 'POST', `${at}/${id}/close`)).status, 200);
  assert.equal((await signIn(reset['password'])).body['code'], 'sign-in.account-closed');
  assert.equal((await call('reed', 'POST', `${at}/${id}/open`)).status, 200);
  const back = await signIn(reset['password']);
  assert.deepEqual(back.body['person'].roles, ['handler', 'reviewer']);
  assert.equal((await call('reed', 'POST', `${at}/nobody/close`)).status, 404);
});

test('an administrator signs somebody out everywhere, which stands in their account’s history', async () => {
  const [one, other] = [await token('osric'), await token('osric')];
  const stillIn = async (secret: string) =>
    (await app.inject({ url: '/api/account', headers: { authorization: `Bearer ${secret}` } })).statusCode;
  const path = `${at}/${people.osric.id}/sign-out`;
  for (const who of ['nell', 'sorrel'] as const) assert.equal((await call(who, 'POST', path)).status, 403);
  assert.deepEqual([await stillIn(one), await stillIn(other)], [200, 200]);
  assert.equal((await call('reed', 'POST', path)).status, 200);
  assert.deepEqual([await stillIn(one), await stillIn(other)], [401, 401]);
  assert.equal(await stillIn(await token('osric')), 200, 'they may sign in again at once');
  const [last] = await personHistory(office.desk, office.organisation, people.osric.id);
  assert.equal(last?.says, 'Osric Vane signed out everywhere');
  assert.equal(last.by, 'Reed Hollis');
  assert.equal((await call('reed', 'POST', `${at}/nobody/sign-out`)).status, 404);
});

test('an administrator does not shut themselves out, and is told what is wrong by field', async () => {
  const own = await call('reed', 'POST', `${at}/${people.reed.id}/close`);
  assert.equal(own.body['code'], 'person.yourself');
  const wrong = await call('reed', 'POST', at, {
    body: { name: '', email: 'x', roles: ['king'], colour: 1 },
  });
  assert.equal(wrong.status, 422);
  assert.deepEqual(wrong.body['errors'].map(({ field }: { field: string }) => field).sort(), [
    'colour',
    'email',
    'name',
    'roles.0',
  ]);
});
