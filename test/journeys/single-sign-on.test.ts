import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page as BrowserPage } from 'playwright-core';
import { openProvider } from '#desk/single-sign-on/provider.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { email, testApp } from './app.ts';
import { openIdentities } from './identities.ts';

const identities = await openIdentities();
const told: string[] = [];
const provider = openProvider(identities.settings, (says) => told.push(says));
const here = await testApp({ singleSignOn: provider }, { passwordAlone: true });
const { at, desk } = here;
const browser = useBrowser();
before(() => here.setUp());

const juniper = {
  email: 'juniper.ashdown@sandpiper.example',
  email_verified: true,
  name: 'Juniper Ashdown',
  groups: ['complaints-team', 'everybody'],
};

async function throughProvider(page: BrowserPage, login: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign in with Sandpiper Works' }).click();
  await page.getByLabel('Who are you?').fill(login);
  await page.getByRole('button', { name: 'It is me' }).click();
  await page.waitForURL((url) => url.origin === at);
}

const accountOf = async (address: string) => (await desk.record.accounts.byEmail(address))[0];

test('a provider that cannot be reached is said, on the page too, and asked again', async () => {
  assert.equal('code' in (await provider.reach()), true);
  assert.match(told[0] ?? '', /Single sign-on cannot be reached\..*password goes on/);
  const page = await browser.page({ at, width: 375 });
  await page.goto('/sign-in');
  assert.match(await page.innerText('main'), /Single sign-on cannot be reached/);
  await expectAccessible(page);
  await noSidewaysScroll(page);
  await screenshot(page, 'single-sign-on/unreachable-375');
  identities.serve(at);
  await new Promise((wait) => setTimeout(wait, 1100));
  assert.equal('code' in (await provider.reach()), false);
  assert.match(told[1] ?? '', /can be reached again/);
});

test('somebody new whose group has a role signs in, without script, and comes back to the page they asked for', async () => {
  identities.people.set('j-1', { ...juniper });
  const page = await browser.page({ at, width: 375, javaScript: false });
  await page.goto('/account?from=here');
  await expectAccessible(page);
  await noSidewaysScroll(page);
  await screenshot(page, 'single-sign-on/sign-in-375');
  await throughProvider(page, 'j-1');
  assert.equal(page.url(), `${at}/account?from=here`);
  assert.match(await page.innerText('main'), /Juniper Ashdown/);
  const account = await accountOf(juniper.email);
  assert.deepEqual(account?.roles, ['handler']);
  assert.equal(account?.passwordHash, null);
});

test('a group gone is a role gone, and what was opened with it is over', async () => {
  const page = await browser.page({ at });
  await page.goto('/sign-in');
  await screenshot(page, 'single-sign-on/sign-in-1280');
  await throughProvider(page, 'j-1');
  identities.people.set('j-1', { ...juniper, groups: ['team-leads'] });
  const other = await browser.page({ at });
  await other.goto('/sign-in');
  await throughProvider(other, 'j-1');
  assert.deepEqual((await accountOf(juniper.email))?.roles, ['manager', 'reviewer']);
  await page.goto('/account');
  assert.equal(new URL(page.url()).pathname, '/sign-in');

  identities.people.set('j-1', { ...juniper, groups: [] });
  const third = await browser.page({ at });
  await third.goto('/sign-in');
  await throughProvider(third, 'j-1');
  assert.match(await third.innerText('main'), /no group of yours has a role in Redress/);
  await expectAccessible(third);
  await screenshot(third, 'single-sign-on/no-role-1280');
  await other.goto('/account');
  assert.equal(new URL(other.url()).pathname, '/sign-in');
  identities.people.set('j-1', { ...juniper });
});

test('signing out here signs out there, and a signing out there ends what it opened here', async () => {
  const [one, other] = [await browser.page({ at }), await browser.page({ at })];
  for (const page of [one, other]) {
    await page.goto('/sign-in');
    await throughProvider(page, 'j-1');
  }
  await one.goto('/account');
  await one.getByRole('button', { name: 'Sign out', exact: true }).click();
  await one.waitForURL(/session\/end/);
  await one.getByRole('button', { name: 'Sign out' }).click();
  await one.waitForURL((url) => url.origin === at);
  assert.equal(new URL(one.url()).pathname, '/sign-in');
  await other.goto('/account');
  assert.equal(new URL(other.url()).pathname, '/account', 'another browser’s session there goes on');

  const issuer = identities.settings.issuer;
  await other.goto(`${issuer}/session/end`);
  await other.getByRole('button', { name: 'Sign out' }).click();
  await other.waitForURL(/session\/end\/success/);
  await other.goto(`${at}/account`);
  assert.equal(new URL(other.url()).pathname, '/sign-in', 'ended by the provider’s own server');
});

test('an account that is there is found by an address the provider checked, and by no other', async () => {
  const marigold = { email: email.toUpperCase(), name: 'Somebody', groups: ['team-leads'] };
  identities.people.set('m-1', { ...marigold, email_verified: false });
  const page = await browser.page({ at });
  await page.goto('/sign-in');
  await throughProvider(page, 'm-1');
  assert.match(await page.innerText('main'), /has not been confirmed/);
  assert.deepEqual((await accountOf(email))?.roles.includes('administrator'), true);
  identities.people.set('m-1', { ...marigold, email_verified: true });
  const again = await browser.page({ at });
  await again.goto('/sign-in');
  await throughProvider(again, 'm-1');
  // No group gives administrator, but nobody else could let people in.
  assert.deepEqual((await accountOf(email))?.roles.toSorted(), ['administrator', 'manager', 'reviewer']);
  identities.people.set('m-2', { ...marigold, email_verified: true });
  const third = await browser.page({ at });
  await third.goto('/sign-in');
  await throughProvider(third, 'm-2');
  assert.match(await third.innerText('main'), /belongs to somebody else’s sign-in/);
});

test('the log holds no code, no token, no secret, no name and no address of anybody', () => {
  // Where it listens is the server's own address, and said once.
  const log = here.logged.filter((line) => !line.includes('Server listening')).join('');
  assert.match(log, /"route":"\/single-sign-on\/back"/);
  for (const planted of [
    identities.settings.clientSecret ?? 'none',
    'juniper',
    'marigold',
    'sandpiper.example',
    'code=',
    'state=',
    'redress-session',
    '127.0.0.1',
  ])
    assert.ok(!log.toLowerCase().includes(planted.toLowerCase()), planted);
  // A token begins so. Three such letters alone turn up in the number of a request.
  assert.doesNotMatch(log, /\beyJ[\w-]{10}/);
});
