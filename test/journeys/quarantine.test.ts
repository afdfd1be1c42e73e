import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal } from '#core/refusal.ts';
import { keepDocument } from '#desk/documents/keep-document.ts';
import type { Finding } from '#desk/quarantine/scan.ts';
import { openSession } from '#desk/sign-in/session.ts';
import { clamdAnswers, clamdScan } from '#server/clamd/instream.ts';
import { formSent } from '../api/form-sent.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';
import { addAccount } from '../desk/add-account.ts';
import { testApp } from './app.ts';
import { people, type Staffed, staffed } from './staffed.ts';

// The EICAR test file, which every scanner finds and which does nothing; in two halves, so that none finds it here.
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

let says: Finding = { clean: true };
const here = await testApp({}, { scan: async () => says });
const { at, desk } = here;
const browser = useBrowser();
let organisation = '';
let office: Staffed;
const given = (name: string, text: string) =>
  keepDocument(desk, organisation, { name, content: Readable.from([Buffer.from(text)]) }, lead);
const lead = { id: 'lead', name: 'Lowri Vane', roles: ['security-lead'] };

before(async () => {
  office = await staffed(here);
  organisation = office.organisation;
  await addAccount(desk, organisation, lead);
});

test('what is clean is kept; what is not, and what nobody looked at, is locked away and refused', async () => {
  assert.ok(!isRefusal(await given('note.txt', 'A note.')));
  says = { clean: false, found: 'Eicar-Test-Signature' };
  const harmful = await given('invoice.txt', 'Harmful.');
  assert.equal(isRefusal(harmful) && harmful.code, 'file.harmful');
  says = { clean: false, found: null };
  const unseen = await given('claim.txt', 'Not looked at.');
  assert.equal(isRefusal(unseen) && unseen.code, 'file.not-scanned');
  says = { clean: true };
});

test('the security lead sees what is locked away, and destroys it; what it was stays on the record', async () => {
  const account = await desk.record.accounts.find(organisation, lead.id);
  assert.ok(account !== null);
  const { secret } = await openSession(desk, account, { owes: 'nothing' });
  for (const width of [375, 1280]) {
    const page = await browser.page({ at, width, javaScript: width !== 375 });
    await page.context().addCookies([
      {
        name: 'redress-session',
        value: secret,
        domain: '127.0.0.1',
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
      },
    ]);
    await page.goto('/quarantine');
    await expectAccessible(page);
    await noSidewaysScroll(page);
    await screenshot(page, `quarantine/quarantine-${width}`);
    const files = await page.locator('tbody tr').count();
    assert.match(await page.innerText('main'), /Eicar-Test-Signature|could not be looked at/);
    assert.match(await page.innerText('main'), /Lowri Vane/);
    await page
      .getByRole('button', { name: /^Destroy it/ })
      .first()
      .click();
    assert.match(await page.innerText('.notice'), /The file is destroyed/);
    assert.equal(await page.locator('tbody tr').count(), files - 1);
  }
  const events = await desk.record.eventsAfter(organisation, 0, 10_000);
  const locked = events.filter(({ type }) => type === 'FileQuarantined');
  assert.deepEqual(
    locked.map(({ payload, by }) => [payload, by.name]),
    [
      [null, 'Lowri Vane'],
      [null, 'Lowri Vane'],
    ],
    'names of files went with them; who gave them and when stays',
  );
  assert.equal((await desk.record.files.sweep(0)) >= 2, true, 'nothing mentions them any more');
});

test('what somebody who is signed in gives is looked at, and taken where it is clean', async () => {
  const osric = await desk.record.accounts.find(organisation, people.osric.id);
  assert.ok(osric !== null);
  const { secret } = await openSession(desk, osric, { owes: 'nothing' });
  const { reference } = await office.act(people.osric, 'record', {
    about: ['provider'],
    summary: 'Nobody rang.',
  });
  const send = async (text: string) => {
    const { headers, payload } = await formSent({ title: 'A note', file: new Blob([text]) });
    const answer = await here.app.inject({
      method: 'POST',
      url: `/api/complaints/${reference}/documents`,
      headers: { ...headers, authorization: `Bearer ${secret}` },
      payload: payload as Buffer,
    });
    return [answer.statusCode, answer.json().code];
  };
  assert.deepEqual(await send('Clean.'), [201, undefined]);
  says = { clean: false, found: 'Eicar-Test-Signature' };
  assert.deepEqual(await send('Harmful.'), [422, 'file.harmful']);
  says = { clean: false, found: null };
  assert.deepEqual(await send('Not looked at.'), [422, 'file.not-scanned']);
  says = { clean: true };
});

test('nobody else sees it', async () => {
  const { cookie } = await here.session();
  assert.equal((await here.app.inject({ url: '/quarantine', headers: { cookie } })).statusCode, 403);
});

const clamd = ['/usr/sbin/clamd', '/usr/local/sbin/clamd'].find(
  (path) => spawnSync(path, ['--version']).status === 0,
);

test('a clamd of Debian’s finds the file every scanner finds', {
  skip: clamd === undefined && 'clamd is not on this machine: apt-get install clamav-daemon',
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-clamd-'));
  const path = join(folder, 'clamd.sock');
  // A signature of our own, so that nothing is downloaded: the text in hex, as clamd's extended signatures have it.
  writeFileSync(join(folder, 'test.ndb'), `Eicar-Test:0:*:${Buffer.from(eicar).toString('hex')}\n`);
  const config = `LocalSocket ${path}\nDatabaseDirectory ${folder}\nForeground yes\nUser root\nStreamMaxLength 60M\n`;
  writeFileSync(
    join(folder, 'clamd.conf'),
    process.getuid?.() === 0 ? config : config.replace('User root\n', ''),
  );
  const child = spawn(clamd ?? '', ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  try {
    for (let tries = 0; tries < 100 && !(await clamdAnswers({ path })); tries++) await pause(100);
    const scan = clamdScan({ path }, () => undefined);
    const looked = (text: string) => scan(Readable.from([Buffer.from(text)]));
    assert.deepEqual(await looked('A note.'), { clean: true });
    const found = await looked(eicar);
    assert.match(found.clean ? '' : (found.found ?? ''), /^Eicar-Test/);
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});
