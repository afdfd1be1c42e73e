import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { bundleOf, documentOf, exampleSign } from '#letters/bundle/fixtures/bundle.ts';
import { unpack } from '#letters/bundle/fixtures/unpack.ts';
import { makeBundle } from '#letters/bundle/make-bundle.ts';
import { letterOf } from '#letters/rendering/fixtures/pdfs.ts';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from '../browser/browser.ts';

const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'redress-verify-'));
const zip = join(folder, 'bundle.zip');
const unpacked = join(folder, 'SW-2018-0362');

before(async () => {
  const made = await makeBundle(
    bundleOf(
      documentOf('A letter', 'application/pdf', await letterOf(2)),
      documentOf('A call', 'audio/mpeg', Buffer.from('ID3 invented'), { fileName: 'Galwad ŵ.mp3' }),
    ),
    { to: zip, sign: exampleSign },
  );
  assert.ok(made.ok);
  for (const [path, bytes] of Object.entries(unpack(zip))) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), bytes);
  }
});
after(() => rmSync(folder, { recursive: true }));

async function opened(width = 1280): Promise<Page> {
  const page = await browser.page({ width });
  await page.goto(pathToFileURL(join(unpacked, 'verify.html')).href);
  return page;
}

/** Chooses what to check and waits for what the page says of it. */
async function said(page: Page, choice: 'files' | 'folder', paths: string | string[]): Promise<string> {
  await page.setInputFiles(`#${choice}`, paths);
  await page.waitForSelector('#result:not([hidden])');
  return page.innerText('#result');
}

/** The unpacked bundle, changed in one way. */
function changed(by: (at: string) => void): string {
  const copy = join(mkdtempSync(join(folder, 'copy-')), 'bundle');
  cpSync(unpacked, copy, { recursive: true });
  by(copy);
  return copy;
}

const flipped = (path: string, at: number): void => {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(path, bytes);
};

for (const width of [1280, 375, 320])
  test(`a bundle as it was made is said to be so, ${width} px wide`, async () => {
    const page = await opened(width);
    await expectAccessible(page);
    assert.match(
      await said(page, 'files', zip),
      /^Nothing has been changed since Tuesday 4 September 2018, 10:30\./,
    );
    assert.match(await page.innerText('#result'), /bears the signature/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'result');
    await expectAccessible(page);
    await noSidewaysScroll(page);
    await screenshot(page, `verify-bundle/unchanged-${width}`);
    assert.match(await said(page, 'folder', unpacked), /^Nothing has been changed since/);
  });

test('one byte changed in any file is found, and the file named', async () => {
  const page = await opened();
  const files = [
    'bundle.pdf',
    'index.pdf',
    'originals/002 Galwad ŵ.mp3',
    'manifest.json',
    'manifest.sig',
    'SHA256SUMS',
    'verify.html',
  ];
  for (const path of files) {
    const size = readFileSync(join(unpacked, path)).length;
    for (const at of [0, Math.floor(size / 2), size - 1]) {
      const result = await said(
        page,
        'folder',
        changed((copy) => flipped(join(copy, path), at)),
      );
      assert.match(result, /^Something in this bundle was changed\./, `${path} at ${at}`);
      assert.ok(result.includes(basename(path)), `${path} at ${at}: ${result}`);
    }
  }
});

test('one byte changed anywhere in the zip is found, unless every file in it is still as it was', async () => {
  const page = await opened();
  const whole = readFileSync(zip);
  const [step, found] = [Math.ceil(whole.length / 80), new Set<string>()];
  for (let at = 0; at < whole.length; at += step) {
    // A name of its own each time: a browser told of the same file again hears of no change.
    const copy = join(folder, `${at}.zip`);
    cpSync(zip, copy);
    flipped(copy, at);
    const result = (await said(page, 'files', copy)).split('\n')[0] ?? '';
    found.add(result);
    // A zip's own dates and marks are nobody's evidence.
    if (result.startsWith('Nothing')) assert.deepEqual(unpack(copy), unpack(zip), `at ${at}`);
  }
  assert.ok(found.has('Something in this bundle was changed.'));
  const cut = join(folder, 'cut.zip');
  writeFileSync(cut, whole.subarray(0, -30));
  assert.match(await said(page, 'files', cut), /^This zip file is damaged\./);
});

test('what is missing, and what was added, is named', async () => {
  const page = await opened();
  const without = changed((copy) => rmSync(join(copy, 'originals/002 Galwad ŵ.mp3')));
  assert.match(
    await said(page, 'folder', without),
    /Missing\s+originals\/002 Galwad ŵ\.mp3 \(document 2, “A call”\)/,
  );
  const added = changed((copy) => writeFileSync(join(copy, 'extra.pdf'), 'x'));
  assert.match(
    await said(page, 'folder', added),
    /^Something was added.*Does not belong to this bundle\s+extra\.pdf/s,
  );
  const renamed = changed((copy) => renameSync(join(copy, 'index.pdf'), join(copy, 'Index.PDF')));
  assert.match(
    await said(page, 'folder', renamed),
    /Missing\s+index\.pdf\s+Does not belong to this bundle\s+Index\.PDF/,
  );
  const litter = changed((copy) => writeFileSync(join(copy, '.DS_Store'), 'x'));
  assert.match(await said(page, 'folder', litter), /^Nothing has been changed since/);
});

test('some of the files can be checked by themselves', async () => {
  const page = await opened();
  const one = await said(page, 'files', [join(unpacked, 'bundle.pdf')]);
  assert.match(one, /^Nothing has been changed in the file you chose\..*not checked\s+index\.pdf/s);
});

test('a bundle signed anew by somebody else is told from this one', async () => {
  const other = changed((copy) => {
    const signature = JSON.parse(readFileSync(join(copy, 'manifest.sig'), 'utf8')) as Record<string, string>;
    writeFileSync(
      join(copy, 'manifest.sig'),
      `${JSON.stringify({ ...signature, signature: 'AAAA' }, null, 2)}\n`,
    );
  });
  const page = await opened();
  assert.match(await said(page, 'folder', other), /Changed since\s+manifest\.sig/);
});

test('a page whose own list was changed says that it proves nothing', async () => {
  const forged = changed((copy) => {
    const text = readFileSync(join(copy, 'verify.html'), 'utf8');
    writeFileSync(join(copy, 'verify.html'), text.replace('\\"reference\\":\\"SW', '\\"reference\\":\\"XX'));
  });
  const page = await browser.page();
  await page.goto(pathToFileURL(join(forged, 'verify.html')).href);
  assert.match(await said(page, 'files', zip), /^This page was changed\./);
});

test('a browser that cannot check the signature says so, and still compares the files', async () => {
  const page = await browser.page();
  await page.addInitScript(() => {
    const reject = () => Promise.reject(new DOMException('no', 'NotSupportedError'));
    Object.defineProperty(crypto.subtle, 'importKey', { value: reject });
  });
  await page.goto(pathToFileURL(join(unpacked, 'verify.html')).href);
  assert.match(
    await said(page, 'files', zip),
    /^Nothing has been changed since.*cannot check the signature/s,
  );
});

test('it can be used by keyboard alone, and says what to do without script', async () => {
  const page = await opened();
  const reached: string[] = [];
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName || ''),
    );
  }
  assert.deepEqual(reached.slice(0, 3), ['files', 'folder', 'SUMMARY']);
  const scriptless = await browser.page({ javaScript: false });
  await scriptless.goto(pathToFileURL(join(unpacked, 'verify.html')).href);
  assert.match(await scriptless.innerText('main'), /does not run this page’s script/);
});
