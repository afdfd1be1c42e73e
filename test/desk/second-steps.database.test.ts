import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, beforeEach, test } from 'node:test';
import { generateSync } from 'otplib';
import type { Moment } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { setUp } from '#desk/organisation/set-up.ts';
import { letIn } from '#desk/people/let-in.ts';
import { personHistory } from '#desk/people/person-history.ts';
import { resetSecondSteps } from '#desk/people/reset-second-steps.ts';
import { appBegun, beginApp, confirmApp } from '#desk/second-steps/add-app.ts';
import { addPasskey } from '#desk/second-steps/add-passkey.ts';
import { accountStream } from '#desk/second-steps/note.ts';
import { askAnyPasskey } from '#desk/second-steps/passkey.ts';
import { newRecoveryCodes, removeSecondStep } from '#desk/second-steps/remove.ts';
import { secondStepsShown } from '#desk/second-steps/second-steps.ts';
import { showSecondStep } from '#desk/second-steps/show-second-step.ts';
import { showPasskey, signInByPasskey } from '#desk/second-steps/sign-in-by-passkey.ts';
import { endSessionOf, sessionsShown } from '#desk/sign-in/sessions.ts';
import { signIn, signInAtOnce } from '#desk/sign-in/sign-in.ts';
import { type Here, whoIsHere } from '#desk/sign-in/who-is-here.ts';
import { pressroom } from '#letters/pressroom.ts';
import { openRecord } from '#record/open.ts';
import { fileKey, type ScratchRecord, scratchRecord, signingKey } from '../record/scratch.ts';

const password = 'kettle willow otter';
const email = 'marigold.penn@sandpiper.example';
const address = '192.0.2.7';
const first = { organisation: 'Sandpiper Works', prefix: 'SW', name: 'Marigold Penn', email, password };

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
const codeOf = (value: unknown): string => (isRefusal(value) ? value.code : 'good');
const here = async (secret: string): Promise<Here> => {
  const found = await whoIsHere(desk, secret);
  assert.ok(found);
  return found;
};
const epoch = () => Temporal.Instant.from(at).epochMilliseconds / 1000;
const codeFrom = (secret: string) => generateSync({ secret: secret.replaceAll(' ', ''), epoch: epoch() });
const enter = async () => good(await signIn(desk, { email, password, address }));

/** Marigold with an app, signed in; the key of the app and her recovery codes. */
async function withApp() {
  const opened = good(await setUp(desk, first));
  const who = await here(opened.secret);
  const { id } = good(await beginApp(desk, who, 'My telephone'));
  const app = await appBegun(desk, who.person, 'Sandpiper Works', id);
  assert.ok(app);
  const added = good(await confirmApp(desk, who, id, { code: codeFrom(app.secret), address }));
  later({ seconds: 30 });
  return { opened, added, key: app.secret, codes: added.recoveryCodes ?? [] };
}

test('whoever has no second step owes one after their password, and once it is confirmed nothing', async () => {
  const opened = good(await setUp(desk, first));
  assert.equal(opened.owes, 'set-up');
  const again = await enter();
  assert.equal(again.owes, 'set-up');
  const who = await here(again.secret);
  const { id } = good(await beginApp(desk, who, '  '));
  const app = await appBegun(desk, who.person, 'Sandpiper Works', id);
  assert.equal(app?.name, 'App');
  const wrong = await confirmApp(desk, who, id, { code: '000000', address });
  assert.equal(codeOf(wrong), 'second-step.wrong');
  assert.equal((await enter()).owes, 'set-up', 'what is not confirmed is not asked for');
  const added = good(await confirmApp(desk, who, id, { code: codeFrom(app?.secret ?? ''), address }));
  assert.equal(added.owes, 'nothing');
  assert.equal(added.recoveryCodes?.length, 10);
  assert.equal(await whoIsHere(desk, again.secret), null, 'the secret is a new one');
  assert.equal(await whoIsHere(desk, opened.secret), null, 'and every other session has ended');
  assert.equal((await here(added.secret)).session.owes, 'nothing');
});

test('after the password a code is asked for, taken once, and the session goes on under a new secret', async () => {
  const { key } = await withApp();
  const halfway = await enter();
  assert.equal(halfway.owes, 'second-step');
  const who = await here(halfway.secret);
  const code = codeFrom(key);
  const shown = good(await showSecondStep(desk, who, { code, address }));
  assert.equal(shown.owes, 'nothing');
  assert.equal(await whoIsHere(desk, halfway.secret), null);
  const next = await here((await enter()).secret);
  assert.equal(codeOf(await showSecondStep(desk, next, { code, address })), 'second-step.wrong', 'a replay');
  later({ seconds: 30 });
  assert.equal(codeOf(await showSecondStep(desk, next, { code: codeFrom(key), address })), 'good');
});

test('of one code sent twice at the same moment one is taken', async () => {
  const { key } = await withApp();
  const halves = await Promise.all([enter(), enter()]);
  const code = codeFrom(key);
  const answers = await Promise.all(
    halves.map(async ({ secret }) =>
      codeOf(await showSecondStep(desk, await here(secret), { code, address })),
    ),
  );
  assert.deepEqual(answers.toSorted(), ['good', 'second-step.wrong']);
});

test('five wrong codes close the second step for fifteen minutes; thirty at once on two machines are five', async () => {
  const { key } = await withApp();
  const { dataFolder, place } = scratch;
  const other = good(await openRecord({ place, dataFolder, fileKey, signingKey }));
  const desks = [desk, { ...desk, record: other }];
  const who = await here((await enter()).secret);
  const answers = await Promise.all(
    Array.from({ length: 30 }, async (_, guess) =>
      codeOf(
        await showSecondStep(desks[guess % 2] ?? desk, who, {
          code: String(guess).padStart(6, '0'),
          address: `192.0.2.${guess}`,
        }),
      ),
    ),
  );
  await other.close();
  assert.equal(answers.filter((answer) => answer === 'second-step.wrong').length, 5);
  assert.equal(answers.filter((answer) => answer === 'second-step.locked').length, 25);
  assert.equal(
    codeOf(await showSecondStep(desk, who, { code: codeFrom(key), address })),
    'second-step.locked',
  );
  later({ minutes: 15, seconds: 1 });
  assert.equal(codeOf(await showSecondStep(desk, who, { code: codeFrom(key), address })), 'good');
});

test('thirty passwords at once on two machines are ten', async () => {
  await withApp();
  const { dataFolder, place } = scratch;
  const other = good(await openRecord({ place, dataFolder, fileKey, signingKey }));
  const desks = [desk, { ...desk, record: other }];
  const answers = await Promise.all(
    Array.from({ length: 30 }, async (_, guess) =>
      codeOf(
        await signIn(desks[guess % 2] ?? desk, {
          email,
          password: `guess ${guess}`,
          address: `192.0.2.${guess}`,
        }),
      ),
    ),
  );
  await other.close();
  assert.equal(answers.filter((answer) => answer === 'sign-in.wrong').length, 10);
  assert.equal(answers.filter((answer) => answer === 'sign-in.locked').length, 20);
});

test('nobody who guesses codes patiently has more than thirty a day', async () => {
  await withApp();
  let wrong = 0;
  for (let quarter = 0; quarter < 20; quarter++) {
    const who = await here((await enter()).secret);
    for (let guess = 0; guess < 6; guess++)
      if (
        codeOf(await showSecondStep(desk, who, { code: '000000', address: `192.0.2.${quarter}` })) ===
        'second-step.wrong'
      )
        wrong += 1;
    later({ minutes: 16 });
  }
  assert.equal(wrong, 30);
});

test('a recovery code stands in once, however it is spaced, and a new set replaces the old', async () => {
  const { codes, added } = await withApp();
  const [one = '', two = ''] = codes;
  assert.match(one, /^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
  const by = async (code: string) =>
    showSecondStep(desk, await here((await enter()).secret), { code, address });
  const typed = ` ${one.replaceAll('-', ' ').toUpperCase()}`;
  assert.equal(good(await by(typed)).recoveryCodesLeft, 9);
  assert.equal(codeOf(await by(one)), 'second-step.wrong');
  const made = good(await newRecoveryCodes(desk, await here(added.secret)));
  assert.equal(codeOf(await by(two)), 'second-step.wrong');
  assert.equal(good(await by(made[0] ?? '')).recoveryCodesLeft, 9);
});

test('second steps are changed only by whoever showed theirs a moment ago, and the last one stays', async () => {
  const { added, key } = await withApp();
  const who = await here(added.secret);
  const [step] = (await secondStepsShown(desk, who.person)).steps;
  assert.equal(codeOf(await removeSecondStep(desk, who, step?.id ?? '')), 'second-step.last-one');
  assert.equal(codeOf(await removeSecondStep(desk, who, randomUUID())), 'second-step.unknown');
  later({ minutes: 16 });
  for (const answer of [
    await removeSecondStep(desk, who, step?.id ?? ''),
    await beginApp(desk, who, 'Another'),
    await newRecoveryCodes(desk, who),
    await addPasskey(desk, who, { typed: '{}', site, address }, 'Key'),
  ])
    assert.equal(codeOf(answer), 'second-step.show-again');
  const shown = good(await showSecondStep(desk, who, { code: codeFrom(key), address }));
  later({ seconds: 30 });
  const again = await here(shown.secret);
  const { id } = good(await beginApp(desk, again, 'Another'));
  const app = await appBegun(desk, again.person, '', id);
  const two = good(await confirmApp(desk, again, id, { code: codeFrom(app?.secret ?? ''), address }));
  assert.equal(two.recoveryCodes, null, 'the codes she has still serve');
  const removed = good(await removeSecondStep(desk, await here(two.secret), step?.id ?? ''));
  assert.deepEqual(
    (await secondStepsShown(desk, removed.person)).steps.map(({ name }) => name),
    ['Another'],
  );
});

test('an administrator takes away what somebody lost; they are out everywhere and set up anew', async () => {
  const { added } = await withApp();
  const { person } = added;
  const reset = (actor: string) =>
    resetSecondSteps(
      desk,
      {
        organisation: person.organisation,
        actor: { id: actor, name: 'Reed Hollis', roles: ['administrator'] },
        key: randomUUID(),
      },
      person.id,
    );
  assert.equal(codeOf(await reset(person.id)), 'person.yourself');
  assert.equal(await reset('reed'), null);
  assert.equal(await whoIsHere(desk, added.secret), null);
  assert.equal((await enter()).owes, 'set-up');
  assert.deepEqual((await secondStepsShown(desk, person)).steps, []);
});

test('the last administrator is let in again from where Redress runs, and the record says so', async () => {
  const { added } = await withApp();
  const { organisation, id } = added.person;
  assert.equal(codeOf(await letIn(desk, 'nobody@sandpiper.example')), 'person.unknown');
  const told = good(await letIn(desk, email));
  assert.equal(await whoIsHere(desk, added.secret), null);
  assert.equal(codeOf(await signIn(desk, { email, password, address })), 'sign-in.wrong');
  const again = good(await signIn(desk, { email, password: told.password, address }));
  assert.deepEqual([again.owes, again.person.mustChangePassword], ['set-up', true]);
  const said = await personHistory(desk, organisation, id);
  assert.deepEqual(
    said
      .slice(0, 2)
      .map(({ says, by }) => [says, by])
      .toSorted(([one = ''], [other = '']) => one.localeCompare(other)),
    [
      ['Marigold Penn given a temporary password', 'Redress'],
      ['Second steps of Marigold Penn taken away', 'Redress'],
    ],
  );
});

test('everything done is in the record with who and when, and nothing that opens anything', async () => {
  const { added, key, codes } = await withApp();
  const { organisation, id } = added.person;
  await showSecondStep(desk, await here((await enter()).secret), { code: codes[0] ?? '', address });
  const kept = await desk.record.load(organisation, accountStream(id));
  assert.deepEqual(
    kept?.events.map(({ type }) => type),
    ['SecondStepAdded', 'RecoveryCodesMade', 'RecoveryCodeUsed'],
  );
  const text = JSON.stringify(kept);
  for (const secret of [key, key.replaceAll(' ', ''), ...codes]) assert.equal(text.includes(secret), false);
});

test('a program signs in with everything at once, and is told what is missing only after the right password', async () => {
  const { key } = await withApp();
  const at1 = (more: { password?: string; code?: string }) =>
    signInAtOnce(desk, { email, password, address, ...more });
  assert.equal(codeOf(await at1({ password: 'wrong', code: '000000' })), 'sign-in.wrong');
  assert.equal(codeOf(await at1({})), 'second-step.needed');
  assert.equal(codeOf(await at1({ code: '000000' })), 'second-step.wrong');
  assert.equal(good(await at1({ code: codeFrom(key) })).owes, 'nothing');
});

const site = { host: 'localhost', origin: 'http://localhost:3000' };

test('what is no answer of a passkey signs nobody in, whatever it holds', async () => {
  const { added } = await withApp();
  const who = await here(added.secret);
  const question = good(await askAnyPasskey(desk, { site, address })) as { challenge: string };
  const clientDataJSON = Buffer.from(
    JSON.stringify({ type: 'webauthn.get', challenge: question.challenge, origin: site.origin }),
  ).toString('base64url');
  const forged = { id: 'AAAA', rawId: 'AAAA', type: 'public-key', clientExtensionResults: {} };
  for (const typed of [
    '',
    'null',
    '[]',
    '{}',
    JSON.stringify({ ...forged, response: {} }),
    JSON.stringify({ ...forged, response: { clientDataJSON: '!!' } }),
    JSON.stringify({ ...forged, response: { clientDataJSON, authenticatorData: '', signature: '' } }),
    JSON.stringify({ ...forged, response: { clientDataJSON: 'x'.repeat(30_000) } }),
  ]) {
    assert.equal(
      codeOf(await signInByPasskey(desk, { typed, site, address }, '')),
      'second-step.passkey-wrong',
      typed.slice(0, 80),
    );
    assert.equal(
      codeOf(await addPasskey(desk, who, { typed, site, address }, '')),
      'second-step.passkey-wrong',
    );
  }
  assert.equal(
    codeOf(await showPasskey(desk, who, { typed: '{}', site, address })),
    'second-step.passkey-wrong',
  );
});

test('an address that asks for passkeys and never answers is told to wait', async () => {
  for (let asked = 0; asked < 100; asked++) good(await askAnyPasskey(desk, { site, address }));
  assert.equal(codeOf(await askAnyPasskey(desk, { site, address })), 'sign-in.too-many-from-address');
  good(await askAnyPasskey(desk, { site, address: '192.0.2.8' }));
  later({ minutes: 6 });
  good(await askAnyPasskey(desk, { site, address }));
});

test('somebody sees where they are signed in, and ends one of those', async () => {
  const { added, key } = await withApp();
  const halfway = good(await signIn(desk, { email, password, address, browser: 'Firefox on Windows' }));
  const other = good(
    await showSecondStep(desk, await here(halfway.secret), { code: codeFrom(key), address }),
  );
  await signIn(desk, { email, password, address, browser: 'Safari on an iPhone' });
  const who = await here(added.secret);
  const shown = await sessionsShown(desk, who);
  assert.deepEqual(
    shown.filter(({ isThis }) => !isThis).map(({ browser }) => browser),
    ['Firefox on Windows'],
    'whoever still owes their second step is not signed in',
  );
  await endSessionOf(desk, who, shown.find(({ isThis }) => !isThis)?.id ?? '');
  assert.equal(await whoIsHere(desk, other.secret), null);
  assert.ok(await whoIsHere(desk, added.secret));
});

test('a temporary password works for a day', async () => {
  const { added } = await withApp();
  const { organisation, id } = added.person;
  const ends = Temporal.Instant.from(at).add({ hours: 24 }).toString() as Moment;
  await desk.record.accounts.change(organisation, id, { mustChangePassword: true, passwordEndsAt: ends });
  later({ hours: 23, minutes: 59 });
  assert.equal(codeOf(await signIn(desk, { email, password, address })), 'good');
  later({ minutes: 2 });
  assert.equal(codeOf(await signIn(desk, { email, password, address })), 'sign-in.password-run-out');
  assert.equal(codeOf(await signIn(desk, { email, password: 'wrong', address })), 'sign-in.wrong');
});
