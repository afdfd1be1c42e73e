import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Actor } from '#kinds/kind.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { idris, investigated, withDocument } from './idris.ts';
import { people, type Staffed, staffed } from './staffed.ts';

const here = await testApp();
const { at } = here;
const browser = useBrowser();
const { marigold, nell } = people;
let office: Staffed;
let reference = '';
const home = () => `/complaints/${reference}`;

before(async () => {
  here.setClock('2018-10-02T09:00:00Z');
  office = await staffed(here);
  reference = await idris(here, office);
  await investigated(here, office, reference);
});

async function opened(
  path: string,
  {
    width = 1280,
    javaScript = true,
    who = marigold,
  }: { width?: number; javaScript?: boolean; who?: Actor } = {},
): Promise<Page> {
  const page = await browser.page({ at, width, javaScript });
  await office.signIn(page.context(), who);
  await page.goto(path);
  return page;
}

async function looked(path: string, name: string): Promise<void> {
  for (const width of [1280, 375, 320]) {
    const page = await opened(path, { width });
    await noSidewaysScroll(page);
    await screenshot(page, `ice/${name}-${width}`);
    await expectAccessible(page);
  }
}

test('comments on a draft: a fact without its reason comes back with everything typed, then they go', async () => {
  await looked(`${home()}/ice`, 'ice-draft');
  await looked(`${home()}/send-draft-comments`, 'comments');
  const page = await opened(`${home()}/ice`, { javaScript: false, width: 375 });
  await page.getByRole('link', { name: 'Comment on ICE’s draft report', exact: true }).click();
  const first = page.getByRole('group', { name: 'Comment 1' });
  await first.getByLabel('A fact').check();
  await first.getByLabel('What do we say?').fill('The letter was of 12 May');
  await page.getByRole('button', { name: 'Add another comment' }).click();
  const second = page.getByRole('group', { name: 'Comment 2' });
  await second.getByLabel('A recommendation').check();
  await second.getByLabel('What do we say?').fill('We agree');
  await page.getByRole('button', { name: 'Send the comments' }).click();
  await expectAccessible(page);
  await screenshot(page, 'ice/comments-refused-375');
  assert.match(await page.innerText('.refusal'), /reason/);
  assert.match(await first.locator('.govuk-error-message').innerText(), /reason/i);
  assert.equal(await second.getByLabel('What do we say?').inputValue(), 'We agree');
  await first.getByLabel('Why, and what shows it?').fill('The letter itself is on the file');
  await page.getByRole('button', { name: 'Send the comments' }).click();
  await page.goto(`${home()}/ice`);
  const draft = await page.innerText('#draft');
  assert.match(draft, /Comments sent/);
  assert.match(draft, /A fact: The letter was of 12 May/);
});

test('a final report is recorded with a finding for each element, and is then only read', async () => {
  here.setClock('2019-07-03T10:00:00Z');
  await looked(`${home()}/record-ice-report`, 'report');
  const page = await opened(`${home()}/ice`);
  await page.getByRole('link', { name: 'Record ICE’s final report' }).click();
  const day = page.getByRole('group', { name: 'What date is on the report?' });
  await day.getByLabel('Day').fill('1');
  await day.getByLabel('Month').fill('7');
  await day.getByLabel('Year').fill('2019');
  await page.getByRole('group', { name: 'overall?' }).getByLabel('Upheld', { exact: true }).check();
  await page.getByRole('group', { name: 'of element 1,' }).getByLabel('Upheld', { exact: true }).check();
  await page.getByLabel('What money does it recommend').fill('250');
  const first = page.getByRole('group', { name: 'Recommendation 1' });
  await first.getByLabel('What does it recommend?').fill('Say sorry in writing');
  await first.getByLabel('Who does it?').fill('Marigold Penn');
  const by = first.getByRole('group', { name: 'By when?' });
  await by.getByLabel('Day').fill('19');
  await by.getByLabel('Month').fill('7');
  await by.getByLabel('Year').fill('2019');
  await page.getByRole('button', { name: 'Add another recommendation' }).click();
  const second = page.getByRole('group', { name: 'Recommendation 2' });
  await second.getByLabel('What does it recommend?').fill('Say in the letter when a place ends');
  await second.getByLabel('Yes').check();
  await page.getByRole('button', { name: 'Record the report' }).click();
  // The second element has no finding: said in the panel, beside the field, and nothing typed is lost.
  assert.match(await page.innerText('.refusal'), /“Nobody said why” has no finding/);
  await expectAccessible(page);
  await screenshot(page, 'ice/report-refused-1280');
  const element = page.getByRole('group', { name: 'of element 2,' });
  assert.match(await element.locator('.govuk-error-message').innerText(), /no finding/);
  assert.equal(await first.getByLabel('What does it recommend?').inputValue(), 'Say sorry in writing');
  await element.getByLabel('Not upheld').check();
  await page.getByRole('button', { name: 'Record the report' }).click();
  await page.goto(`${home()}/ice`);
  const report = await page.innerText('#report');
  assert.match(report, /Upheld overall/);
  assert.match(report, /2\. Nobody said why\s+Not upheld/);
  assert.match(report, /There is no appeal/);
  assert.match(await page.innerText('#money'), /£5,000/);
  assert.match(await page.innerText('#money'), /Mon 29 July/);
  assert.match(await page.innerText('#cost'), /£5,250 due today/);
  assert.match(await page.innerText('#recommendations'), /Give it an owner/);
  assert.equal(await page.getByRole('link', { name: /edit|change/i }).count(), 0);
  await looked(`${home()}/ice`, 'ice-report');
});

test('what ICE ordered is paid with proof, its advice acted on, and the case ends', async () => {
  await withDocument(here, office, reference, { title: 'Remittance', kind: 'payment-proof' });
  const page = await opened(`${home()}/ice`, { who: nell });
  for (const name of ['Contribution to ICE’s costs', 'Redress']) {
    await page
      .locator('#money')
      .getByRole('link', { name: new RegExp(`^Record the payment ?: ${name}`) })
      .click();
    const proof = page.locator('select[name=proof]');
    await proof.selectOption({ label: (await proof.locator('option').last().innerText()).trim() });
    await page.locator('main form button').last().click();
    await page.goto(`${home()}/ice`);
  }
  assert.match(await page.innerText('#ledger'), /Paid: redress/);
  assert.match(await page.innerText('#cost'), /£0 due today/);
  await looked(`${home()}/ice`, 'ice-paid');
  await looked(`${home()}/cost`, 'cost-paid');
});

test('the Ombudsman: in touch, asks, reports; its page follows', async () => {
  await office.act(
    marigold,
    'record-ombudsman-contact',
    { reference: 'P-EX-12', by: 'the Member for Fenmoor East', summary: 'An MP has referred it.' },
    reference,
  );
  await looked(`${home()}/ombudsman`, 'ombudsman');
  await office.act(marigold, 'record-ombudsman-decision', { accepted: true }, reference);
  const asks = { asks: 'The whole file', by: '2019-07-19' };
  await office.act(marigold, 'record-ombudsman-request', asks, reference);
  const page = await opened(`${home()}/ombudsman`, { javaScript: false, width: 375 });
  assert.match(await page.innerText('#next'), /Send the Ombudsman what it asks for/);
  assert.match(await page.innerText('#next'), /It asks for: The whole file/);
  await expectAccessible(page);
  await looked(home(), 'case-with-both');
});

test('every form of what may be done after the final response opens, fits and is accessible', async () => {
  const page = await opened(`${home()}/more`, { width: 375, who: nell });
  const links = await page
    .locator('#can a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  const after =
    /ice|ombudsman|payment|liability|redress|goodwill|missing|recommendation|systemic|authority|clearance/;
  const forms = links.filter((href) => after.test(href?.split('/').at(-1) ?? ''));
  assert.ok(forms.length > 15, forms.join(' '));
  for (const href of forms) {
    await page.goto(String(href));
    assert.equal(await page.locator('h1').count(), 1, String(href));
    await noSidewaysScroll(page);
    await expectAccessible(page);
    await screenshot(page, `ice/forms/${String(href).split('/').at(-1)}`);
  }
});
