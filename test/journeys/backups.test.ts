import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { BackupMeans } from '#desk/backup/means.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';
import { people, type Staffed, staffed } from './staffed.ts';

const here = await testApp();
const { at } = here;
const browser = useBrowser();
const { reed, nell } = people;
let office: Staffed;
before(async () => {
  office = await staffed(here);
});

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
    return { at: here.desk.now(), bytes: 48_201_733, sha256: 'ab'.repeat(32), events: 18_204, files: 2_310 };
  },
  prove: async () =>
    proves
      ? { outcome: 'proven', says: 'It was restored and verified.' }
      : { outcome: 'failed', says: 'It is not the file that was written: a part of it was changed.' },
  names: async () => names,
  remove: async () => undefined,
};
const hand = (backups: BackupMeans | null): void => void Object.assign(here.desk, { backups });

async function as(who: Parameters<Staffed['signIn']>[1], width = 1280, javaScript = false): Promise<Page> {
  const page = await browser.page({ at, width, javaScript });
  await office.signIn(page.context(), who);
  await page.goto('/administration/backups');
  return page;
}

async function looksRight(name: string): Promise<void> {
  for (const width of [1280, 375]) {
    const page = await as(reed, width, true);
    await screenshot(page, `administration/backups-${name}-${width}`);
    await expectAccessible(page);
    await noSidewaysScroll(page);
  }
}

test('where none are made it says how to set them up, there and on the overview', async () => {
  hand(null);
  const page = await as(reed);
  assert.match(await page.innerText('main'), /No backups are made\..*REDRESS_BACKUP_FOLDER/s);
  assert.equal(await page.getByRole('button', { name: 'Make one now' }).count(), 0);
  await page.goto('/administration');
  await page.getByRole('link', { name: 'Set up backups' }).click();
  await looksRight('none');
});

test('one is made now, followed, and listed with its proof', async () => {
  hand(means);
  const page = await as(reed);
  assert.match(await page.innerText('main'), /None yet/);
  await page.getByRole('button', { name: 'Make one now' }).click();
  assert.match(await page.innerText('[role=status]'), /A backup is being made/);
  assert.equal(await page.getByRole('button', { name: 'Make one now' }).count(), 0);
  await looksRight('making');
  finish();
  const row = page.getByRole('row', { name: /Reed Hollis/ });
  for (let tries = 0; (await row.count()) === 0 && tries < 50; tries += 1) await page.reload();
  assert.match(await row.innerText(), /Restored and verified/);
  assert.match(await row.innerText(), /18,204 events, 2,310 files/);
  assert.match(await row.innerText(), /46\.0 MB/);
  await looksRight('made');
});

test('a red notice says when the last proved one is too old, and the row says why', async () => {
  here.later({ days: 3 });
  proves = false;
  const page = await as(reed);
  assert.match(
    await page.innerText('[role=alert]'),
    /The last backup that was proved is more than 2 days old\./,
  );
  await page.getByRole('button', { name: 'Make one now' }).click();
  finish();
  const row = page.getByRole('row', { name: /Not proved/ });
  for (let tries = 0; (await row.count()) === 0 && tries < 50; tries += 1) await page.reload();
  assert.match(await row.innerText(), /a part of it was changed/);
  await looksRight('warning');
  await page.goto('/administration');
  assert.match(await page.innerText('main'), /The last backup that was proved is more than 2 days old/);
});

test('nobody but an administrator sees them', async () => {
  const page = await browser.page({ at, javaScript: false });
  await office.signIn(page.context(), nell);
  const answer = await page.goto('/administration/backups');
  assert.equal(answer?.status(), 403);
});
