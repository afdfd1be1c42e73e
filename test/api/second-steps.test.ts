import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateSync } from 'otplib';
import { hashPassword } from '#desk/sign-in/password-hash.ts';
import { openCaller } from './caller.ts';

const { call, office } = await openCaller();
const { accounts } = office.desk.record;
const password = 'kettle willow otter';
const email = 'osric@sandpiper.example';
await accounts.change(office.organisation, 'osric', { passwordHash: await hashPassword(password) });
office.at('2018-01-02', '10:00');

const at = '/api/account/second-steps';
const open = (more: { code?: string; password?: string } = {}) =>
  call(null, 'POST', '/api/session', { body: { email, password, ...more } });
const as = (token: string, body?: unknown) => ({
  headers: { authorization: `Bearer ${token}` },
  ...(body === undefined ? {} : { body }),
});
const epoch = () => Temporal.Instant.from(office.desk.now()).epochMilliseconds / 1000;

let key = '';
let token = '';
let step = '';
let recovery: string[] = [];
const code = () => generateSync({ secret: key, epoch: epoch() });

test('a program sets an app up before anything else, and has recovery codes with it', async () => {
  const { body } = await open();
  assert.equal(body['mustSetUpSecondStep'], true);
  const barred = await call(null, 'GET', '/api/work', as(body['token']));
  assert.equal(barred.body['code'], 'second-step.set-up-first');
  const begun = await call(null, 'POST', at, as(body['token'], { name: 'A program' }));
  assert.equal(begun.status, 201);
  key = begun.body['secret'].replaceAll(' ', '');
  step = begun.body['id'];
  assert.match(begun.body['link'], /^otpauth:\/\/totp\//);
  const confirm = `${at}/${step}/confirm`;
  const wrong = await call(null, 'POST', confirm, as(body['token'], { code: '000000' }));
  assert.equal(wrong.body['code'], 'second-step.wrong');
  const confirmed = await call(null, 'POST', confirm, as(body['token'], { code: code() }));
  assert.equal(confirmed.status, 200, confirmed.text);
  ({ token } = confirmed.body as { token: string });
  recovery = confirmed.body['recoveryCodes'];
  assert.equal(recovery.length, 10);
  assert.equal(
    (await call(null, 'GET', '/api/work', as(body['token']))).status,
    401,
    'the token is a new one',
  );
  assert.equal((await call(null, 'GET', '/api/work', as(token))).status, 200);
  const { body: listed } = await call(null, 'GET', at, as(token));
  assert.deepEqual([listed['items'][0].name, listed['recoveryCodesLeft']], ['A program', 10]);
});

test('from then on a password alone is answered with 401 and what is missing', async () => {
  const needed = await open();
  assert.equal(needed.status, 401);
  assert.equal(needed.body['code'], 'second-step.needed');
  assert.equal((await open({ password: 'wrong', code: '000000' })).body['code'], 'sign-in.wrong');
  assert.equal((await open({ code: '000000' })).body['code'], 'second-step.wrong');
  office.at('2018-01-02', '10:05');
  assert.equal((await open({ code: code() })).status, 201);
  assert.equal((await open({ code: code() })).body['code'], 'second-step.wrong', 'each is taken once');
  assert.equal((await open({ code: recovery[0] ?? '' })).status, 201);
});

test('too many wrong codes are answered with when to try again', async () => {
  office.at('2018-01-02', '12:00');
  for (let guess = 0; guess < 5; guess++) await open({ code: '000000' });
  const locked = await open({ code: code() });
  assert.deepEqual([locked.status, locked.headers['retry-after']], [429, '900']);
  assert.equal(locked.body['code'], 'second-step.locked');
  office.at('2018-01-02', '12:16');
  token = (await open({ code: code() })).body['token'];
});

test('the last one stays, and what was shown long ago is asked for again', async () => {
  const last = await call(null, 'DELETE', `${at}/${step}`, as(token));
  assert.equal(last.body['code'], 'second-step.last-one');
  assert.equal((await call(null, 'DELETE', `${at}/not-an-id`, as(token))).status, 422);
  office.at('2018-01-02', '12:45');
  const old = await call(null, 'POST', `${at}/recovery-codes`, as(token));
  assert.deepEqual([old.status, old.body['code']], [403, 'second-step.show-again']);
  token = (await open({ code: code() })).body['token'];
  assert.equal(
    (await call(null, 'POST', `${at}/recovery-codes`, as(token))).body['recoveryCodes'].length,
    10,
  );
});

test('an administrator takes them away, and nobody else does', async () => {
  const reset = '/api/settings/people/osric/second-steps';
  assert.equal((await call('nell', 'POST', reset)).status, 403);
  assert.equal(
    (await call('reed', 'POST', '/api/settings/people/reed/second-steps')).body['code'],
    'person.yourself',
  );
  const { body } = await call('reed', 'GET', '/api/settings/people');
  const osric = body['items'].find(({ id }: { id: string }) => id === 'osric');
  assert.equal(osric.hasSecondStep, true);
  assert.equal((await call('reed', 'POST', reset)).status, 200);
  assert.equal((await call(null, 'GET', '/api/work', as(token))).status, 401);
  assert.equal((await open()).body['mustSetUpSecondStep'], true);
});
