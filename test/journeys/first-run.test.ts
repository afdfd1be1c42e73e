import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateSync } from 'otplib';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';

const startToken = 'a-link-of-the-tests';
const { at, desk } = await testApp({ startToken });
const browser = useBrowser();

test('before Redress is set up nobody can sign in, and only the whole link sets it up', async () => {
  const page = await browser.page({ at });
  const signIn = await page.goto('/');
  assert.equal(signIn?.status(), 503);
  assert.match(await page.innerText('main'), /Open the link that was printed where Redress was started/);
  const wrong = await page.goto('/start?token=another');
  assert.equal(wrong?.status(), 403);
  await expectAccessible(page);
});

test('what is missing or wrong is said beside each field, and what was typed is still there', async () => {
  const page = await browser.page({ at, width: 375, javaScript: false });
  await page.goto(`/start?token=${startToken}`);
  await page.getByLabel('Your name').fill('Marigold Penn');
  await page.getByLabel('Letters your references begin with').fill('S1');
  await page.getByLabel('Your password').fill('password');
  await page.getByRole('button', { name: 'Set up' }).click();
  assert.deepEqual(await page.locator('.govuk-error-summary__list a').allInnerTexts(), [
    'Enter your organisation’s name',
    'The letters must be 2 to 6, from A to Z',
    'Enter your e-mail address',
  ]);
  assert.equal(await page.title(), 'Error: Set up Redress · Sandpiper Works');
  assert.equal(await page.getByLabel('Your name').inputValue(), 'Marigold Penn');
  assert.equal(await page.getByLabel('Your password').inputValue(), '', 'a password is never shown again');
  await expectAccessible(page);
  await noSidewaysScroll(page);
  await screenshot(page, 'shell/set-up-faults-375');
});

test('the first administrator sets Redress up without script and is signed in', async () => {
  const page = await browser.page({ at, javaScript: false });
  await page.goto(`/start?token=${startToken}`);
  await screenshot(page, 'shell/set-up-1280');
  await page.getByLabel('Your organisation’s name').fill('Sandpiper Works');
  await page.getByLabel('Letters your references begin with').fill('sw');
  await page.getByLabel('Your name').fill('Marigold Penn');
  await page.getByLabel('Your e-mail address').fill('marigold.penn@sandpiper.example');
  await page.getByLabel('Your password').fill('sandpiperworks');
  await page.getByRole('button', { name: 'Set up' }).click();
  assert.match(await page.innerText('.govuk-error-summary'), /a name or address somebody could guess/);
  await page.getByLabel('Your password').fill('kettle willow otter');
  await page.getByRole('button', { name: 'Set up' }).click();
  assert.match(await page.innerText('.notice'), /Sandpiper Works is set up/);
  assert.equal(new URL(page.url()).pathname, '/account/second-steps');
  await page.reload();
  assert.equal(await page.locator('.notice').count(), 0, 'a notice is shown once');
  await expectAccessible(page);
  await page.goto('/complaints');
  assert.equal(new URL(page.url()).pathname, '/account/second-steps', 'nothing else is open yet');
  assert.equal(await page.getByRole('navigation', { name: 'Main' }).count(), 0);
  await screenshot(page, 'shell/second-step-first-1280');

  await page.getByRole('button', { name: 'Add an app' }).click();
  assert.match(await page.innerText('main'), /Point it at this picture/);
  const picture = await page.request.get((await page.locator('.app-picture').getAttribute('src')) ?? '');
  assert.equal(picture.headers()['content-type'], 'image/svg+xml; charset=utf-8');
  await expectAccessible(page);
  await screenshot(page, 'shell/second-step-app-1280');
  const key = (await page.innerText('.app-secret')).replaceAll(' ', '');
  await page.getByLabel('The code it shows now').fill('12');
  await page.getByRole('button', { name: 'Confirm' }).click();
  assert.match(await page.innerText('.govuk-error-summary'), /That code is not right/);
  const epoch = Temporal.Instant.from(desk.now()).epochMilliseconds / 1000;
  await page.getByLabel('The code it shows now').fill(generateSync({ secret: key, epoch }));
  await page.getByRole('button', { name: 'Confirm' }).click();
  assert.equal(await page.locator('.recovery-codes li').count(), 10);
  await expectAccessible(page);
  await screenshot(page, 'shell/recovery-codes-1280');
  await page.getByRole('button', { name: 'I have kept them' }).click();
  assert.ok(await page.getByRole('navigation', { name: 'Main' }).count(), 'everything is open');
});

test('the link sets nothing up a second time', async () => {
  const page = await browser.page({ at });
  await page.goto(`/start?token=${startToken}`);
  await page.getByLabel('Your organisation’s name').fill('Elsewhere');
  await page.getByLabel('Letters your references begin with').fill('EL');
  await page.getByLabel('Your name').fill('Somebody Else');
  await page.getByLabel('Your e-mail address').fill('else@elsewhere.example');
  await page.getByLabel('Your password').fill('heron bottle grass');
  await page.getByRole('button', { name: 'Set up' }).click();
  assert.match(await page.innerText('.govuk-error-summary'), /Redress has been set up already/);
});
