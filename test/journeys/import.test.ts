import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { isRefusal } from '#core/refusal.ts';
import { listImports } from '#desk/import/kept-import.ts';
import { beginImport } from '#desk/import/run-import.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { people, type Staffed, staffed } from './staffed.ts';

const here = await testApp();
const { at, desk } = here;
const browser = useBrowser();
const { nell, osric } = people;
let office: Staffed;

const folder = mkdtempSync(join(tmpdir(), 'redress-import-'));
after(() => rmSync(folder, { recursive: true }));
before(async () => {
  office = await staffed(here);
});

const root = new URL('../../', import.meta.url);
const sample = readFileSync(new URL('examples/import/consumer-complaints.csv', root));
const book = readFileSync(new URL('examples/import/case-book.csv', root), 'utf8');
const bookMap = readFileSync(new URL('examples/import/case-book.yaml', root), 'utf8');

const fileOf = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function as(
  who: Parameters<Staffed['signIn']>[1],
  path = '/administration/import',
  { width = 1280, javaScript = false } = {},
): Promise<Page> {
  const page = await browser.page({ at, width, javaScript });
  await office.signIn(page.context(), who);
  await page.goto(path);
  return page;
}

async function send(page: Page, table: string, map: string | { own: string } = 'Case book'): Promise<void> {
  await page.goto('/administration/import');
  await page.getByLabel('No row is').check();
  await page.getByLabel('The table').setInputFiles(table);
  if (typeof map === 'string') await page.getByLabel(map, { exact: true }).check();
  else {
    await page.getByLabel('A map of our own').check();
    await page.getByLabel('Our own map').setInputFiles(map.own);
  }
  await page.getByRole('button', { name: 'Try it' }).click();
}

/** Looks again, as a person would, until nothing is under way. */
async function ended(page: Page): Promise<string> {
  for (;;) {
    const text = await page.innerText('main');
    if (!text.includes('Look again')) return text;
    await page.goto(page.url());
  }
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const errors = (page: Page): Promise<string[]> =>
  page.locator('.govuk-error-summary__list li').allInnerTexts();
const count = async (): Promise<number> => {
  const found = await desk.record.cases.list(office.organisation, {}, { limit: 1000 });
  assert.ok(!isRefusal(found));
  return found.items.length;
};

for (const javaScript of [false, true])
  test(`a table is tried, brought in and found, ${javaScript ? 'with' : 'without'} script`, async () => {
    const page = await as(nell, '/administration/import', { javaScript });
    const rows = javaScript ? book.replaceAll(/^(\d)/gm, '9$1') : book;
    const before = await count();
    await send(page, fileOf('book.csv', rows));
    assert.match(await ended(page), /Rows in the file\s+5\s+Would be brought in\s+5 \(3 open, 2 ended\)/);
    assert.equal(await count(), before, 'a trial stores nothing');
    await expectAccessible(page);
    await screenshot(page, 'import/tried-1280');
    await press(page, 'Bring in 5 complaints');
    assert.match(await ended(page), /Brought in\s+5 \(3 open, 2 ended\)\s+There already\s+0\s+Refused\s+0/);
    assert.equal(await count(), before + 5);
    await expectAccessible(page);
    await screenshot(page, 'import/ended-1280');
    await page.getByRole('link', { name: 'Open complaints' }).click();
    assert.match(await page.innerText('main'), /Made Up/);
    await page.goto('/administration/import');
    assert.match(await page.innerText('#imports'), /book\.csv\s+5 complaints brought in/);
    await screenshot(page, 'import/list-1280');
    await page.getByRole('link', { name: 'book.csv' }).click();
    await press(page, 'Take it off the list');
    assert.match(await page.innerText('.notice'), /“book\.csv” is off the list/);
    assert.equal(await page.locator('#imports').count(), 0);
    assert.equal(await count(), before + 5, 'what was brought in stays');
  });

test('rows that cannot be taken are listed with number, column, what is wrong and what to do', async () => {
  const page = await as(nell);
  const bad = book
    .replaceAll(/^(\d)/gm, '7$1')
    .replace('12/01/2018', '31/02/2018')
    .replace('15/01/2018', '15/01/2031')
    .replace('Access,Open', '"=HYPERLINK(""http://x.example"")",Open');
  await send(page, fileOf('bad.csv', bad));
  assert.match(await ended(page), /Would be brought in\s+2 [^]*Refused\s+3/);
  const rows = await page.locator('#refused tbody tr').allInnerTexts();
  assert.deepEqual(
    rows.map((row) => row.replaceAll(/\s+/g, ' ')),
    [
      '2 Received “31/02/2018” is not a day written as day/month/year. Mend the cell, or say in the map how the file writes its days.',
      '3 Received The day it was received is in the future. Give the day it reached us, today or earlier.',
      '4 Kind “=HYPERLINK("http://x.example")” is not among the values the map names. Name it in the map, or say there with “otherwise” what the rest are.',
    ],
  );
  await expectAccessible(page);
  await screenshot(page, 'import/refused-1280');
  const phone = await as(nell, new URL(page.url()).pathname, { width: 375 });
  await expectAccessible(phone);
  await noSidewaysScroll(phone);
  await screenshot(phone, 'import/refused-375');
  const list = await page.context().request.get(`${page.url()}/refused.csv`);
  assert.equal(list.status(), 200);
  const table = await list.text();
  assert.ok(table.startsWith('\uFEFFRow,Column,'));
  assert.match(table, /^4,Kind,/m);
});

test('a map is mended after the trial, and the table tried again without sending it again', async () => {
  const page = await as(nell);
  await send(page, fileOf('days.csv', book.replaceAll(/^(\d)/gm, '6$1')), {
    own: fileOf('own.yaml', bookMap.replace('day/month/year', 'year-month-day')),
  });
  assert.match(await ended(page), /Refused\s+5/);
  assert.equal(
    await page.getByRole('button', { name: /^Bring in/ }).count(),
    0,
    'there is nothing to bring in',
  );
  await page.getByRole('button', { name: 'Change the map' }).click();
  for (const width of [1280, 375]) {
    const seen = await as(nell, new URL(page.url()).pathname, { width });
    await expectAccessible(seen);
    await noSidewaysScroll(seen);
    await screenshot(seen, `import/map-${width}`);
  }
  const map = page.getByLabel('What the columns are');
  await map.fill('source: [');
  await press(page, 'Try it with this map');
  assert.match((await errors(page))[0] ?? '', /The map is not YAML/);
  assert.equal(await map.inputValue(), 'source: [');
  await map.fill(bookMap);
  await press(page, 'Try it with this map');
  assert.match(await ended(page), /Would be brought in\s+5/);
  await press(page, 'Give it up');
  assert.match(await page.innerText('.notice'), /is off the list, and its file is let go/);
});

test('what is sent wrongly is said on the form, and nothing is kept', async () => {
  const page = await as(nell);
  await press(page, 'Try it');
  assert.match((await errors(page)).join(), /^It is not said that no row is about somebody/);
  await expectAccessible(page);
  await page.getByLabel('No row is').check();
  await press(page, 'Try it');
  assert.deepEqual(await errors(page), ['Choose the table']);
  await expectAccessible(page);
  await page.getByLabel('A map of our own').check();
  await press(page, 'Try it');
  assert.deepEqual(await errors(page), ['Choose the table', 'Choose the file of your own map']);
  const program = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(500, 7)]);
  await send(page, fileOf('program.csv', program));
  assert.match((await errors(page)).join(), /“program.csv” is not a table: what is in it is something else/);
  await send(page, fileOf('empty.csv', ''));
  assert.match((await errors(page)).join(), /There is nothing in “empty.csv”/);
  const unknown = fileOf('unknown.yaml', 'source: x\ncomplaint: { tea: { is: 1 } }\n');
  await send(page, fileOf('book.csv', book), { own: unknown });
  assert.match((await errors(page)).join(), /complaint\.tea: a complaint has no such field to fill/);
  await send(page, fileOf('large.csv', ''));
  const large = fileOf('large.csv', '');
  truncateSync(large, 60 * 1024 * 1024);
  await send(page, large);
  assert.match(await page.innerText('main'), /“large.csv” is larger than 50 MB|“large.csv” is not a table/);
  const kept = await listImports(desk, office.organisation);
  assert.deepEqual(
    kept.filter(({ name }) => !['bad.csv'].includes(name)),
    [],
  );
});

test('a table with somebody on paper only in it is neither read nor kept, and where to go instead is said', async () => {
  const page = await as(nell);
  const before = await listImports(desk, office.organisation);
  await page.getByLabel('Yes, or we cannot say').check();
  await page.getByLabel('The table').setInputFiles(fileOf('wisteria.csv', book));
  await press(page, 'Try it');
  const text = await page.innerText('main');
  assert.match(text, /^Stop here\s+A row may be about somebody/);
  assert.match(text, /Complaint form \(PDF\)/);
  assert.doesNotMatch(text, /wisteria/);
  assert.deepEqual(await listImports(desk, office.organisation), before);
  await expectAccessible(page);
  await screenshot(page, 'import/stop-1280');
});

test('a table that cannot be read with its map is said as a whole', async () => {
  const page = await as(nell);
  for (const [name, content, says] of [
    ['columns.csv', 'a,b\n1,2\n', /The file has no column “Number”/],
    [
      'latin.csv',
      Buffer.from(book.replace('Example', 'Ex\u00e4mple'), 'latin1'),
      /not in the encoding the map says/,
    ],
    ['broken.csv', `${book}9,"never closed`, /cannot be read as a table at row 7/],
    ['torn.csv', gzipSync(book).subarray(0, 200), /is packed, and breaks off or is damaged/],
  ] as const) {
    await send(page, fileOf(name, content));
    assert.match(await ended(page), says, name);
    await press(page, 'Give it up');
  }
});

test('an import that a restart cut off is gone on with, and nothing is there twice', async () => {
  const page = await as(nell);
  await send(page, fileOf('public.csv', sample), 'Consumer complaints');
  assert.match(await ended(page), /Would be brought in\s+200/);
  const before = await count();
  // As a server leaves it that was stopped between the press and the first row.
  const kept = (await listImports(desk, office.organisation)).find(({ name }) => name === 'public.csv');
  assert.ok(kept);
  const who = { organisation: office.organisation, actor: nell, key: 'cut off' };
  assert.equal(await beginImport(desk, who, kept.id), null);
  await page.reload();
  assert.match(await page.innerText('main'), /It stopped before its end/);
  await expectAccessible(page);
  await press(page, 'Go on with it');
  assert.match(await ended(page), /Brought in\s+200/);
  assert.equal(await count(), before + 200);
  await send(page, fileOf('again.csv', sample), 'Consumer complaints');
  assert.match(await ended(page), /Would be brought in\s+0 \(0 open, 0 ended\)\s+There already\s+200/);
  const faults = await Array.fromAsync(verifyRecord(desk));
  assert.deepEqual(faults, []);
});

test('the page is accessible and fits, wide and on a phone', async () => {
  for (const width of [1280, 375]) {
    const page = await as(nell, '/administration/import', { width, javaScript: true });
    await expectAccessible(page);
    await noSidewaysScroll(page);
    await screenshot(page, `import/form-${width}`);
  }
  const narrow = await as(nell, '/administration/import', { width: 320 });
  await noSidewaysScroll(narrow);
});

test('the example tables and maps can be had, and a handler has none of it', async () => {
  const page = await as(nell);
  const { request } = page.context();
  const table = await request.get('/administration/import/example/case-book.csv');
  assert.match(await table.text(), /^\uFEFFNumber,Received,/);
  assert.equal((await request.get('/administration/import/example/../../../package.json')).status(), 404);
  assert.equal((await request.get('/administration/import/example/package.csv')).status(), 404);
  assert.equal((await request.get('/administration/import/nowhere')).status(), 404);
  const handler = await as(osric);
  assert.match(await handler.innerText('main'), /./);
  assert.equal(await handler.getByLabel('The table').count(), 0);
});
