import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { isRefusal } from '#core/refusal.ts';
import { addDocument } from '#desk/documents/add-document.ts';
import { keepDocument } from '#desk/documents/keep-document.ts';
import { readPdf } from '../../src/letters/fixtures/read-pdf.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { people, staffed } from './staffed.ts';

const here = await testApp();
const office = await staffed(here);
const browser = useBrowser();
const { marigold, osric, nell } = people;
let reference = '';

before(async () => {
  const recorded = await office.act(marigold, 'record', {
    channel: 'letter',
    about: ['provider'],
    summary: 'Another participant was told my name.',
    person: { name: 'Example Row' },
  });
  reference = recorded.reference;
  await add('Attendance sheet');
  await add('Register of April');
});

async function add(title: string): Promise<void> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const lines of [
    [
      'Attendance, week of 12 March',
      'Example Row came every day.',
      'Rowan Vane came late on Tuesday.',
      'Telephone 01632 960 123',
    ],
    ['Remarks', 'Example Row asked for another time.'],
  ]) {
    const page = document.addPage([595, 842]);
    for (const [at, line] of lines.entries())
      page.drawText(line, { x: 60, y: 740 - at * 22, size: 13, font });
  }
  const content = (async function* () {
    yield await document.save();
  })();
  const kept = await keepDocument(here.desk, office.organisation, { name: `${title}.pdf`, content });
  assert.ok(!isRefusal(kept));
  const who = {
    organisation: office.organisation,
    actor: marigold,
    kind: 'complaint',
    key: randomUUID(),
    reference,
  };
  assert.equal((await addDocument(here.desk, who, kept, { title })).outcome, 'done');
}

async function read(page: Page, href: string): Promise<readonly string[]> {
  const answer = await page.request.get(href);
  assert.equal(answer.status(), 200);
  return (await readPdf(new Uint8Array(await answer.body()))).drawn;
}

const loaded = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
  );

test('boxes are drawn with a mouse and moved with keys, and the copy is without what lies under them', async () => {
  const page = await browser.page({ at: here.at });
  await office.signIn(page.context(), marigold);
  await page.goto(`/complaints/${reference}/redact?document=d1`);
  await loaded(page);
  await expectAccessible(page);
  await noSidewaysScroll(page);
  const sheet = await page.locator('[data-sheet]').boundingBox();
  assert.ok(sheet !== null);
  const { x, y, width } = sheet;
  const point = width / 595;
  // Over “Rowan Vane”, 44 points below the first line.
  await page.mouse.move(x + 55 * point, y + 130 * point);
  await page.mouse.down();
  await page.mouse.move(x + 100 * point, y + 140 * point);
  await page.mouse.move(x + 135 * point, y + 152 * point);
  await page.mouse.up();
  assert.equal(await page.inputValue('[name="boxes.0.page"]'), '1');
  assert.equal(Math.round(Number(await page.inputValue('[name="boxes.0.left"]'))), 19);
  await page.keyboard.type('Another participant’s name');
  await page.getByRole('button', { name: 'Next page' }).click();
  await loaded(page);
  await page.getByRole('button', { name: 'Put a box on this page' }).click();
  const before = Number(await page.inputValue('[name="boxes.1.left"]'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  assert.equal(Math.round(Number(await page.inputValue('[name="boxes.1.left"]')) - before), 2);
  assert.equal(await page.inputValue('[name="boxes.1.reason"]'), 'Another participant’s name');
  await screenshot(page, 'redaction/drawn-1280');
  await page.keyboard.press('Delete');
  assert.equal(await page.locator('[data-box]').count(), 1);
  await page.fill('textarea[name=words]', '01632 960123');
  await page.fill('input[name=reason]', 'A private number');
  await page.getByRole('button', { name: 'Make the copy' }).last().click();
  await page.waitForURL(`**/complaints/${reference}`);
  assert.match(await page.innerText('main'), /A blacked-out copy was made/);
  const [first, second] = await read(page, `/complaints/${reference}/copies/x1`);
  assert.match(first ?? '', /Example Row came every day/);
  assert.doesNotMatch(first ?? '', /Rowan|Vane|960/);
  assert.match(second ?? '', /asked for another time/);
});

for (const width of [1280, 375])
  test(`a second person reads original and copy side by side, ${width} px wide`, async () => {
    const page = await browser.page({ at: here.at, width });
    await office.signIn(page.context(), osric);
    await page.goto(`/complaints/${reference}/check-redaction`);
    await loaded(page);
    await expectAccessible(page);
    await noSidewaysScroll(page);
    const said = await page.innerText('main');
    assert.match(said, /Another participant’s name · Once, on page 1/);
    assert.match(said, /“01632 960123”/);
    await screenshot(page, `redaction/check-${width}`);
  });

test('whoever made the copy does not check it', async () => {
  const page = await browser.page({ at: here.at });
  await office.signIn(page.context(), marigold);
  await page.goto(`/complaints/${reference}/check-redaction`);
  assert.match(await page.innerText('main'), /You made this copy, so somebody else checks it/);
  assert.equal(await page.locator('main form').count(), 0);
});

test('a copy that is not agreed needs a reason; agreed, the original is for a manager', async () => {
  const page = await browser.page({ at: here.at, javaScript: false });
  await office.signIn(page.context(), osric);
  await page.goto(`/complaints/${reference}/check-redaction`);
  await page.getByLabel('No', { exact: true }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  assert.match(await page.innerText('main'), /it is not said why/);
  await page.getByLabel('Yes', { exact: true }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(`**/complaints/${reference}`);
  for (const href of ['documents/d1', 'documents/d1/pages/1']) {
    const barred = await page.goto(`/complaints/${reference}/${href}`);
    assert.equal(barred?.status(), 403);
    assert.match(await page.innerText('main'), /only a manager opens the original/);
  }
  assert.equal((await page.request.get(`/complaints/${reference}/copies/x1/pages/1`)).status(), 200);
  const program = await page.request.get(`/api/complaints/${reference}/documents/d1`);
  assert.equal(program.status(), 403);
  assert.equal(((await program.json()) as { code: string }).code, 'complaint.original-restricted');
  assert.equal((await page.request.get(`/api/complaints/${reference}/copies/x1`)).status(), 200);
  const boss = await browser.page({ at: here.at });
  await office.signIn(boss.context(), nell);
  assert.match((await read(boss, `/complaints/${reference}/documents/d1`))[0] ?? '', /Rowan Vane/);
});

for (const width of [375, 320])
  test(`it all works without script, ${width} px wide: rows by hand, mistakes beside them, what was typed still there`, async () => {
    const page = await browser.page({ at: here.at, width, javaScript: false });
    await office.signIn(page.context(), marigold);
    await page.goto(`/complaints/${reference}/redact-document`);
    await page.getByRole('link', { name: /Register of April/ }).click();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByRole('button', { name: 'Put a box on this page' }).click();
    assert.equal(await page.inputValue('[name="boxes.0.page"]'), '2');
    await page.fill('[name="boxes.0.left"]', 'far');
    await page.getByRole('button', { name: 'Make the copy' }).last().click();
    assert.match(await page.innerText('.govuk-error-summary'), /Box 1: “From the left, mm” must be a number/);
    assert.equal(await page.inputValue('[name="boxes.0.left"]'), 'far');
    for (const [part, value] of [
      ['left', '190'],
      ['top', '20'],
      ['width', '60'],
      ['height', '8,5'],
      ['reason', 'A name'],
    ])
      await page.fill(`[name="boxes.0.${part}"]`, value ?? '');
    await page.getByRole('button', { name: 'Make the copy' }).last().click();
    assert.match(
      await page.innerText('main'),
      /not wholly on page 2, which is 209\.9 mm wide and 297 mm high/,
    );
    await expectAccessible(page);
    await noSidewaysScroll(page);
    if (width === 375) await screenshot(page, 'redaction/refused-375');
    await page.fill('textarea[name=words]', 'Nobody Such');
    await page.getByRole('button', { name: 'Take box 1 out' }).click();
    await page.getByRole('button', { name: 'Make the copy' }).last().click();
    assert.match(await page.innerText('main'), /it is not said why/i);
    await page.fill('input[name=reason]', 'A name');
    await page.getByRole('button', { name: 'Make the copy' }).last().click();
    assert.match(await page.innerText('main'), /“Nobody Such” was not found in this document/);
  });

test('what is not there is said, and a document without pages has nothing to black out', async () => {
  const page = await browser.page({ at: here.at });
  await office.signIn(page.context(), marigold);
  for (const href of [
    'documents/d2/pages/9',
    'documents/d2/pages/x',
    'documents/d9/pages/1',
    'copies/x9/pages/1',
  ])
    assert.equal((await page.request.get(`/complaints/${reference}/${href}`)).status(), 404);
  await page.goto(`/complaints/${reference}/redact-document?document=d9`);
  assert.match(await page.innerText('main'), /In which document\?/);
});
