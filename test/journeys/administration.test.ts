import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { people, type Staffed, staffed } from './staffed.ts';

const here = await testApp();
const { at } = here;
const browser = useBrowser();
const { reed, nell, marigold, osric } = people;
let office: Staffed;

before(async () => {
  office = await staffed(here);
});

async function as(
  who: Parameters<Staffed['signIn']>[1],
  path: string,
  { width = 1280, javaScript = true } = {},
): Promise<Page> {
  const page = await browser.page({ at, width, javaScript });
  await office.signIn(page.context(), who);
  await page.goto(path);
  return page;
}

const heading = (page: Page): Promise<string> => page.innerText('h1');
const errors = (page: Page): Promise<string[]> => page.locator('.govuk-error-summary__list li').allInnerTexts();

/** Every page of administration that is there from the start. */
const pages = [
  '',
  '/contracts',
  '/contracts/larkshire',
  '/contracts/add',
  '/procedure',
  '/procedure/1',
  '/procedure/publish',
  '/wording',
  '/wording/WP16-annex-1-v10',
  '/wording/load?for=WP16',
  '/holidays',
  '/holidays/add',
  '/people',
  '/people/add',
  '/people/osric',
  '/look',
  '/about',
];

for (const path of pages) {
  const name = path === '' ? 'overview' : path.slice(1).replaceAll(/[/?=]/g, '-');
  test(`/administration${path} is accessible and fits, wide and on a phone`, async () => {
    for (const width of [1280, 375]) {
      const page = await as(reed, `/administration${path}`, { width });
      await screenshot(page, `administration/${name}-${width}`);
      await expectAccessible(page);
      await noSidewaysScroll(page);
    }
    const narrow = await as(reed, `/administration${path}`, { width: 320, javaScript: false });
    await noSidewaysScroll(narrow);
  });
}
void nell;
void marigold;
void osric;
void heading;
void errors;
void assert;
