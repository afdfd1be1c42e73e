import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { BackupMeans } from '#desk/backup/means.ts';
import type { Actor } from '#kinds/kind.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { type TestApp, testApp } from './app.ts';
import { people, type Staffed, staffed } from './staffed.ts';

/** What is made here is a row: how backups are made and proved is tested apart (test/backup/). */
const names: string[] = [];
let finish = (): void => undefined;
let proves = true;
const means: BackupMeans = {
  folder: '/srv/backups',
  days: 14,
  toRecipients: false,
  async make(file, progress) {
    progress({ done: 7, of: 24, says: 'Rows of event' });
    await new Promise<void>((resolve) => (finish = resolve));
    names.push(file);
    return {
      at: having.desk.now(),
      bytes: 48_201_733,
      sha256: 'ab'.repeat(32),
      events: 18_204,
      files: 2_310,
    };
  },
  prove: async () =>
    proves
      ? { outcome: 'proven', says: 'It was restored and verified.' }
      : { outcome: 'failed', says: 'It is not the file that was written: a part of it was changed.' },
  names: async () => names,
  remove: async () => undefined,
};
const having = await testApp({}, { backups: means });
const lacking = await testApp({}, { backups: null });
const browser = useBrowser();
const { reed, nell, osric } = people;
const offices = new Map<TestApp, Staffed>();
before(async () => {
  for (const app of [having, lacking]) offices.set(app, await staffed(app));
});

async function as(app: TestApp, who: Actor, width = 1280, javaScript = false): Promise<Page> {
  const page = await browser.page({ at: app.at, width, javaScript });
  await offices.get(app)?.signIn(page.context(), who);
  await page.goto('/administration/backups');
  return page;
}

async function looksRight(app: TestApp, name: string): Promise<void> {
  for (const width of [1280, 375]) {
    const page = await as(app, reed, width, true);
    await screenshot(page, `administration/backups-${name}-${width}`);
    await expectAccessible(page);
    await noSidewaysScroll(page);
  }
}

test('where none are made it says how to set them up, there and on the overview', async () => {
  const page = await as(lacking, reed);
  assert.match(await page.innerText('main'), /No backups are made\..*REDRESS_BACKUP_FOLDER/s);
  assert.equal(await page.getByRole('button', { name: 'Make one now' }).count(), 0);
  await page.goto('/administration');
  await page.getByRole('link', { name: 'Set up backups' }).click();
  await looksRight(lacking, 'none');
});

test('one is made now, followed, and listed with its proof', async () => {
  const page = await as(having, reed);
  assert.match(await page.innerText('main'), /None yet/);
  await page.getByRole('button', { name: 'Make one now' }).click();
  assert.match(await page.innerText('[role=status]'), /A backup is being made/);
  assert.equal(await page.getByRole('button', { name: 'Make one now' }).count(), 0);
  await looksRight(having, 'making');
  finish();
  const row = page.getByRole('row', { name: /Reed Hollis/ });
  for (let tries = 0; (await row.count()) === 0 && tries < 50; tries += 1) await page.reload();
  assert.match(await row.innerText(), /Restored and verified/);
  assert.match(await row.innerText(), /18,204 events, 2,310 files/);
  assert.match(await row.innerText(), /46\.0 MB/);
  await looksRight(having, 'made');
});

test('a red notice says when the last proved one is too old, and the row says why', async () => {
  having.later({ hours: 72 });
  proves = false;
  const page = await as(having, reed);
  assert.match(
    await page.innerText('[role=alert]'),
    /The last backup that was proved is more than 2 days old\./,
  );
  await page.getByRole('button', { name: 'Make one now' }).click();
  finish();
  const row = page.getByRole('row', { name: /Not proved/ });
  for (let tries = 0; (await row.count()) === 0 && tries < 50; tries += 1) await page.reload();
  assert.match(await row.innerText(), /a part of it was changed/);
  await looksRight(having, 'warning');
  await page.goto('/administration');
  assert.match(await page.innerText('main'), /The last backup that was proved is more than 2 days old/);
});

test('whoever oversees reads them and makes none; a handler sees nothing of them', async () => {
  const page = await as(having, nell);
  assert.match(await page.innerText('main'), /Kept until/);
  assert.equal(await page.getByRole('button', { name: 'Make one now' }).count(), 0);
  const barred = await as(having, osric);
  assert.equal((await barred.reload())?.status(), 403);
});
