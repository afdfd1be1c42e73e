import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { passTheNight } from '#desk/overnight.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { idris, withDocument } from './idris.ts';
import { people, type Staffed, staffed } from './staffed.ts';

const here = await testApp();
const { at } = here;
const browser = useBrowser();
const { marigold } = people;
let office: Staffed;
let reference = '';

before(async () => {
  here.setClock('2018-10-02T09:00:00Z');
  office = await staffed(here);
  reference = await idris(here, office);
});

async function opened(path: string, { width = 1280, javaScript = true } = {}): Promise<Page> {
  const page = await browser.page({ at, width, javaScript });
  await office.signIn(page.context(), marigold);
  await page.goto(path);
  return page;
}

for (const [name, path] of [
  ['case-at-ice', () => `/complaints/${reference}`],
  ['ice', () => `/complaints/${reference}/ice`],
  ['cost', () => `/complaints/${reference}/cost`],
  ['file', () => `/complaints/${reference}/file`],
  ['no-ombudsman', () => `/complaints/${reference}/ombudsman`],
] as const)
  test(`${name} is accessible and fits, wide, on a phone and at 320 px`, async () => {
    for (const width of [1280, 375, 320]) {
      const page = await opened(path(), { width });
      assert.equal(page.url(), `${at}${path()}`);
      await noSidewaysScroll(page);
      await screenshot(page, `ice/${name}-${width}`);
      await expectAccessible(page);
    }
  });

test('the page says both dates and which one counts, and what upholding would cost', async () => {
  const page = await opened(`/complaints/${reference}/ice`);
  const next = await page.innerText('#next');
  assert.match(next, /Send all papers to ICE/);
  assert.match(next, /Tuesday 2 April/);
  assert.match(next, /4 working days left/);
  assert.match(next, /ICE asks for it by Friday 5 April\. Five working days from Tuesday 26 March end first/);
  const cost = await page.innerText('#cost');
  assert.match(cost, /£0 today/);
  assert.match(cost, /Nothing is due if it ends in settlement\.\s+Rule:\s+WP16-L5/);
  assert.match(cost, /£5,000 falls due if ICE upholds it after an investigation/);
  assert.match(await page.innerText('#items'), /No reply needed\s+It only tells us so/);
});

for (const javaScript of [true, false])
  test(`a gap in the file is filled or explained from where it is named, ${javaScript ? 'with' : 'without'} script`, async () => {
    const page = await opened(`/complaints/${reference}/file`, { javaScript, width: 375 });
    const score = async () => Number((await page.innerText('.score__n')).split(' ')[0]);
    const before = await score();
    const letter = javaScript ? 'Friday 11 January 2019' : 'Tuesday 26 March 2019';
    await page.getByRole('link', { name: new RegExp(`^Add it ?: ICE’s letter of ${letter}`) }).click();
    assert.equal(await page.getByLabel('What is it?').inputValue(), `ICE’s letter of ${letter}`);
    assert.equal(await page.getByLabel('Kind').inputValue(), 'ice-letter');
    const file = {
      name: 'letter.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Are all steps complete?'),
    };
    await page.getByLabel('Choose a file').setInputFiles(file);
    await page.getByRole('button', { name: 'Add the document' }).click();
    await page.goto(`/complaints/${reference}/file`);
    assert.equal(await score(), before + 1);
    const call = javaScript ? 'Tuesday 2 October' : 'Wednesday 17 October';
    await page
      .getByRole('link', { name: new RegExp(`^say why there is none ?: Recording of the call of ${call}`) })
      .click();
    await page.getByLabel('Why is there none?').fill('Calls were not recorded then');
    await page.getByRole('button', { name: 'Save the reason' }).click();
    await page.goto(`/complaints/${reference}/file`);
    assert.equal(await score(), before + 2);
    assert.match(await page.innerText('#ready'), /Calls were not recorded then/);
    await expectAccessible(page);
  });

for (const javaScript of [true, false])
  test(`the bundle is made, followed and fetched ${javaScript ? 'with' : 'without'} script`, async () => {
    here.later({ minutes: 1 });
    const page = await opened(`/complaints/${reference}/ice`, { javaScript });
    await page.getByRole('button', { name: /^Make the bundle/ }).click();
    await page.getByRole('heading', { name: 'The bundle is made', level: 2 }).waitFor();
    await expectAccessible(page);
    await noSidewaysScroll(page);
    await screenshot(page, `ice/bundle-made-${javaScript ? 1280 : 'plain'}`);
    assert.match(await page.innerText('main'), /[\da-f]{64}/);
    const href = await page.getByRole('link', { name: 'Download the bundle' }).getAttribute('href');
    const answer = await page.request.get(`${at}${href}`);
    assert.equal(answer.status(), 200);
    assert.equal(answer.headers()['content-type'], 'application/zip');
    assert.equal((await answer.body()).subarray(0, 2).toString(), 'PK');
    await page.goto(`/complaints/${reference}/ice`);
    assert.match(await page.innerText('#next'), /The bundle is made\. Send it to ICE/);
    assert.match(await page.innerText('#bundle'), javaScript ? /Earlier bundles: 1/ : /Earlier bundles: 2/);
  });

test('a bundle whose file is gone is refused, and the document is named', async () => {
  const { reference: other } = await office.act(marigold, 'record', {
    channel: 'letter',
    person: { name: 'Wren Tolliver' },
    about: ['provider'],
    summary: 'Nobody answered my letter.',
    matter: 'letter unanswered',
    handler: 'marigold',
  });
  const digest = await withDocument(here, office, other, { title: 'Her letter', kind: 'letter' });
  await rm(join(here.scratch.dataFolder, 'files', office.organisation, digest.slice(0, 2), digest.slice(2)));
  const page = await opened(`/complaints/${other}/file`, { width: 375 });
  await page.getByRole('button', { name: 'Make the bundle' }).click();
  await page.getByRole('heading', { name: 'The bundle was not made' }).waitFor();
  assert.match(await page.innerText('.refusal'), /“Her letter”/);
  await expectAccessible(page);
  await screenshot(page, 'ice/bundle-refused-375');
});

test('what is no case, no bundle and no complaint is said so', async () => {
  const page = await opened(`/complaints/${reference}/ice/i9`);
  for (const path of [
    `/complaints/${reference}/ice/i9`,
    `/complaints/${reference}/bundles/b99`,
    `/complaints/${reference}/bundles/making/nothing`,
    `/complaints/${reference}/bundles/making/0b4a7d0e-6c1a-4f6e-9b2f-3f9b6f2a1c55`,
    '/complaints/SW-2018-9999/ice',
    '/complaints/SW-2018-9999/ombudsman',
    '/complaints/SW-2018-9999/file',
    '/complaints/SW-2018-9999/cost',
  ])
    assert.equal((await page.request.get(`${at}${path}`)).status(), 404, path);
});

test('a second case at ICE: each has its own page, and the list names both', async () => {
  here.setClock('2019-03-28T09:00:00Z');
  await office.act(
    marigold,
    'record-ice-contact',
    { iceReference: 'ICE-EX-0102', summary: 'We have had a second letter from him.' },
    reference,
  );
  for (const width of [1280, 375, 320]) {
    const page = await opened(`/complaints/${reference}/ice`, { width });
    await noSidewaysScroll(page);
    await screenshot(page, `ice/cases-${width}`);
    await expectAccessible(page);
  }
  const page = await opened(`/complaints/${reference}/ice`);
  await page.getByRole('link', { name: 'ICE-EX-0102' }).click();
  assert.match(await page.innerText('.id'), /ICE is in touch/);
  assert.match(await page.innerText('#next'), /Answer ICE’s letter of Thursday 28 March 2019/);
  await page.goto(`/complaints/${reference}/ice/ICE-EX-0047`);
  assert.match(await page.innerText('.id'), /Settlement: papers asked for/);
});

test('the case page leads to ICE, and My work reads what ICE wants', async () => {
  const page = await opened(`/complaints/${reference}`);
  const box = await page.innerText('#next');
  assert.match(box, /Send all papers to ICE|Answer ICE/);
  assert.match(await page.innerText('#elsewhere'), /ICE: ICE-EX-0047\s+Settlement: papers asked for/);
  assert.match(await page.innerText('#documents'), /Is the file ready\? \d+ of \d+/);
  await page.goto('/work?view=ice');
  await screenshot(page, 'ice/work-1280');
  const rows = await page.innerText('.work');
  assert.match(rows, /Send all papers to ICE/);
  assert.match(rows, /Answer ICE’s letter of Thursday 28 March 2019/);
});

test('six weeks without a full reply are warned of on the case, seven in their turn, and a manager sees it in their work', async () => {
  here.setClock('2019-04-01T09:00:00Z');
  const { reference: other } = await office.act(marigold, 'record', {
    channel: 'letter',
    person: { name: 'Fern Castellan' },
    about: ['provider'],
    summary: 'Nobody called me back.',
    matter: 'no call back',
    handler: 'marigold',
  });
  const warned = async (on: string): Promise<string> => {
    here.setClock(`${on}T09:00:00Z`);
    await passTheNight(here.desk, office.organisation);
    const page = await opened(`/complaints/${other}`, { width: 375 });
    return page.innerText('.id');
  };
  assert.doesNotMatch(await warned('2019-05-12'), /weeks have gone/);
  assert.match(
    await warned('2019-05-13'),
    /Six weeks have gone without a full reply\. Without one by Monday 27 May/,
  );
  assert.match(await warned('2019-05-20'), /Seven weeks have gone/);
  const page = await browser.page({ at });
  await office.signIn(page.context(), people.nell);
  await page.goto('/work?view=checks&whose=mine');
  assert.match(await page.innerText('main'), /See to it: seven weeks without a full reply/);
});
