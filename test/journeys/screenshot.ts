// `node test/journeys/screenshot.ts` takes the picture in the README again, of the case the tests tell: everybody in it is invented.
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { juniper } from './juniper.ts';
import { people, staffed } from './staffed.ts';

const root = join(import.meta.dirname, '..', '..');
const path = join(root, 'docs', 'screenshot.png');
/** As wide as a desk's window; as deep as what to do next, its clocks, the elements and the last that happened. */
const part = { x: 0, y: 0, width: 1280, height: 1470 };

const here = await testApp();
const browser = useBrowser();

test('the case page, for the README', async (t) => {
  here.setClock('2018-02-19T09:48:00Z');
  const office = await staffed(here);
  const reference = await juniper(here, office);
  const page = await browser.page({ at: here.at, width: part.width });
  await office.signIn(page.context(), people.marigold);
  await page.goto(`/complaints/${reference}`);
  await page.screenshot({ path, fullPage: true, clip: part });
  t.diagnostic(`${relative(root, path)}: ${Math.round(statSync(path).size / 1024)} kB`);
});
