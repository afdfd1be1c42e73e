import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { isRefusal } from '#core/refusal.ts';
import { addDocument } from '#desk/documents/add-document.ts';
import { keepDocument } from '#desk/documents/keep-document.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import type { Actor } from '#kinds/kind.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { openAccessToWork } from '../desk/access-to-work.ts';
import { testApp } from './app.ts';
import { people, type Staffed, staffed } from './staffed.ts';

const here = await testApp();
const { at, desk } = here;
const browser = useBrowser();
const { nell, osric } = people;
const list = '/retention/reports';
let office: Staffed;
const references: string[] = [];

async function opened(
  path: string,
  { who = nell, width = 1280 }: { who?: Actor; width?: number } = {},
): Promise<Page> {
  const page = await browser.page({ at, width, javaScript: width !== 320 });
  await office.signIn(page.context(), who);
  await page.goto(path);
  return page;
}

async function looked(name: string, path: string): Promise<void> {
  for (const width of [1280, 375, 320]) {
    const page = await opened(path, { width });
    assert.doesNotMatch(await page.title(), /went wrong/, here.logged.join(''));
    await noSidewaysScroll(page);
    if (width === 320) continue;
    await screenshot(page, `reports/${name}-${width}`);
    await expectAccessible(page);
  }
}

/** A complaint with a needs assessment on its file; closed where it was put right on the spot. */
async function assessed(settled: boolean): Promise<string> {
  const outcome = await office.act(osric, 'record', {
    about: ['provider'],
    contract: 'access',
    summary: 'The chair in the report was the wrong one.',
    person: { name: 'Example Row' },
    ...(settled ? { settled: { whatWasDone: 'Mended.', byWhom: 'Osric', agrees: true } } : {}),
  });
  assert.ok(outcome.outcome === 'done', JSON.stringify(outcome));
  const { reference } = outcome;
  const kept = await keepDocument(desk, office.organisation, {
    name: 'report.txt',
    content: Readable.from([Buffer.from('A chair with arm rests.')]),
  });
  assert.ok(!isRefusal(kept));
  const who = { organisation: office.organisation, actor: osric, key: randomUUID() };
  const added = await addDocument(desk, { ...who, kind: 'complaint', reference }, kept, {
    title: 'Report of the needs assessment',
    kind: 'needs-assessment',
    dated: '2018-02-01',
  });
  assert.equal(added.outcome, 'done', JSON.stringify(added));
  return reference;
}

before(async () => {
  here.setClock('2018-03-05T10:00:00Z');
  office = await staffed(here);
  await openAccessToWork({ desk, organisation: office.organisation }, null);
});

test('before there is any, the lists say what would stand there', async () => {
  await looked('empty', list);
  await looked('unpaid-empty', `${list}?view=unpaid`);
  references.push(await assessed(true), await assessed(false), await assessed(true));
});

test('the day its payment came is recorded on its complaint, by a form', async () => {
  for (const reference of references.slice(0, 2)) {
    const page = await opened(`/complaints/${reference}/record-report-paid`, { who: osric });
    await page.getByLabel('Which referral or report?').selectOption('d1');
    await page.getByLabel('Day', { exact: true }).fill('31');
    await page.getByLabel('Month', { exact: true }).fill('8');
    await page.getByLabel('Year', { exact: true }).fill('2017');
    await page.getByRole('button', { name: 'Save the day' }).click();
    await page.waitForURL(new RegExp(`/complaints/${reference}`));
    await page.goto(`/complaints/${reference}`);
    assert.match(await page.innerText('main'), /paid for Thursday 31 August 2017/);
  }
  await looked('paid', list);
  await looked('unpaid', `${list}?view=unpaid`);
  const page = await opened(list);
  assert.match(await page.innerText('main'), /Past its time/);
  assert.match(await page.innerText('main'), /The complaint is open\./);
});

test('what is on hold is not offered, and what is not is destroyed and certified', async () => {
  const [closed = '', open = ''] = references;
  const held = await opened(`${list}/${open}/d1`);
  assert.match(await held.innerText('main'), /It is on hold because of an open complaint/);
  assert.equal(await held.getByRole('button', { name: 'Destroy it' }).count(), 0);
  await looked('held', `${list}/${open}/d1`);
  await looked('look', `${list}/${closed}/d1`);
  await looked('owed', `/complaints/${closed}`);
  const page = await opened(list);
  await page.locator(`a[href="${list}/${closed}/d1"]`).click();
  await page.goto(`/complaints/${closed}`);
  await page.getByRole('link', { name: 'Look at what would go' }).click();
  await page.getByRole('button', { name: 'Destroy it' }).click();
  await page.waitForURL(/\/retention\/certificates\/SW-D-/);
  assert.match(await page.innerText('main'), /A needs assessment/);
  const pdf = await page.request.get(`${page.url()}/pdf`);
  assert.equal(pdf.headers()['content-type'], 'application/pdf');
  await page.goto(`/complaints/${closed}`);
  assert.match(await page.innerText('main'), /Needs assessment, destroyed on Monday 5 March 2018/);
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});

test('one that was not paid for is kept by a manager until a day, and nobody else destroys it', async () => {
  const [, , unpaid = ''] = references;
  const page = await opened(`/complaints/${unpaid}/keep-unpaid-report`);
  await page.getByLabel('Which referral or report?').selectOption('d1');
  await page.getByLabel('Why is it kept?').fill('The invoice is disputed.');
  await page.getByLabel('Day', { exact: true }).fill('1');
  await page.getByLabel('Month', { exact: true }).fill('6');
  await page.getByLabel('Year', { exact: true }).fill('2018');
  await page.getByRole('button', { name: 'Keep it until then' }).click();
  await page.waitForURL(new RegExp(`/complaints/${unpaid}`));
  await page.goto(`${list}?view=unpaid`);
  assert.match(await page.innerText('main'), /1 Jun/);
  const handler = await opened(list, { who: osric });
  assert.equal((await handler.request.get(list)).status(), 403);
  assert.equal((await page.request.get(`${list}/${unpaid}/d9`)).status(), 404);
});
