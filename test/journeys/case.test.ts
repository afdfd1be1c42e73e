import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { juniper } from './juniper.ts';
import { people, type Staffed, staffed } from './staffed.ts';

const here = await testApp();
const { at } = here;
const browser = useBrowser();
const { marigold } = people;
let office: Staffed;
let reference = '';

before(async () => {
  here.setClock('2018-02-19T09:48:00Z');
  office = await staffed(here);
  reference = await juniper(here, office);
});

async function opened(path: string, { width = 1280, javaScript = true } = {}): Promise<Page> {
  const page = await browser.page({ at, width, javaScript });
  await office.signIn(page.context(), marigold);
  await page.goto(path);
  return page;
}

for (const [name, path] of [
  ['case', () => `/complaints/${reference}`],
  ['recorded', () => `/complaints/${reference}?recorded`],
  ['more', () => `/complaints/${reference}/more`],
  ['why', () => `/complaints/${reference}/clocks/stage-2`],
  ['why-eight-weeks', () => `/complaints/${reference}/clocks/reply-before-ice`],
  ['clocks', () => `/complaints/${reference}/clocks`],
  ['documents', () => `/complaints/${reference}/documents`],
  ['letter', () => `/complaints/${reference}/letters/letter-1`],
  ['contact', () => `/complaints/${reference}/record-contact`],
  ['agree', () => `/complaints/${reference}/agree-elements`],
  ['acknowledge', () => `/complaints/${reference}/send-acknowledgement`],
  ['withdraw', () => `/complaints/${reference}/withdraw`],
  ['blocked', () => `/complaints/${reference}/record-satisfied`],
  ['add-document', () => `/complaints/${reference}/add-document`],
  ['record', () => '/record'],
  ['work', () => '/work'],
  ['complaints', () => '/complaints'],
] as const)
  test(`${name} is accessible and fits, wide, on a phone and at 320 px`, async () => {
    for (const width of [1280, 375, 320]) {
      const page = await opened(path(), { width });
      assert.equal(page.url(), `${at}${path()}`);
      await noSidewaysScroll(page);
      if (width === 320) continue;
      await screenshot(page, `staff/${name}-${width}`);
      await expectAccessible(page);
    }
  });
