import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from './browser.ts';
import { addresses, openGallery } from './gallery/gallery.ts';

let app: FastifyInstance;
let at = '';
before(async () => {
  app = await openGallery();
  at = await app.listen({ host: '127.0.0.1', port: 0 });
});
after(() => app.close());
const browser = useBrowser();

for (const address of addresses) {
  const name = `gallery${address}`;

  test(`${address} is accessible and fits, wide and on a phone`, async () => {
    for (const width of [1280, 375]) {
      const page = await browser.page({ at, width });
      await page.goto(address);
      await expectAccessible(page);
      await noSidewaysScroll(page);
      await screenshot(page, `${name}-${width}`);
    }
  });

  test(`${address} fits 320 px without script`, async () => {
    const page = await browser.page({ at, width: 320, javaScript: false });
    await page.goto(address);
    await noSidewaysScroll(page);
    await screenshot(page, `${name}-320`);
  });

  test(`${address} carries no style or script of its own`, async () => {
    const { body } = await app.inject(address);
    assert.doesNotMatch(body, /\sstyle=|<style|\son\w+=|<script(?![^>]* src=)/);
    assert.equal(body.match(/rel="stylesheet"/g)?.length, 2);
  });
}

test('what is printed is the page with every disclosure open, without bars and filters', async () => {
  const page = await browser.page({ at, javaScript: false });
  await page.goto('/parts');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.bar').isVisible(), false);
  assert.equal(await page.getByText('Printed word for word in every final response').isVisible(), true);
  await screenshot(page, 'gallery/parts-printed');
});

test('the error summary takes the focus, and its links lead to the fields', async () => {
  const page = await browser.page({ at });
  await page.goto('/form-faults');
  assert.equal(await page.title(), 'Error: Record a complaint · Sandpiper Works');
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'govuk-error-summary');
  for (const link of await page.locator('.govuk-error-summary a').all()) {
    await link.click();
    const href = await link.getAttribute('href');
    assert.equal(`#${await page.evaluate(() => document.activeElement?.id)}`, href);
  }
});

test('everything can be reached by keyboard, and shows it is there', async () => {
  const page = await browser.page({ at });
  await page.goto('/case');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to main content');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
});

test('an opened disclosure stays open when the page is read again', async () => {
  const page = await browser.page({ at });
  await page.goto('/parts');
  await page.getByText('Read all of the locked wording').click();
  await page.waitForFunction(() => sessionStorage.length === 1);
  await page.reload();
  assert.equal(await page.locator('#all-words').getAttribute('open'), '');
});
