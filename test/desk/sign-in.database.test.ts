import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { day, type Moment } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { organisationHere, organisationOf } from '#desk/organisation/organisation.ts';
import { isNew, setUp } from '#desk/organisation/set-up.ts';
import { addressCounted } from '#desk/sign-in/address.ts';
import { changePassword } from '#desk/sign-in/change-password.ts';
import type { SignedIn } from '#desk/sign-in/session.ts';
import { signIn } from '#desk/sign-in/sign-in.ts';
import { signOut, signOutEverywhere } from '#desk/sign-in/sign-out.ts';
import { whoIsHere } from '#desk/sign-in/who-is-here.ts';
import { pressroom } from '#letters/pressroom.ts';
import { type ScratchRecord, scratchRecord } from '../record/scratch.ts';

const password = 'kettle willow otter';
const email = 'marigold.penn@sandpiper.example';
const address = '192.0.2.7';
const first = { organisation: 'Sandpiper Works', prefix: 'SW', name: 'Marigold Penn', email, password };

// The server under every scratch record is stopped when this file is done, so the first is opened here.
let scratch: ScratchRecord = await scratchRecord();
let at: Moment;
let desk: Desk;
const later = (span: Record<string, number>) => {
  at = Temporal.Instant.from(at).add(span).toString() as Moment;
};

beforeEach(async () => {
  at = '2018-03-27T09:00:00Z' as Moment;
  await scratch.close();
  scratch = await scratchRecord();
  desk = { record: scratch.record, now: () => at, ...pressroom };
});
after(() => scratch.close());

const good = <Value>(value: Value) => {
  assert.ok(!isRefusal(value), JSON.stringify(value));
  return value as Exclude<Value, { code: string }>;
};
const open = async (): Promise<SignedIn> => good(await setUp(desk, first));
const tryWith = async (typed: string, from = address, as = email): Promise<string> => {
  const answer = await signIn(desk, { email: as, password: typed, address: from });
  return isRefusal(answer) ? answer.code : 'in';
};

test('the first person sets Redress up once, and is signed in as its administrator', async () => {
  assert.equal(await isNew(desk), true);
  const { person, secret } = await open();
  assert.equal(await isNew(desk), false);
  assert.deepEqual(person.roles, ['administrator']);
  assert.deepEqual((await whoIsHere(desk, secret))?.person, person);
  const again = await setUp(desk, { ...first, email: 'other@sandpiper.example' });
  assert.equal(isRefusal(again) && again.code, 'set-up.done');
  assert.deepEqual((await organisationOf(desk, person.organisation))?.id, (await organisationHere(desk))?.id);
});

test('a password that can be guessed is refused at set-up, and nothing is opened', async () => {
  const answer = await setUp(desk, { ...first, password: 'sandpiperworks' });
  assert.equal(isRefusal(answer) && answer.code, 'password.about-you');
  assert.equal(await isNew(desk), true);
});

test('somebody signs in under a new secret each time, and only the secret opens the session', async () => {
  const { secret } = await open();
  const again = good(await signIn(desk, { email: ' Marigold.Penn@Sandpiper.example ', password, address }));
  assert.notEqual(again.secret, secret);
  assert.match(again.secret, /^[\w-]{43}$/);
  assert.equal((await whoIsHere(desk, again.secret))?.person.name, 'Marigold Penn');
  assert.equal(
    await whoIsHere(
      desk,
      again.secret.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A')),
    ),
    null,
  );
});

test('a wrong name and a wrong password are refused in the same words', async () => {
  await open();
  const wrong = [
    await signIn(desk, { email, password: 'kettle willow heron', address }),
    await signIn(desk, { email: 'nobody@sandpiper.example', password, address }),
  ];
  assert.deepEqual(wrong[0], wrong[1]);
  assert.equal(isRefusal(wrong[0]) && wrong[0].code, 'sign-in.wrong');
});

test('ten failures close a name for fifteen minutes, wherever they come from, the right password included', async () => {
  await open();
  for (let failure = 0; failure < 10; failure++)
    assert.equal(await tryWith('wrong', `192.0.2.${failure}`), 'sign-in.wrong');
  assert.equal(await tryWith(password), 'sign-in.locked');
  assert.equal(await tryWith(password, '198.51.100.1'), 'sign-in.locked');
  later({ minutes: 15, seconds: 1 });
  assert.equal(await tryWith(password), 'in');
  assert.equal(await tryWith('wrong'), 'sign-in.wrong');
});

test('a name nobody has is closed in the same way', async () => {
  for (let failure = 0; failure < 10; failure++) await tryWith('wrong', address, 'nobody@sandpiper.example');
  assert.equal(await tryWith('wrong', address, 'nobody@sandpiper.example'), 'sign-in.locked');
});

test('trying many passwords at once does not get past the count', async () => {
  await open();
  const answers = await Promise.all(Array.from({ length: 30 }, (_, guess) => tryWith(`guess ${guess}`)));
  assert.equal(answers.filter((answer) => answer === 'sign-in.wrong').length, 10);
  assert.equal(answers.filter((answer) => answer === 'sign-in.locked').length, 20);
});

test('a hundred failures from one address close it for an hour, and a restart forgives nothing', async () => {
  await open();
  for (let failure = 0; failure < 100; failure++)
    await tryWith('wrong', address, `name-${failure}@sandpiper.example`);
  desk = { record: scratch.record, now: () => at, ...pressroom };
  assert.equal(await tryWith(password), 'sign-in.too-many-from-address');
  assert.equal(await tryWith(password, '192.0.2.8'), 'in');
  later({ hours: 1, seconds: 1 });
  assert.equal(await tryWith(password), 'in');
});

test('an IPv6 network is one address, and IPv4 in IPv6 is IPv4', () => {
  assert.equal(addressCounted('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2::/64');
  assert.equal(addressCounted('2001:db8:1:2::9'), '2001:db8:1:2::/64');
  assert.equal(addressCounted('2001:0db8::1'), '2001:db8:0:0::/64');
  assert.equal(addressCounted('::1'), '0:0:0:0::/64');
  assert.equal(addressCounted('fe80::1%eth0'), 'fe80:0:0:0::/64');
  assert.equal(addressCounted('::ffff:192.0.2.7'), '192.0.2.7');
  assert.equal(addressCounted('192.0.2.7'), '192.0.2.7');
});

test('a session ends after an hour unused, and after twelve however busy', async () => {
  const unused = await open();
  later({ minutes: 59 });
  assert.ok(await whoIsHere(desk, unused.secret));
  later({ minutes: 59 });
  assert.ok(await whoIsHere(desk, unused.secret));
  later({ minutes: 60 });
  assert.equal(await whoIsHere(desk, unused.secret), null);
  later({ minutes: -60 });
  assert.equal(await whoIsHere(desk, unused.secret), null);

  const busy = good(await signIn(desk, { email, password, address }));
  for (let half = 1; half < 24; half++) {
    later({ minutes: 30 });
    assert.ok(await whoIsHere(desk, busy.secret), `after ${half / 2} hours`);
  }
  later({ minutes: 30 });
  assert.equal(await whoIsHere(desk, busy.secret), null);
});

test('signing out ends one session, or all of them', async () => {
  const one = await open();
  const two = good(await signIn(desk, { email, password, address }));
  const three = good(await signIn(desk, { email, password, address }));
  await signOut(desk, one.secret);
  assert.equal(await whoIsHere(desk, one.secret), null);
  assert.ok(await whoIsHere(desk, two.secret));
  await signOutEverywhere(desk, two.person);
  assert.equal(await whoIsHere(desk, two.secret), null);
  assert.equal(await whoIsHere(desk, three.secret), null);
});

test('an account that is closed or has run out signs nobody in, and throws out who is in', async () => {
  const { person, secret } = await open();
  const { accounts } = scratch.record;
  await accounts.change(person.organisation, person.id, { expiresOn: day('2018-03-27') });
  assert.ok(await whoIsHere(desk, secret), 'the last day counts in full');
  await accounts.change(person.organisation, person.id, { disabledAt: at });
  assert.equal(await whoIsHere(desk, secret), null);
  assert.equal(await tryWith(password), 'sign-in.account-closed');
  assert.equal(await tryWith('wrong'), 'sign-in.wrong');
});

test('a changed password signs everybody out but the one who changed it, under a new secret', async () => {
  const here = await open();
  const there = good(await signIn(desk, { email, password, address }));
  const who = await whoIsHere(desk, here.secret);
  assert.ok(who);
  const change = (current: string, chosen: string) => changePassword(desk, who, { current, chosen, address });

  const wrong = await change('wrong', 'three new words');
  assert.equal(isRefusal(wrong) && wrong.at, 'current');
  const guessable = await change(password, 'password1');
  assert.equal(isRefusal(guessable) && guessable.at, 'chosen');
  const same = await change(password, password);
  assert.equal(isRefusal(same) && same.code, 'password.same');

  const changed = good(await change(password, 'three new words'));
  assert.equal(await whoIsHere(desk, here.secret), null);
  assert.equal(await whoIsHere(desk, there.secret), null);
  assert.ok(await whoIsHere(desk, changed.secret));
  assert.equal(await tryWith(password), 'sign-in.wrong');
  assert.equal(await tryWith('three new words'), 'in');
});

test('nothing that opens a session is kept in the record', async () => {
  const { secret } = await open();
  const found = await scratch.record.sessions.find(Buffer.from(secret));
  assert.equal(found, null);
});
