import assert from 'node:assert/strict';
import { hash, randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { day, type Moment } from '#core/day.ts';
import type { Account } from '#record/accounts/account.ts';
import { sealSecret, unsealSecret } from '#record/accounts/sealed-secret.ts';
import { at, by, opening, recordAll } from './examples.ts';
import { fileKey, scratchRecord } from './scratch.ts';

const scratch = await scratchRecord();
after(() => scratch.close());
const { record, organisation } = scratch;

const moment = (text: string): Moment => text as Moment;

test('settings follow from their stream: changed, added and taken away with its events', async () => {
  const stream = 'settings-1';
  const write = (expected: number, settings: { kind: string; id: string; body: object }[]) =>
    recordAll(record, {
      stream,
      kind: 'contract',
      expected,
      events: [{ type: 'changed', at, by, payload: { settings } }],
      settings,
    });
  await write(0, [
    { kind: 'contract', id: 'wp-11', body: { value: 4_000_000 } },
    { kind: 'contract', id: 'wp-12', body: [1] },
  ]);
  await write(1, [
    { kind: 'contract', id: 'wp-11', body: { value: 5_000_000 } },
    { kind: 'procedure', id: 'wp-11', body: {} },
  ]);
  assert.deepEqual(await record.settings.list(organisation), [
    { kind: 'contract', id: 'wp-11', stream, version: 2, body: { value: 5_000_000 } },
    { kind: 'procedure', id: 'wp-11', stream, version: 2, body: {} },
  ]);
  assert.equal((await record.settings.list(organisation, 'procedure')).length, 1);
  assert.deepEqual((await record.settings.find(organisation, 'contract', 'wp-11'))?.body, {
    value: 5_000_000,
  });
  assert.equal(await record.settings.find(organisation, 'contract', 'wp-12'), null);
  assert.deepEqual(await record.settings.list('other'), []);
});

const messages = (...kinds: string[]) =>
  kinds.map((kind) => ({ kind, body: { to: 'ann@post.example' }, dueAt: at }));

test('what is owed goes to one worker each, the longest waiting first, and comes back when a worker dies', async () => {
  await recordAll(record, { ...opening(randomUUID()), messages: messages('letter', 'letter', 'mail') });
  const claim = (limit: number, now: string, kinds?: string[]) =>
    record.outbox.claim({
      at: moment(now),
      until: moment('2018-04-02T12:00:00Z'),
      limit,
      ...(kinds && { kinds }),
    });
  assert.deepEqual(await claim(9, '2018-04-02T09:00:00Z'), [], 'not before it is due');
  const taken = await Promise.all([1, 2, 3, 4].map(() => claim(1, '2018-04-02T11:00:00Z')));
  const ids = taken.flat().map(({ id }) => id);
  assert.equal(new Set(ids).size, 3);
  assert.deepEqual(await claim(9, '2018-04-02T11:30:00Z'), []);
  const again = await claim(9, '2018-04-02T12:00:00Z', ['mail']);
  assert.deepEqual(
    again.map(({ kind, attempts, body }) => [kind, attempts, body]),
    [['mail', 2, { to: 'ann@post.example' }]],
  );
});

test('what is done is done, what did not work waits or is given up', async () => {
  await recordAll(record, { ...opening(randomUUID()), messages: messages('a', 'b', 'c') });
  const claim = (now: string) =>
    record.outbox.claim({
      at: moment(now),
      until: moment('2018-04-09T00:00:00Z'),
      limit: 9,
      kinds: ['a', 'b', 'c'],
    });
  const [first, second, third] = await claim('2018-04-03T00:00:00Z');
  assert.ok(first && second && third);
  await record.outbox.done(first, moment('2018-04-03T00:00:01Z'));
  await record.outbox.later(second, moment('2018-04-04T00:00:00Z'), 'The mail server did not answer.');
  await record.outbox.failed(third, moment('2018-04-03T00:00:01Z'), 'There is no such address.');
  assert.deepEqual(await claim('2018-04-03T12:00:00Z'), []);
  assert.deepEqual(
    (await claim('2018-04-04T00:00:00Z')).map(({ id, attempts }) => [id, attempts]),
    [[second.id, 2]],
  );
});

const account = (change: Partial<Account> = {}): Account => ({
  organisation,
  id: randomUUID(),
  email: 'Ann@Provider.example',
  name: 'Example Ann',
  roles: ['handler'],
  passwordHash: null,
  mustChangePassword: true,
  passwordEndsAt: null,
  scope: null,
  expiresOn: null,
  disabledAt: null,
  createdAt: at,
  lastSignedInAt: null,
  ...change,
});

test('an account is kept as given, found by its address in any case, and changed in part', async () => {
  const ann = account({
    id: 'ann',
    scope: { deliveredBy: ['southwest-skills'] },
    expiresOn: day('2018-12-31'),
    passwordEndsAt: moment('2018-04-03T09:00:00Z'),
  });
  assert.ok(await record.accounts.add(ann));
  assert.ok(!(await record.accounts.add(account({ id: 'other' }))), 'the address is taken');
  const kept = { ...ann, email: 'ann@provider.example' };
  assert.deepEqual(await record.accounts.find(organisation, 'ann'), kept);
  assert.deepEqual(await record.accounts.byEmail('ANN@provider.EXAMPLE'), [kept]);
  assert.ok(
    await record.accounts.change(organisation, 'ann', {
      disabledAt: at,
      roles: ['manager', 'handler'],
      scope: null,
    }),
  );
  assert.deepEqual(await record.accounts.find(organisation, 'ann'), {
    ...kept,
    disabledAt: at,
    roles: ['manager', 'handler'],
    scope: null,
  });
  assert.ok(!(await record.accounts.change(organisation, 'nobody', { name: 'x' })));
  assert.deepEqual(await record.accounts.byEmail('nobody\0@provider.example'), []);
  assert.equal((await record.accounts.list(organisation)).length, 1);
});

test('a session is found with its account until it is ended', async () => {
  await record.accounts.add(account({ id: 'sam', email: 'sam@provider.example' }));
  const idHash = (secret: string) => hash('sha256', secret, 'buffer');
  const open = (secret: string, endsAt = '2018-04-02T21:00:00Z') =>
    record.sessions.open({
      organisation,
      idHash: idHash(secret),
      account: 'sam',
      createdAt: at,
      lastSeenAt: at,
      endsAt: moment(endsAt),
      owes: 'nothing',
      provedAt: at,
      browser: 'Firefox on Windows',
    });
  await open('one');
  await open('two');
  await open('three', '2018-04-02T10:00:00Z');
  await record.sessions.seen(idHash('one'), moment('2018-04-02T10:30:00Z'));
  const found = await record.sessions.find(idHash('one'));
  assert.equal(found?.account.email, 'sam@provider.example');
  assert.equal(found.session.lastSeenAt, '2018-04-02T10:30:00Z');
  assert.equal(found.session.createdAt, at);
  await record.sessions.sweep(moment('2018-04-02T10:00:01Z'), at);
  assert.equal(await record.sessions.find(idHash('three')), null);
  await record.sessions.endAll(organisation, 'sam', idHash('one'));
  assert.equal(await record.sessions.find(idHash('two')), null);
  await record.sessions.end(idHash('one'));
  assert.equal(await record.sessions.find(idHash('one')), null);
});

test('failures are counted by name since the last success, and by address whatever the name', async () => {
  const since = moment('2018-04-02T09:00:00Z');
  const begin = (minute: number, login: string, address = '192.0.2.7', most = 100, mostOfAddress = 100) =>
    record.attempts.begin(
      { what: 'password', login, address, at: moment(`2018-04-02T09:${minute}:00Z`) },
      { ofName: [{ most, since }], ofAddress: { most: mostOfAddress, mostInAll: 1000, since } },
    );
  await begin(10, 'ann@provider.example');
  const good = await begin(11, 'ann@provider.example');
  assert.ok('id' in good);
  await record.attempts.succeeded(good.id);
  await begin(12, 'Ann@Provider.example ');
  await begin(13, 'ann@provider.example', '192.0.2.8');
  await begin(14, 'x'.repeat(50_000));
  const full = async (...given: Parameters<typeof begin>) => {
    const begun = await begin(...given);
    return 'full' in begun ? begun.full : 'begun';
  };
  assert.equal(await full(15, 'ann@provider.example', '192.0.2.9', 2), 'name', 'two since the last success');
  assert.equal(await full(15, 'ann@provider.example', '192.0.2.9', 3), 'begun');
  assert.equal(await full(15, 'nobody@provider.example', '192.0.2.7', 100, 3), 'address');
  assert.equal(await full(15, 'nobody@provider.example', '192.0.2.7', 100, 4), 'begun');
  await record.attempts.sweep(moment('2018-04-02T09:15:00Z'));
  assert.equal(
    await full(16, 'ann@provider.example', '192.0.2.7', 2, 2),
    'begun',
    'what was swept counts no more',
  );
});

test('thirty attempts at once are counted one after the other, over several connections', async () => {
  const since = moment('2018-04-02T10:00:00Z');
  const begun = await Promise.all(
    Array.from({ length: 30 }, (_, guess) =>
      record.attempts.begin(
        {
          what: 'password',
          login: 'busy@provider.example',
          address: `192.0.2.${guess}`,
          at: moment('2018-04-02T10:00:00Z'),
        },
        { ofName: [{ most: 10, since }], ofAddress: { most: 100, mostInAll: 1000, since } },
      ),
    ),
  );
  assert.equal(begun.filter((one) => 'id' in one).length, 10);
});

test('an app’s secret is sealed in the database, for its own account alone', async () => {
  const sealed = sealSecret(fileKey, Buffer.from('JBSWY3DPEHPK3PXP'), 'one');
  assert.equal(Buffer.from(sealed).includes('JBSWY3DPEHPK3PXP'), false);
  assert.equal(Buffer.from(unsealSecret(fileKey, sealed, 'one')).toString(), 'JBSWY3DPEHPK3PXP');
  assert.throws(() => unsealSecret(fileKey, sealed, 'two'));
  sealed[15] = (sealed[15] ?? 0) ^ 1;
  assert.throws(() => unsealSecret(fileKey, sealed, 'one'));
});

test('an organisation is opened once', async () => {
  const north = { id: 'northern-lights', name: 'Northern Lights', referencePrefix: 'NL' };
  assert.ok(await record.organisations.open(north, at));
  assert.ok(!(await record.organisations.open({ ...north, name: 'Another' }, at)));
  assert.deepEqual(
    (await record.organisations.list()).find(({ id }) => id === north.id),
    north,
  );
  for (const id of ['', '..', 'A', 'a/b', 'a'.repeat(80), '.coming-in'])
    await assert.rejects(record.organisations.open({ ...north, id }, at), TypeError);
});
