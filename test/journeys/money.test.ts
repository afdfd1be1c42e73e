import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { day } from '#core/day.ts';
import { passTheNight } from '#desk/overnight.ts';
import { nothingMoreSaid } from '#desk/settings/contract.ts';
import { saveContract } from '#desk/settings/contracts.ts';
import type { Actor } from '#kinds/kind.ts';
import { newAccount } from '#record/accounts/account.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { atIce, pays, reports } from '../desk/reported.ts';
import { testApp } from './app.ts';
import { people, type Staffed, staffed } from './staffed.ts';

const here = await testApp();
const { at, desk } = here;
const browser = useBrowser();
const { nell, osric, sorrel, reed } = people;
let office: Staffed;

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

const pages = [
  ['overview', '/money'],
  ['amounts', '/money/amounts'],
  ['amounts-late', '/money/amounts?view=late'],
  ['amounts-pending', '/money/amounts?view=pending'],
  ['amounts-theirs', '/money/amounts?view=theirs'],
  ['ledger', '/money/ledger'],
  ['ledger-filtered', '/money/ledger?kind=redress&from=2018-09-01'],
  ['exposure', '/money/exposure'],
] as const;

const looked = (name: string, path: string): void =>
  void test(`${name} is accessible and fits, wide, on a phone and at 320 px`, async () => {
    for (const width of [1280, 375, 320]) {
      const page = await opened(path, { width, javaScript: width !== 320 });
      assert.equal(page.url(), `${at}${path}`);
      assert.doesNotMatch(await page.title(), /went wrong/, here.logged.join(''));
      await noSidewaysScroll(page);
      if (width === 320) continue;
      await screenshot(page, `money/${name}-${width}`);
      await expectAccessible(page);
    }
  });

before(async () => {
  clock('2018-01-03');
  office = await staffed(here);
});

for (const [name, path] of pages) looked(`${name}-empty`, path);

test('with nothing owed each page says what would stand there', async () => {
  const page = await opened('/money');
  assert.match(await page.locator('main').innerText(), /Nothing is to be paid/);
  assert.match(await page.locator('main').innerText(), /No complaint could cost anything now/);
  await page.goto('/money/ledger');
  assert.match(await page.locator('.empty').innerText(), /Nothing has been owed or paid yet/);
  assert.equal(await page.locator('.state--late').count(), 0, 'nothing is red where nothing is late');
});

test('complaints come to cost something', async () => {
  const { organisation } = office;
  const act: Staffed['act'] = (...done) => office.act(...done);
  const saved = await saveContract(
    desk,
    { organisation, actor: reed, key: randomUUID() },
    {
      ...nothingMoreSaid,
      id: 'marsh-end',
      name: 'Next Step, Marsh End',
      programme: 'work-programme',
      nation: 'england-and-wales',
      value: null,
      from: day('2012-06-01'),
      endsOn: null,
      subcontractors: [],
      performanceManager: '',
      extracts: [],
    },
  );
  assert.equal(saved, null);
  const larkshire = { contract: 'larkshire' };
  const story = async (more: object, report: object | null): Promise<string> => {
    const reference = await atIce(act, clock, { ...larkshire, ...more });
    if (report !== null) await reports(act, clock, reference, report);
    return reference;
  };
  const first = await story({}, { redress: 250 });
  clock('2018-09-20');
  await pays(act, first, { liability: 'm1' });
  await act(nell, 'reverse-payment', { payment: 'l3', why: 'It came back from the bank.' }, first);
  const second = await story({ person: { name: 'Rowan Tideswell' } }, { redress: 1234.5 });
  clock('2018-09-21');
  await pays(act, second, { liability: 'm2', amount: 34.5 });
  await story({ person: { name: 'Idris Pennyfeather' } }, { overall: 'partly-upheld' });
  await story(
    { person: { name: 'Linnet Okafor' }, deliveredBy: 'Kestrel Yard Training' },
    { payer: 'SUBCONTRACTOR' },
  );
  await story({ person: { name: 'Peregrine Ode' } }, { against: ['PROVIDER', 'OUTGOING_PROVIDER'] });
  await story({ person: { name: 'Ivy Marchbanks' } }, null);
  await story({ person: { name: 'Hugo Fennimore' }, contract: 'marsh-end' }, null);
  clock('2018-07-20');
  await act(osric, 'record', {
    about: ['provider'],
    summary: 'Nobody calls me back.',
    handler: 'osric',
    ...larkshire,
  });
  clock('2018-10-02');
  await passTheNight(desk, organisation);
});

for (const [name, path] of pages) looked(name, path);

test('the overview says what is late, what is pending and what could fall due, and adds none of them up', async () => {
  const page = await opened('/money');
  const words = await page.locator('main').innerText();
  assert.match(words, /As it stands on Tuesday 2 October 2018/);
  assert.match(words, /£1,200\b/);
  assert.match(words, /1, with £5,000 proposed/);
  assert.match(words, /Kestrel Yard Training/);
  assert.match(words, /Not recorded: what the contract is worth in all, without VAT/);
  assert.match(await page.title(), /^Money: 6 late/);
  const special = await page.locator('#special').innerText();
  assert.match(special, /£1,484\.50/);
  assert.doesNotMatch(special, /£5,000/);
  const theirs = await page.locator('#theirs').innerText();
  assert.match(theirs, /1 report of ICE would cost the outgoing provider £5,000/);
});

test('a figure is followed to its entries, an entry to its complaint and its proof, and the list to a table', async () => {
  const page = await opened('/money', { javaScript: false });
  await page.click('#special table a');
  assert.match(page.url(), /\/money\/ledger\?kind=redress$/);
  assert.match(await page.locator('.filters__on').innerText(), /what for: Redress/);
  assert.equal(await page.locator('.sums').last().locator('tbody tr').count(), 3);
  const link = page.locator('a', { hasText: 'Download this list' });
  assert.equal(await link.getAttribute('href'), '/api/money/ledger.csv?kind=redress');
  await page.goto('/money/ledger');
  await page.click('.filters summary');
  await page.selectOption('#filter-kind', 'contribution');
  await page.click('.filters button');
  assert.match(page.url(), /kind=contribution/);
  await page.locator('a', { hasText: 'What shows it' }).first().click();
  assert.match(page.url(), /\/documents\/d1$/);
});

test('what is pending is decided from the list by a manager, and by no reviewer', async () => {
  const page = await opened('/money/amounts?view=pending', { javaScript: false });
  await page.locator('.sums a', { hasText: 'Decide' }).click();
  assert.match(page.url(), /\/decide-liability\?liability=m1$/);
  assert.match(await page.locator('h1').innerText(), /Decide what is owed/);
  const theirs = await opened('/money/amounts?view=pending', { who: sorrel });
  assert.equal(await theirs.locator('.sums a', { hasText: 'Decide' }).count(), 0);
});

test('a day that is none is said, and everything typed is still there', async () => {
  const page = await opened('/money/ledger?kind=redress&from=31-02-2018', { javaScript: false });
  assert.equal(await page.locator('.govuk-error-summary').count(), 1);
  assert.equal(await page.locator('#filter-kind').inputValue(), 'redress');
  const answer = await page.goto('/money/ledger?after=shortened');
  assert.equal(answer?.status(), 400);
});

test('a manager and a reviewer are shown the way to it; a handler and an administrator are not let in', async () => {
  for (const who of [nell, sorrel]) {
    const page = await opened('/money', { who });
    assert.equal(await page.locator('.nav a', { hasText: 'Money' }).count(), 1);
  }
  for (const who of [osric, reed]) {
    const page = await opened('/complaints', { who });
    assert.equal(await page.locator('.nav a', { hasText: 'Money' }).count(), 0);
    for (const [, path] of pages) assert.equal((await page.goto(path))?.status(), 403, path);
  }
});

test('claims staff, who read no complaint, are shown which it is and led to none', async () => {
  const wren = { id: 'wren', name: 'Wren Tamsin', roles: ['claims'] };
  await desk.record.accounts.add(
    newAccount({
      ...wren,
      organisation: office.organisation,
      email: 'wren@sandpiper.example',
      createdAt: desk.now(),
    }),
  );
  for (const [, path] of pages) {
    const theirs = await opened(path, { who: wren, javaScript: false });
    assert.equal(await theirs.locator('main a[href^="/complaints/"]:not(.small)').count(), 0, path);
  }
  const ledger = await opened('/money/ledger', { who: wren, javaScript: false });
  assert.match(await ledger.locator('main .tbl').last().innerText(), /SW-2018-\d{4}/);
  const hers = await opened('/money/ledger', { javaScript: false });
  assert.notEqual(await hers.locator('main a[href^="/complaints/"]').count(), 0);
});

test('it prints whole: sums, reasons and amounts, without links to go elsewhere', async () => {
  for (const [name, path] of [
    ['overview', '/money'],
    ['exposure', '/money/exposure'],
  ] as const) {
    const page = await opened(path, { width: 800, javaScript: false });
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.nav').isVisible(), false);
    assert.equal(await page.locator('.moj-sub-navigation').first().isVisible(), false);
    assert.equal(await page.locator('.sums').first().isVisible(), true);
    await screenshot(page, `money/${name}-print`);
  }
});
