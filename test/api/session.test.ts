import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword } from '#desk/sign-in/password-hash.ts';
import { openCaller } from './caller.ts';

const { call, office } = await openCaller();
const { accounts } = office.desk.record;
const password = 'kettle willow otter';
const email = 'osric@sandpiper.example';
await accounts.change(office.organisation, 'osric', { passwordHash: await hashPassword(password) });

const open = (typed = password) => call(null, 'POST', '/api/session', { body: { email, password: typed } });
const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

test('a token opens the API until it is ended', async () => {
  const { status, body } = await open();
  assert.equal(status, 201);
  assert.equal(body['person'].name, 'Osric Vane');
  assert.equal(body['mustSetUpSecondStep'], true);
  const account = await call(null, 'GET', '/api/account', as(body['token']));
  assert.equal(account.body['email'], email);
  assert.equal((await call(null, 'DELETE', '/api/session', as(body['token']))).status, 200);
  assert.equal((await call(null, 'GET', '/api/account', as(body['token']))).status, 401);
});

test('a wrong password is refused in words, and ten of them close the name', async () => {
  for (let failure = 0; failure < 10; failure += 1) {
    const { status, body } = await open('wrong');
    assert.equal(status, 422);
    assert.equal(body['code'], 'sign-in.wrong');
  }
  const locked = await open();
  assert.equal(locked.status, 429);
  office.at('2018-01-02', '10:30');
  assert.equal((await open()).status, 201);
});

test('somebody given a password by another chooses their own before anything else', async () => {
  await accounts.change(office.organisation, 'osric', { mustChangePassword: true });
  const { body } = await open();
  const barred = await call(null, 'GET', '/api/work', as(body['token']));
  assert.equal(barred.status, 403);
  assert.equal(barred.body['code'], 'password.must-change');
  const common = await call(null, 'POST', '/api/account/password', {
    ...as(body['token']),
    body: { current: password, chosen: 'password' },
  });
  assert.equal(common.body['code'], 'password.common');
  const changed = await call(null, 'POST', '/api/account/password', {
    ...as(body['token']),
    body: { current: password, chosen: 'heron bottle grass' },
  });
  assert.equal(changed.status, 200, changed.text);
  assert.equal((await call(null, 'GET', '/api/work', as(body['token']))).status, 401);
  const still = await call(null, 'GET', '/api/work', as(changed.body['token']));
  assert.equal(still.body['code'], 'second-step.set-up-first');
  const locked = await Promise.all(Array.from({ length: 11 }, () => open('wrong')));
  const told = locked.find(({ status }) => status === 429);
  assert.equal(told?.headers['retry-after'], '900');
});
