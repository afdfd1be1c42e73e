import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { day } from '#core/day.ts';
import type { Actor } from '#kinds/kind.ts';
import { newAccount } from '#record/accounts/account.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { people, type Staffed, staffed } from './staffed.ts';

const here = await testApp();
const { at, desk } = here;
const browser = useBrowser();
const { nell, osric } = people;
const petra: Actor = { id: 'petra', name: 'Petra Lyle', roles: ['auditor'] };
let office: Staffed;
let reference = '';

async function opened(path: string, who: Actor = nell, width = 1280, javaScript = true): Promise<Page> {
  const page = await browser.page({ at, width, javaScript });
  await office.signIn(page.context(), who);
  await page.goto(path);
  return page;
}

async function looked(name: string, path: string, who: Actor = nell): Promise<void> {
  for (const width of [1280, 375, 320]) {
    const page = await opened(path, who, width, width !== 320);
    assert.equal(page.url(), `${at}${path}`);
    assert.doesNotMatch(await page.title(), /went wrong/, here.logged.join(''));
    await noSidewaysScroll(page);
    if (width === 320) continue;
    await screenshot(page, `audit/${name}-${width}`);
    await expectAccessible(page);
  }
}

before(async () => {
  office = await staffed(here);
  const done = await office.act(osric, 'record', {
    about: ['provider'],
    summary: 'My travel costs were not paid.',
    handler: 'osric',
  });
  reference = done.reference;
  const [contract] = await desk.record.settings.list(office.organisation, 'contract');
  await desk.record.accounts.add(
    newAccount({
      organisation: office.organisation,
      id: petra.id,
      email: 'petra.lyle@sandpiper.example',
      name: petra.name,
      roles: [...petra.roles],
      scope: { contracts: [contract?.id ?? ''] },
      expiresOn: day('2018-06-29'),
      createdAt: desk.now(),
    }),
  );
});

test('what is seldom needed is under one link, for those who read it', async () => {
  await looked('oversight', '/oversight');
  const page = await opened('/complaints');
  const bar = page.getByRole('navigation', { name: 'Main' });
  assert.equal(await bar.getByRole('link', { name: 'Audit', exact: true }).count(), 0);
  await bar.getByRole('link', { name: /^Oversight/ }).click();
  await page.getByRole('main').getByRole('link', { name: 'Audit', exact: true }).click();
  assert.equal(page.url(), `${at}/audit`);
  assert.equal(await bar.getByRole('link', { name: /^Oversight/ }).getAttribute('aria-current'), 'true');
  const theirs = await opened('/oversight', osric);
  assert.match(await theirs.locator('h1').innerText(), /no such page/);
});

test('a manager sees who looked at a complaint, and narrows it to one person', async () => {
  await opened(`/complaints/${reference}`, osric);
  await looked('audit', '/audit');
  const page = await opened('/audit');
  await page.getByText('Filter').first().click();
  await page.getByLabel('Who', { exact: true }).selectOption('osric');
  await page.getByRole('button', { name: 'Apply' }).click();
  const row = page.locator('tr', { hasText: 'Looked at a complaint' });
  await row.getByRole('link', { name: reference }).click();
  assert.equal(page.url(), `${at}/complaints/${reference}`);
});

test('an audit of performance is recorded, without a script too', async () => {
  await looked('performance-audits', '/performance-audits');
  const page = await opened('/performance-audits', nell, 1280, false);
  await page
    .getByRole('link', { name: /^Record an audit/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Save' }).click();
  assert.match(await page.title(), /^Error: /);
  await page.getByLabel('Day', { exact: true }).fill('1');
  await page.getByLabel('Month', { exact: true }).fill('3');
  await page.getByLabel('Year', { exact: true }).fill('2018');
  await page.getByLabel('How performance is recorded and reported').check();
  await page.getByLabel('All sites').check();
  await page.getByLabel('Who audited?').fill('Example Row');
  await page.getByLabel('How many records were looked at?').fill('40');
  await page.getByRole('button', { name: 'Save' }).click();
  assert.equal(page.url(), `${at}/performance-audits`);
  assert.match((await page.textContent('main')) ?? '', /The audit is on record/);
  assert.match((await page.textContent('main')) ?? '', /Thursday 1 March 2018: how performance/);
});

test('an auditor begins with what they may see, and finds nothing to press on what they open', async () => {
  await looked('looking-in', '/looking-in', petra);
  const page = await opened('/', petra);
  assert.equal(page.url(), `${at}/looking-in`);
  for (const path of [
    '/complaints',
    `/complaints/${reference}`,
    '/performance-audits',
    '/retention',
    '/audit',
  ]) {
    await page.goto(`${at}${path}`);
    assert.equal(await page.locator('main form[method="post"]').count(), 0, path);
    assert.deepEqual(
      await page.getByRole('link', { name: /^(Record|Put on hold)/ }).allTextContents(),
      [],
      path,
    );
  }
});
