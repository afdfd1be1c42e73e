import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { idris } from './idris.ts';
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
