import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { listClauses } from '#desk/coverage/list-clauses.ts';
import { listRulePages } from '#desk/rule-pages/list-rule-pages.ts';
import { rulePage } from '#desk/rule-pages/rule-page.ts';
import { addressOf } from '#web/pages/rules/facts.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { people, type Staffed, staffed } from './staffed.ts';

const here = await testApp();
const { at, app } = here;
const browser = useBrowser();
let office: Staffed;
let cookie = '';

before(async () => {
  office = await staffed(here);
  cookie = (await here.session()).cookie;
});

async function reading(path: string, { width = 1280, javaScript = true } = {}): Promise<Page> {
  const page = await browser.page({ at, width, javaScript });
  await office.signIn(page.context(), people.nell);
  await page.goto(path);
  return page;
}

const shown = [
  '/rules',
  '/rules?rule=eight+weeks',
  '/rules/clock.stage',
  '/rules/clock.reply-before-ice',
  '/rules/route',
  '/rules/final-response.issue',
  '/rules/complaint.reviewer-not-independent',
  '/rules/outcome.kinds',
  '/rules/retention.limit?ask=yes&record=specified-report&paymentReceivedOn=31+August+2023',
  '/rules/claims.act',
  '/rules/clauses/WP16-A6',
  '/rules/coverage',
  '/rules/coverage?source=AW&status=enforced',
  '/rules/drawings',
  '/rules/permits',
  '/rules/permits?role=auditor',
];
for (const path of shown)
  test(`${path} is accessible and fits, wide and on a phone`, async () => {
    const name = path.slice(1).replaceAll(/[/?=+&]/g, '-');
    for (const width of [1280, 375]) {
      const page = await reading(path, { width });
      await screenshot(page, `rules/${name}-${width}`);
      await expectAccessible(page);
      await noSidewaysScroll(page);
    }
    await noSidewaysScroll(await reading(path, { width: 320, javaScript: false }));
  });

test('every rule and every clause has its page, and every clause cited on a rule’s page is there', async () => {
  const ids = listRulePages().flatMap(({ rules }) => rules.map(({ id }) => id));
  const cited = new Set<string>();
  for (const id of ids) {
    const answer = await app.inject({ url: `/rules/${id}`, headers: { cookie } });
    assert.equal(answer.statusCode, 200, id);
    for (const [, clause = ''] of answer.body.matchAll(/\/rules\/clauses\/([\w.-]+)/g)) cited.add(clause);
  }
  const clauses = new Set<string>(listClauses({}).map(({ id }) => id));
  assert.equal(clauses.size, 982);
  assert.deepEqual(
    [...cited].filter((clause) => !clauses.has(clause)),
    [],
  );
  for (const id of clauses) {
    const answer = await app.inject({ url: `/rules/clauses/${id}`, headers: { cookie } });
    assert.equal(answer.statusCode, 200, id);
  }
});

test('every worked example, tried on its page, answers as it says', async () => {
  for (const { rules } of listRulePages())
    for (const { id, asked } of rules) {
      const page = asked ? rulePage(id) : null;
      for (const { facts } of page?.examples ?? []) {
        const url = addressOf(id, page?.tryIt ?? [], facts).replace('#try', '');
        const answer = await app.inject({ url, headers: { cookie } });
        assert.equal(answer.statusCode, 200, url);
        assert.match(answer.body, /class="answer"/, url);
      }
    }
});

test('a rule is tried by its form, without script, and the address keeps the question', async () => {
  const page = await reading('/rules/clock.stage', { javaScript: false });
  await page.getByLabel('Nation').selectOption('scotland');
  await page.getByLabel('Starts at').fill('12 March 2018');
  await page.getByLabel('Limit').fill('a while');
  await page.getByRole('button', { name: 'Ask the rule' }).click();
  assert.match(await page.innerText('.govuk-error-summary'), /Write “Limit” like 10 working days/);
  assert.equal(await page.getByLabel('Starts at').inputValue(), '12 March 2018');
  await page.getByLabel('Limit').fill('15 working days');
  await page.getByRole('button', { name: 'Ask the rule' }).click();
  assert.match(await page.innerText('.answer'), /Due\s+Tuesday 3 April 2018/);
  assert.match(page.url(), /ask=yes&nation=scotland&startsAt=12\+March\+2018&limit=15\+working\+days/);
  await expectAccessible(page);
  await screenshot(page, 'rules/tried-1280');
  const phone = await reading(page.url().replace(at, ''), { width: 375 });
  await noSidewaysScroll(phone);
});

test('facts with parts are ticked, and written as the examples show them', async () => {
  const page = await reading('/rules/route', { javaScript: false });
  await page.getByLabel('Provider', { exact: true }).check();
  await page.getByLabel('Jobcentre Plus', { exact: true }).check();
  await page.getByRole('button', { name: 'Ask the rule' }).click();
  assert.match(page.url(), /subjects=PROVIDER&subjects=JCP/);
  assert.equal(await page.getByLabel('Provider', { exact: true }).isChecked(), true);
  await page.goto('/rules/clock.reply-before-ice');
  await page.getByLabel('Receipts').fill('on Monday');
  await page.getByRole('button', { name: 'Ask the rule' }).click();
  assert.match(await page.innerText('.govuk-error-summary'), /write it like by provider, at 5 February 2018/);
  await page.getByLabel('Programme', { exact: true }).selectOption('Work Programme');
  await page.getByLabel('Receipts').fill('by provider, at 5 February 2018');
  await page.getByRole('button', { name: 'Ask the rule' }).click();
  assert.match(await page.innerText('.answer'), /Last day\s+Monday 2 April 2018/);
  await expectAccessible(page);
});

test('a fact that matters and is not given is named, and one that makes no sense is refused beside it', async () => {
  const missing = await reading('/rules/clock.stage?nation=scotland');
  assert.match(await missing.innerText('.answer'), /not given/);
  const wrong = await reading('/rules/clock.stage?nation=atlantis&startsAt=2018-03-12&limit=15+working+days');
  assert.match(await wrong.innerText('.govuk-error-summary'), /“nation” is not one of/);
});

test('a clause typed whole leads to it; words that nothing has say what to do', async () => {
  const page = await reading('/rules', { javaScript: false });
  await page.getByLabel('Find a rule or a clause').fill('wp16-a6');
  await page.getByRole('button', { name: 'Find' }).last().click();
  assert.equal(await page.innerText('h1'), 'WP16-A6');
  await page.goto('/rules?rule=xylophone%3Cb%3E');
  assert.match(await page.innerText('#found'), /No rule and no clause has those words/);
  assert.equal((await page.goto('/rules/clock.tea-break'))?.status(), 404);
  assert.equal((await page.goto('/rules/clauses/WP16-ZZ9'))?.status(), 404);
});
