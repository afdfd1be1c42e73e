import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page as BrowserPage, CDPSession } from 'playwright-core';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { email, password, testApp } from './app.ts';

const here = await testApp();
// A passkey belongs to a name, never to a number: the same server under the name browsers trust without TLS.
const at = here.at.replace('127.0.0.1', 'localhost');
const browser = useBrowser();
before(() => here.setUp());

/** A browser with an authenticator in it, which says yes by itself. */
async function withAuthenticator(page: BrowserPage, verifies = true) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: verifies,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

async function withPassword(page: BrowserPage): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

interface Held {
  readonly cdp: CDPSession;
  readonly authenticatorId: string;
}
const heldBy = async ({ cdp, authenticatorId }: Held) =>
  (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
let passkey: Awaited<ReturnType<typeof heldBy>>[number];

test('whoever has no second step adds a passkey, and is in with ten recovery codes', async () => {
  const page = await browser.page({ at, width: 375 });
  const authenticator = await withAuthenticator(page);
  await withPassword(page);
  assert.equal(new URL(page.url()).pathname, '/account/second-steps');
  await expectAccessible(page);
  await noSidewaysScroll(page);
  await screenshot(page, 'shell/passkey-add-375');
  await page.getByLabel('What do you call the passkey?').fill('Work laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.waitForSelector('.recovery-codes');
  assert.equal(await page.locator('.recovery-codes li').count(), 10);
  await page.goto('/account/second-steps');
  assert.match(await page.innerText('main table'), /Work laptop/);
  const [made] = await heldBy(authenticator);
  assert.ok(made?.isResidentCredential);
  passkey = made;
});

test('a passkey alone signs in: no name, no password, no code', async () => {
  const page = await browser.page({ at });
  const authenticator = await withAuthenticator(page);
  await authenticator.cdp.send('WebAuthn.addCredential', { ...authenticator, credential: passkey });
  await page.goto('/sign-in?then=/account');
  await screenshot(page, 'shell/passkey-sign-in-1280');
  await page.getByRole('button', { name: 'Use a passkey instead' }).click();
  await page.waitForURL(`${at}/account`);
  assert.match(await page.innerText('.bar'), /Marigold Penn/);
  const [used] = await heldBy(authenticator);
  assert.ok(used && used.signCount > passkey.signCount, 'it counts its uses');
  const old = passkey;
  passkey = used;

  await page.context().clearCookies();
  await authenticator.cdp.send('WebAuthn.clearCredentials', authenticator);
  await authenticator.cdp.send('WebAuthn.addCredential', { ...authenticator, credential: old });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Use a passkey instead' }).click();
  await page.waitForSelector('.govuk-error-summary');
  assert.match(
    await page.innerText('.govuk-error-summary'),
    /does not open this account/,
    'a copy that counts from an old number',
  );
});

test('as second step a passkey follows the password; one that cannot verify its owner never signs in alone', async () => {
  const page = await browser.page({ at });
  const authenticator = await withAuthenticator(page, false);
  await authenticator.cdp.send('WebAuthn.addCredential', {
    ...authenticator,
    credential: { ...passkey, signCount: passkey.signCount + 10 },
  });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Use a passkey instead' }).click();
  await page.waitForSelector('[data-passkey-says]:not([hidden])');
  assert.match(await page.innerText('[data-passkey-says]'), /Nothing was sent/);

  await authenticator.cdp.send('WebAuthn.setUserVerified', { ...authenticator, isUserVerified: true });
  await withPassword(page);
  assert.equal(new URL(page.url()).pathname, '/sign-in/second-step');
  await expectAccessible(page);
  await screenshot(page, 'shell/second-step-passkey-1280');
  await page.getByRole('button', { name: 'Use your passkey' }).click();
  await page.waitForFunction(() => !location.pathname.startsWith('/sign-in'));
  assert.match(await page.innerText('.bar'), /Marigold Penn/);
  const [used] = await heldBy(authenticator);
  if (used !== undefined) passkey = used;
});

test('an answer serves once, and none made for another site serves at all', async () => {
  const page = await browser.page({ at });
  const authenticator = await withAuthenticator(page);
  await authenticator.cdp.send('WebAuthn.addCredential', { ...authenticator, credential: passkey });
  const answers: string[] = [];
  await page.route('**/sign-in/passkey', async (route) => {
    answers.push(route.request().postData() ?? '');
    await route.continue();
  });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Use a passkey instead' }).click();
  await page.waitForFunction(() => !location.pathname.startsWith('/sign-in'));
  const [sent = ''] = answers;
  const answer = new URLSearchParams(sent).get('answer') ?? '';
  assert.match(answer, /authenticatorData/);

  const other = await browser.page({ at });
  const send = async (changed: string) => {
    await other.goto('/sign-in');
    const token = await other.locator('input[name=form-token]').first().inputValue();
    const heard = await other.context().request.post('/sign-in/passkey', {
      form: { 'form-token': token, answer: changed },
      maxRedirects: 0,
    });
    return heard.status();
  };
  assert.equal(await send(answer), 422, 'a replay');
  assert.equal(await send(answer.replace('"id":"', '"id":"x')), 422);
  const elsewhere = await other.context().request.post('/sign-in/passkey/ask', { form: {}, maxRedirects: 0 });
  assert.equal(elsewhere.status(), 403, 'no question without the token of a page of ours');
});
