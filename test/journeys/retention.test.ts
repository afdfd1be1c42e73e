import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { day } from '#core/day.ts';
import { saveRetention } from '#desk/retention/retention-settings.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import type { Actor } from '#kinds/kind.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { openAccessToWork } from '../desk/access-to-work.ts';
import { addAccount } from '../desk/add-account.ts';
import { testApp } from './app.ts';
import { people, type Staffed, staffed } from './staffed.ts';

const here = await testApp();
const { at, desk } = here;
const browser = useBrowser();
const { nell, osric, reed } = people;
let office: Staffed;
let references: string[] = [];

const clock = (on: string): void => here.setClock(`${on}T10:00:00Z`);

async function opened(
  path: string,
  { who = nell, width = 1280, javaScript = true }: { who?: Actor; width?: number; javaScript?: boolean } = {},
): Promise<Page> {
  const page = await browser.page({ at, width, javaScript });
  await office.signIn(page.context(), who);
  await page.goto(path);
  return page;
}

async function looked(name: string, path: string): Promise<void> {
  for (const width of [1280, 375, 320]) {
    const page = await opened(path, { width, javaScript: width !== 320 });
    assert.equal(page.url(), `${at}${path}`);
    assert.doesNotMatch(await page.title(), /went wrong/, here.logged.join(''));
    await noSidewaysScroll(page);
    if (width === 320) continue;
    await screenshot(page, `retention/${name}-${width}`);
    await expectAccessible(page);
  }
}

before(async () => {
  clock('2015-03-02');
  office = await staffed(here);
  const who = { organisation: office.organisation, actor: reed, key: randomUUID() };
  await openAccessToWork({ desk, organisation: office.organisation }, day('2018-02-28'));
  await saveRetention(desk, who, { ownMonths: null, backupDays: 35 });
  for (const matter of ['The lift is broken', 'No call back', 'Fares were late']) {
    const outcome = await office.act(osric, 'record', {
      about: ['provider'],
      contract: 'access',
      summary: matter,
      matter,
      person: { name: 'Perpetua Windle' },
      settled: { whatWasDone: 'Mended.', byWhom: 'Osric', agrees: true },
    });
    assert.ok(outcome.outcome === 'done', JSON.stringify(outcome));
    references = [...references, outcome.reference];
  }
});

test('before anything is due, each list says what would stand there', async () => {
  clock('2016-03-02');
  await looked('empty', '/retention');
  await looked('certificates-empty', '/retention/certificates');
  clock('2024-03-29');
});

test('the lists are accessible and fit', async () => {
  await looked('due', '/retention');
  await looked('held-empty', '/retention?view=held');
  await looked('administration', '/administration/retention');
});

test('a manager holds one back by hand, with the reason and the day it is looked at again', async () => {
  const [first = ''] = references;
  const page = await opened('/retention');
  await page.locator(`a[href="/retention/holds/${first}"]`).click();
  await page.getByRole('button', { name: 'Put on hold' }).click();
  assert.match(await page.locator('.govuk-error-summary').innerText(), /.+/);
  await page.getByLabel('An investigation of fraud').check();
  await page.getByLabel('Why?').fill('Referred to the fraud team');
  await page.getByLabel('Day', { exact: true }).fill('3');
  await page.getByLabel('Month', { exact: true }).fill('6');
  await page.getByLabel('Year', { exact: true }).fill('2024');
  await page.getByRole('button', { name: 'Put on hold' }).click();
  await page.waitForURL(`${at}/retention?view=held`);
  assert.match(await page.locator('main').innerText(), /Referred to the fraud team/);
  await looked('held', '/retention?view=held');
  await looked('hold', `/retention/holds/${first}`);
});

test('what is chosen is looked at again, approved in a name, destroyed and certified', async () => {
  const [, second = '', third = ''] = references;
  const page = await opened('/retention');
  await page.getByLabel(`Choose ${second}`).check();
  await page.getByLabel(`Choose ${third}`).check();
  await page.getByRole('button', { name: 'Look at what would go' }).click();
  assert.match(await page.locator('main h1').innerText(), /Destroy 2 complaints\?/);
  await looked('look', `/retention/look?case=${second}&case=${third}`);
  await page.getByRole('button', { name: 'Destroy 2 complaints' }).click();
  await page.locator('main h1', { hasText: 'Destroyed' }).waitFor();
  await page.getByText('2 complaints are destroyed.').waitFor();
  await looked('approved', new URL(page.url()).pathname);
  await looked('certificates', '/retention/certificates');
  await looked('certificate', '/retention/certificates/SW-D-2024-0001');
  await looked('destroyed', `/complaints/${second}`);
  await page.goto(`/complaints/${second}`);
  const shown = await page.locator('main').innerText();
  assert.match(shown, /has been destroyed/);
  assert.doesNotMatch(shown, /Perpetua|lift/i);
  const pdf = await page.request.get('/retention/certificates/SW-D-2024-0001/pdf');
  assert.equal(pdf.headers()['content-type'], 'application/pdf');
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
  await page.goto('/retention/certificates');
  await page.getByRole('button', { name: 'Scrub now' }).click();
  await page.getByText('Nothing of what was destroyed is left in the database’s own files.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Scrub now' }).count(), 0);
});

test('what stays of one made anonymous is proposed by one person and read by another', async () => {
  const [held = ''] = references;
  const page = await opened(`/retention/holds/${held}`);
  await page.getByLabel('Why may it be taken off?').fill('Nothing was found');
  await page.getByRole('button', { name: 'Take this hold off' }).click();
  await page.goto('/retention');
  await page.getByLabel(`Choose ${held}`).check();
  await page.getByRole('button', { name: 'Look at what would go' }).click();
  await page.getByRole('link', { name: /Make it anonymous instead/ }).click();
  assert.match(await page.locator('main h1').innerText(), /anonymous\?/);
  await looked('anonymise', `/retention/anonymising/${held}`);
  await page.getByLabel('Which words stay?').fill('Mrs Windle waited for the lift.');
  await page.getByRole('button', { name: 'Ask a second person to read them' }).click();
  assert.match(await page.locator('.govuk-error-summary').innerText(), /“Windle”/);
  await page.getByLabel('Which words stay?').fill('The lift was broken for a week.');
  await page.getByRole('button', { name: 'Ask a second person to read them' }).click();
  await page.getByText('Nothing has gone yet: a second person reads it first.').waitFor();
  await page.getByRole('link', { name: /1 complaint waits for a second person/ }).click();
  await page.getByRole('link', { name: held }).click();
  await page.getByText('Somebody else reads them').waitFor();
  await looked('anonymise-own', `/retention/anonymising/${held}`);

  const lead = { id: 'lead', name: 'Lowri Vane', roles: ['security-lead'] };
  await addAccount(desk, office.organisation, lead);
  const other = await opened(`/retention/anonymising/${held}`, { who: lead });
  await expectAccessible(other);
  await screenshot(other, 'retention/anonymise-read-1280');
  await other.getByRole('button', { name: 'Save' }).click();
  assert.match(await other.locator('.govuk-error-summary').innerText(), /Choose whether/);
  await other.getByLabel(/No\. These words may stay/).check();
  await other.getByRole('button', { name: 'Save' }).click();
  await other.getByText(`${held} is made anonymous.`).waitFor();
  const certificate = await other.locator('main').innerText();
  assert.match(certificate, /Made anonymous/);
  assert.match(certificate, /Nell Sandlark/);
  assert.match(certificate, /Lowri Vane/);
  await looked('made-anonymous', `/complaints/${held}`);
  await page.goto(`/complaints/${held}`);
  const shown = await page.locator('main').innerText();
  assert.match(shown, /The lift was broken for a week/);
  assert.doesNotMatch(shown, /Perpetua|Windle/);
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});

test('a handler sees none of it', async () => {
  const page = await opened('/retention', { who: osric });
  assert.match(await page.locator('main h1').innerText(), /not/i);
  assert.equal(await page.getByRole('link', { name: /^(Retention|Oversight)/ }).count(), 0);
});
