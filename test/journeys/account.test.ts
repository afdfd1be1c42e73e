import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { openSession } from '#desk/sign-in/session.ts';
import type { Actor } from '#kinds/kind.ts';
import { testApp } from './app.ts';
import { people, staffed } from './staffed.ts';

const here = await testApp();
const { app, desk } = here;
let organisation = '';

before(async () => {
  ({ organisation } = await staffed(here));
});

/** A browser somebody is signed in with. */
async function browserOf(who: Actor) {
  const account = await desk.record.accounts.find(organisation, who.id);
  assert.ok(account);
  const { secret, person } = await openSession(desk, account, {
    owes: 'nothing',
    browser: 'Chrome on Linux',
  });
  const headers = { cookie: `redress-session=${secret}; redress-who=${person.id}` };
  return async (url: string, press?: Record<string, string>) =>
    press === undefined
      ? app.inject({ url, headers })
      : app.inject({
          method: 'POST',
          url,
          headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams(press).toString(),
        });
}

test('whoever has no password is offered none to change', async () => {
  const osric = await browserOf(people.osric);
  const { body } = await osric('/account');
  assert.match(body, /None here: you sign in through your organisation\./);
  assert.doesNotMatch(body, /\/account\/password/);
  const asked = await osric('/account/password');
  assert.deepEqual([asked.statusCode, asked.headers.location], [303, '/account']);

  const { cookie } = await here.session();
  const hers = await app.inject({ url: '/account', headers: { cookie } });
  assert.match(hers.body, /Known only to you\. <a href="\/account\/password">Change it/);
});

test('an administrator signs somebody out everywhere from their page', async () => {
  const [osric, reed] = [await browserOf(people.osric), await browserOf(people.reed)];
  const page = (await reed('/administration/people/osric')).body;
  assert.match(page, /Sign them out everywhere/);
  assert.doesNotMatch((await reed('/administration/people/reed')).body, /Sign them out everywhere/);
  const given = (name: string) => new RegExp(`name="${name}" value="([\\w-]+)"`).exec(page)?.[1] ?? '';
  const pressed = await reed('/administration/people/osric/account', {
    'form-token': given('form-token'),
    'form-key': given('form-key'),
    do: 'sign-out',
  });
  assert.deepEqual([pressed.statusCode, pressed.headers.location], [303, '/administration/people']);
  assert.match(String((await osric('/account')).headers.location), /^\/sign-in/);
  assert.match((await reed('/administration/people/osric')).body, /Osric Vane signed out everywhere/);
});
