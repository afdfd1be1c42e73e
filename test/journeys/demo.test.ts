import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { demoOrganisation } from '#desk/demo/mark.ts';
import { openDemo } from '#desk/demo/open-demo.ts';
import { demoPassword, demoPeople } from '#desk/demo/world/people.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';

const demo = { password: demoPassword, people: demoPeople };
const here = await testApp({ demo }, { passwordAlone: true });
const elsewhere = await testApp();
const browser = useBrowser();
before(async () => {
  here.setClock('2026-03-11T10:20:00Z');
  await openDemo(here.desk, { seed: 'shown', complaints: 24 });
  await elsewhere.setUp();
});

test('the page to sign in to a demo lists who can, and they sign in with one press', async () => {
  for (const width of [1280, 375]) {
    const page = await browser.page({ at: here.at, width, javaScript: width === 1280 });
    await page.goto('/sign-in?then=/complaints');
    for (const { name, email } of demoPeople) {
      await page.getByText(name, { exact: true }).waitFor();
      await page.getByText(email).waitFor();
    }
    await page.getByText(demoPassword, { exact: true }).waitFor();
    await expectAccessible(page);
    await noSidewaysScroll(page);
    await screenshot(page, `demo/sign-in-${width}`);
    await page.getByRole('button', { name: 'Sign in as Nell Sandlark' }).click();
    assert.equal(page.url(), `${here.at}/complaints`);
    assert.match(await page.innerText('.bar'), /Nell Sandlark/);
    assert.match(await page.innerText('main'), /SW-2026-\d{4}/);
  }
});

test('typed, the password listed works as well', async () => {
  const page = await browser.page({ at: here.at });
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('marigold.penn@sandpiper.example');
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  assert.match(await page.innerText('.bar'), /Marigold Penn/);
});

test('a password alone is enough for a program too, and opens what it reads', async () => {
  for (const { email } of demoPeople) {
    const { app } = here;
    const payload = { email, password: demoPassword };
    const signedIn = await app.inject({ method: 'POST', url: '/api/session', payload });
    assert.equal(signedIn.statusCode, 201, email);
    assert.equal(signedIn.json().mustSetUpSecondStep, false);
    const headers = { authorization: `Bearer ${signedIn.json().token}` };
    assert.equal((await app.inject({ url: '/api/account', headers })).statusCode, 200);
    const work = await app.inject({ url: '/api/work', headers });
    assert.ok(work.statusCode === 200 || work.json().code === 'request.not-permitted', work.body);
  }
});

test('a case of a demo can be opened, with its letters', async () => {
  const page = await browser.page({ at: here.at });
  await page.goto('/sign-in?then=/complaints');
  await page.getByRole('button', { name: 'Sign in as Marigold Penn' }).click();
  const found = await here.desk.record.cases.list(demoOrganisation, { kind: 'complaint' }, { limit: 100 });
  assert.ok('items' in found);
  for (const { card } of found.items.slice(0, 6)) {
    const answer = await page.goto(`/complaints/${card.reference}`);
    assert.equal(answer?.status(), 200, card.reference);
    await expectAccessible(page);
  }
});

test('where there is no demo nobody is listed', async () => {
  const page = await browser.page({ at: elsewhere.at });
  await page.goto('/sign-in');
  const text = await page.innerText('body');
  assert.doesNotMatch(text, /demo/i);
  assert.doesNotMatch(text, /sandpiper\.example/);
});
