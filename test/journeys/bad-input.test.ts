import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { find } from './find.ts';
import { juniper } from './juniper.ts';
import { people, type Staffed, staffed } from './staffed.ts';

const here = await testApp();
const { at } = here;
const browser = useBrowser();
const { marigold, nell } = people;
let office: Staffed;
let reference = '';
/** Every entry of every complaint, to see that nothing was stored. */
let stored = 0;

before(async () => {
  here.setClock('2018-02-19T09:48:00Z');
  office = await staffed(here);
  reference = await juniper(here, office);
});

async function opened(path: string, { width = 1280, javaScript = false } = {}): Promise<Page> {
  const page = await browser.page({ at, width, javaScript });
  await office.signIn(page.context(), marigold);
  await page.goto(path);
  stored = await entries();
  return page;
}

/** What is recorded of work. That somebody looked is noted beside it, a little later. */
async function entries(): Promise<number> {
  const all = await here.desk.record.eventsAfter(office.organisation, 0, 10_000);
  return all.filter(({ type }) => type !== 'record.audit-noted').length;
}

/** The page says what is wrong, at its top and beside the field, each line a way to its field; nothing is stored. */
async function refused(page: Page, says: RegExp): Promise<void> {
  assert.match(await page.title(), /^Error: /);
  assert.match(await page.innerText('.govuk-error-summary'), says);
  assert.match((await page.locator('.govuk-error-message').allInnerTexts()).join('\n'), says);
  for (const link of await page.locator('.govuk-error-summary a').all()) {
    const to = (await link.getAttribute('href')) ?? '';
    assert.equal(await page.locator(`[id="${to.slice(1)}"]`).count(), 1, `${to} is on the page`);
  }
  assert.equal(await entries(), stored, 'nothing is stored');
}

const unhappy = 'What are they unhappy about, in their words?';

async function recording(): Promise<Page> {
  const page = await opened('/record');
  await page.getByRole('radio', { name: 'No', exact: true }).first().check();
  await page.getByLabel('Who is complaining?').fill('Juniper Ashdown');
  await page.getByLabel(unhappy).fill('The letter came late.');
  await page.getByLabel('Us or our sub-contractor').check();
  return page;
}

const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save complaint' }).click();

async function receivedOn(page: Page, ...boxes: readonly string[]): Promise<void> {
  await page.getByText('Change the date').click();
  for (const [index, box] of ['Day', 'Month', 'Year'].entries())
    await page
      .getByRole('group', { name: 'When did it reach us?' })
      .getByLabel(box)
      .fill(boxes[index] ?? '');
}

for (const [what, boxes, says] of [
  ['in the future', ['28', '3', '2018'], /in the future\. Give the day it reached us/],
  [
    'before anything was set up',
    ['1', '1', '2012'],
    /before this contract began|had been published by the day/,
  ],
  ['no day at all', ['31', '2', '2018'], /must be a real date, like 27 3 2018/],
  ['with two digits for its year', ['1', '1', '18'], /a year of 4 numbers/],
  ['emptied', ['', '', ''], /Enter a date for “When did it reach us\?”/],
] as const)
  test(`a received date ${what} is refused beside its boxes, and what was typed stays`, async () => {
    const page = await recording();
    await receivedOn(page, ...boxes);
    await save(page);
    await refused(page, says);
    assert.equal(await page.getByLabel(unhappy).inputValue(), 'The letter came late.');
    assert.equal(
      await page.getByRole('group', { name: 'When did it reach us?' }).getByLabel('Year').inputValue(),
      boxes[2],
    );
    await expectAccessible(page);
    await screenshot(page, `bad-input/received-${what.replaceAll(' ', '-')}`);
  });

test('a contract nobody has is refused in a sentence', async () => {
  const page = await opened('/record');
  const answer = await page.request.post('/record', {
    form: {
      'form-token': await page.locator('input[name=form-token]').first().inputValue(),
      'form-key': 'unknown-contract',
      channel: 'phone',
      paperOnly: 'no',
      'person.name': 'Juniper Ashdown',
      summary: 'Late.',
      about: 'provider',
      contract: 'atlantis',
    },
  });
  assert.ok(answer.status() >= 400 && answer.status() < 500, String(answer.status()));
  assert.match(await answer.text(), /No contract is called “atlantis”/);
  assert.equal(await entries(), stored);
});

test('any script, signs, HTML and control characters are kept as words, and fit a narrow page', async () => {
  const page = await recording();
  const name = `<b>Ada</b> 😀 日本 العربية ${'Row'.repeat(30)}`;
  await page.getByLabel('Who is complaining?').fill(name);
  await page.getByLabel(unhappy).fill('<script>alert(1)</script>\u0007\u0000 Été, 日本, العربية, 😀');
  await save(page);
  assert.equal(await page.locator('main script').count(), 0);
  assert.match(await page.innerText('h1'), /<b>Ada<\/b> 😀 日本 العربية/);
  assert.match(await page.innerText('#recorded'), /<script>alert\(1\)<\/script> Été, 日本, العربية, 😀/);
  const home = new URL(page.url()).pathname;
  const narrow = await opened(home, { width: 320, javaScript: true });
  for (const path of [
    '',
    '/clocks',
    '/clocks/stage-1',
    '/more',
    '/documents',
    '/record-contact',
    '/send-acknowledgement',
    '/change-details',
  ]) {
    await narrow.goto(`${home}${path}`);
    await noSidewaysScroll(narrow);
  }
  for (const path of ['/work', '/complaints', '/work?whose=everybody']) {
    await narrow.goto(path);
    await noSidewaysScroll(narrow);
  }
  await find(narrow, 'ada');
  await noSidewaysScroll(narrow);
});

test('200,000 characters of words are kept; a name of 5,000 is refused', async () => {
  const page = await recording();
  await page.getByLabel(unhappy).fill('It came late. '.repeat(14_300).slice(0, 200_000));
  await page.getByLabel('Who is complaining?').fill('N'.repeat(5000));
  await save(page);
  await refused(page, /“Who is complaining\?” must be 200 characters or fewer/);
  assert.equal((await page.getByLabel(unhappy).inputValue()).length, 200_000);
  await page.getByLabel('Who is complaining?').fill('Juniper Ashdown');
  await save(page);
  assert.match(page.url(), /\/complaints\/SW-2018-\d+\?recorded$/);
  await noSidewaysScroll(page);
});

test('a button pressed twice is one entry', async () => {
  const page = await opened(`/complaints/${reference}/record-contact`);
  const fields = ['form-token', 'form-key', 'version'];
  const held = await Promise.all(
    fields.map(async (name) => [name, await page.locator(`input[name=${name}]`).first().inputValue()]),
  );
  const form = {
    ...Object.fromEntries(held),
    'on-day': '27',
    'on-month': '3',
    'on-year': '2018',
    channel: 'phone',
    summary: 'She asked when.',
    attemptOnly: 'no',
  };
  const send = () => page.request.post(`/complaints/${reference}/record-contact`, { form, maxRedirects: 0 });
  const answers = [await send(), await send()];
  assert.deepEqual(
    answers.map((answer) => answer.status()),
    [303, 303],
  );
  assert.equal(await entries(), stored + 1);
});

test('a stale page says what changed, keeps what was typed, and saves when asked again', async () => {
  const page = await opened(`/complaints/${reference}/record-contact`);
  await page.getByLabel('What was said?').fill('She rang to ask.');
  await office.act(nell, 'record-contact', { summary: 'She called: hurry.' }, reference);
  stored = await entries();
  await page.getByRole('button', { name: 'Save' }).click();
  assert.match(await page.innerText('.changed'), /by Nell Sandlark/);
  assert.equal(await page.getByLabel('What was said?').inputValue(), 'She rang to ask.');
  assert.equal(await entries(), stored);
  await expectAccessible(page);
  await screenshot(page, 'bad-input/stale');
  await page.getByRole('button', { name: 'Save' }).click();
  assert.match(await page.innerText('.notice'), /Contact with Juniper Ashdown/);
});

test('a contact in the future, before the complaint, or with its day emptied is refused', async () => {
  for (const [boxes, says] of [
    [['28', '3', '2018'], /That day is in the future/],
    [['1', '1', '2001'], /before the complaint was received/],
    [['', '', ''], /Enter a date for “When\?”/],
  ] as const) {
    const page = await opened(`/complaints/${reference}/record-contact`);
    for (const [index, label] of ['Day', 'Month', 'Year'].entries())
      await page.getByLabel(label).fill(boxes[index] ?? '');
    await page.getByLabel('What was said?').fill('Later.');
    await page.getByRole('button', { name: 'Save' }).click();
    await refused(page, says);
    assert.equal(await page.getByLabel('What was said?').inputValue(), 'Later.');
  }
});

const folder = mkdtempSync(join(tmpdir(), 'redress-bad-input-'));
const large = join(folder, 'call recording.wav');
writeFileSync(large, '');
truncateSync(large, 60 * 1024 * 1024);
after(() => rmSync(folder, { recursive: true }));
const inHand = (name: string, content: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(content),
});
for (const [what, file, says] of [
  ['of 60 MB', large, /“call recording\.wav” is larger than 50 MB/],
  [
    'that is a program called .pdf',
    inHand('claim.pdf', `MZ${'\0'.repeat(600)}`),
    /“claim\.pdf” is a program, whatever/,
  ],
  [
    'that is a script called .pdf',
    inHand('claim.pdf', '#!/bin/sh\n'),
    /is a program, whatever its name says/,
  ],
  ['that is a web page', inHand('page.pdf', '<!doctype html><script>1</script>'), /is a web page, whatever/],
  ['with nothing in it', inHand('claim.pdf', ''), /“claim\.pdf” has nothing in it/],
  ['nobody chose', null, /Choose the file to add/],
] as const)
  test(`a file ${what} is refused beside its field, and its title stays`, async () => {
    const page = await opened(`/complaints/${reference}/add-document`);
    await page.getByLabel('What is it?').fill('Travel claim');
    if (file !== null) await page.getByLabel('Choose a file').setInputFiles(file);
    await page.getByRole('button', { name: 'Add the document' }).click();
    await refused(page, says);
    assert.equal(await page.getByLabel('What is it?').inputValue(), 'Travel claim');
  });

test('what the guidance does not allow is said with its reason, and never a form', async () => {
  for (const [command, says] of [
    ['pause-clock', /Never\. The guidance has no pause/],
    ['extend-clock', /Never\. The guidance gives no more time/],
    ['record-satisfied', /On Monday 12 March they said they are not satisfied/],
    ['final-response/issue', /Nobody has reviewed this response/],
    ['final-response/review', /No final response is with a reviewer/],
  ] as const) {
    const page = await opened(`/complaints/${reference}/${command}`);
    assert.match(await page.innerText('.refusal'), says);
    assert.equal(await page.locator('main button').count(), 0);
    await expectAccessible(page);
  }
  await screenshot(await opened(`/complaints/${reference}/record-satisfied`), 'bad-input/blocked');
});

test('everything wrong with a form is said at once, in the order it asks', async () => {
  const page = await opened(`/complaints/${reference}/record-contact`);
  for (const label of ['Day', 'Month', 'Year']) await page.getByLabel(label).fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await refused(page, /“When\?”/);
  assert.deepEqual(await page.locator('.govuk-error-summary a').allInnerTexts(), [
    'Enter a date for “When?”',
    'Answer “What was said?”',
  ]);
});

test('what the procedure has none of is not offered', async () => {
  const page = await opened(`/complaints/${reference}/more`);
  const can = await page.innerText('#can');
  assert.doesNotMatch(can, /step as done|Leave a step out|more time/);
  assert.match(await page.innerText('#cannot'), /The open stage has no step still to do/);
  assert.match(
    await page.innerText('#cannot'),
    /Our published procedure does not allow this stage more time/,
  );
});

test('whoever does not work on complaints is told so, and offered no way to record one', async () => {
  const page = await browser.page({ at, javaScript: false });
  await office.signIn(page.context(), people.reed);
  for (const path of ['/record', '/work']) {
    assert.equal((await page.goto(path))?.status(), 403);
    assert.equal(await page.innerText('h1'), 'This is not for your role');
  }
  const offered = page.locator('a[href="/record"]');
  for (const path of ['/complaints', '/complaints?state=closed']) {
    await page.goto(path);
    assert.equal(await offered.count(), 0, path);
  }
  assert.equal(await page.getByRole('searchbox').count(), 0);
});

test('an address that is nothing of a complaint’s says that the page is not there', async () => {
  const page = await opened(`/complaints/${reference}/dance`);
  assert.equal(await page.innerText('h1'), 'This page is not there');
  await page.goto('/complaints/SW-2018-9999/record-contact');
  assert.equal(await page.innerText('h1'), 'There is no such complaint');
});
