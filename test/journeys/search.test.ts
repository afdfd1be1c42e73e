import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { find } from './find.ts';
import { juniper } from './juniper.ts';
import { people, type Staffed, staffed } from './staffed.ts';

// A search is posted: what is looked for is most often a name, and addresses are kept.

const here = await testApp();
const { at } = here;
const browser = useBrowser();
let office: Staffed;

before(async () => {
  here.setClock('2018-02-19T09:48:00Z');
  office = await staffed(here);
  await juniper(here, office);
});

async function opened(width = 1280, javaScript = true) {
  const page = await browser.page({ at, width, javaScript });
  await office.signIn(page.context(), people.marigold);
  await page.goto('/complaints');
  return page;
}

for (const [name, words] of [
  ['found', 'juniper'],
  ['nothing', 'zebra'],
] as const)
  test(`${name} is accessible and fits, wide, on a phone and at 320 px, and its address holds no word`, async () => {
    for (const width of [1280, 375, 320]) {
      const page = await opened(width, width !== 375);
      await find(page, words);
      assert.match(await page.innerText('h1'), new RegExp(words));
      assert.equal(await page.getByRole('searchbox').inputValue(), words);
      assert.doesNotMatch(page.url().toLowerCase(), new RegExp(words));
      await noSidewaysScroll(page);
      if (width === 320) continue;
      await screenshot(page, `staff/${name}-${width}`);
      await expectAccessible(page);
    }
  });

test('what was found can be left and gone back to, and loaded again', async () => {
  const page = await opened();
  await find(page, 'juniper');
  const heading = await page.innerText('h1');
  await page
    .getByRole('link', { name: /Juniper/ })
    .first()
    .click();
  await page.waitForURL(/\/complaints\/SW-/);
  await page.goBack();
  assert.equal(await page.innerText('h1'), heading);
  await page.reload();
  assert.equal(await page.innerText('h1'), heading);
});

test('in another session the address says nothing, and asks for the words again', async () => {
  const page = await opened();
  await find(page, 'juniper');
  const other = await opened();
  await other.goto(page.url());
  assert.match(other.url(), /\/complaints$/);
  const said = await other.innerText('main');
  assert.match(said, /Type the words again/);
  assert.equal(await other.getByRole('searchbox').inputValue(), '');
});

test('nothing looked for is the whole list', async () => {
  const page = await opened();
  await page.getByRole('searchbox').fill('   ');
  await page.keyboard.press('Enter');
  await page.waitForLoadState();
  assert.match(page.url(), /\/complaints$/);
});
