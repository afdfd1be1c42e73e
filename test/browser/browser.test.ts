import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { expectAccessible, noSidewaysScroll, screenshot, useBrowser } from './browser.ts';
import { watchFaults } from './page-faults.ts';

const pages: Record<string, string> = {
  '/': `<title>A page</title><main><h1>Complaints</h1>
    <form action="/sent"><label for="name">Name</label> <input id="name" name="name"><button>Save</button></form>
    <p id="script">no script</p><script src="/script.js"></script></main>`,
  '/script.js': `document.getElementById('script').textContent = 'script ran';`,
  '/sent': '<title>Saved</title><main><h1>Saved</h1></main>',
  '/faults': `<title>Faults</title><main><h1>Faults</h1><img src="/none.png"><input>
    <noscript><button id="no-script-button"></button></noscript></main>`,
  '/wide':
    '<title>Wide</title><main><h1>Wide</h1><table class="wide" width="900"><tr><td>x</td></tr></table></main>',
  '/throws': '<title>Throws</title><main><h1>Throws</h1></main><script>notThere()</script>',
  '/calls-out':
    '<title>Calls out</title><main><h1>Calls out</h1><img alt="" src="http://elsewhere.example/a.png"></main>',
};

const server = createServer((request, response) => {
  const body = pages[new URL(request.url ?? '/', 'http://127.0.0.1').pathname];
  const type = request.url === '/script.js' ? 'text/javascript' : 'text/html';
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
  response.end(body && type === 'text/html' ? `<!doctype html><html lang="en">${body}</html>` : body);
});
let at = '';
before(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());
const browser = useBrowser();

for (const javaScript of [true, false]) {
  test(`a form is sent ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const page = await browser.page({ at, javaScript });
    await page.goto('/');
    assert.equal(await page.textContent('#script'), javaScript ? 'script ran' : 'no script');
    await expectAccessible(page);
    await screenshot(page, `workshop/a-form-${javaScript ? 'with' : 'without'}-script`);
    await page.getByLabel('Name').fill('Example Row');
    await page.getByRole('button', { name: 'Save' }).click();
    assert.equal(new URL(page.url()).search, '?name=Example+Row');
  });
}

test('two people use two browsers at once, and share no cookie', async () => {
  const [one, other] = await Promise.all([browser.page({ at }), browser.page({ at, width: 375 })]);
  await Promise.all([one.goto('/'), other.goto('/')]);
  await one.evaluate(() => {
    document.cookie = 'session=one';
  });
  assert.equal(await other.evaluate(() => document.cookie), '');
  assert.equal(await other.evaluate(() => window.innerWidth), 375);
});

for (const javaScript of [true, false]) {
  test(`faults of accessibility are named ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
    const page = await browser.page({ at, javaScript });
    await page.goto('/faults');
    await assert.rejects(expectAccessible(page), (error: Error) => {
      assert.match(error.message, /image-alt, critical/);
      assert.match(error.message, /<img src="\/none.png">/);
      assert.match(error.message, /Form elements must have labels/);
      assert.equal(error.message.includes('no-script-button'), !javaScript);
      return true;
    });
  });
}

test('a page wider than its window is named with the element', async () => {
  const page = await browser.page({ at, width: 320 });
  await page.goto('/');
  await noSidewaysScroll(page);
  await page.goto('/wide');
  await assert.rejects(
    noSidewaysScroll(page),
    /is 9\d\d px wide in a window of 320:\n.*table\.wide ends at 9\d\d/s,
  );
});

test('a script that throws and a request to another machine are faults', async () => {
  // A context of its own, because these faults are wanted and those of `browser.page` fail the test.
  const context = (await browser.page()).context().browser();
  assert(context);
  const own = await context.newContext();
  const faults: string[] = [];
  watchFaults(own, faults);
  const page = await own.newPage();
  await page.goto(`${at}/throws`);
  await page.goto(`${at}/calls-out`);
  await own.close();
  assert.match(faults.join('\n'), /\/throws threw: notThere is not defined/);
  assert.match(faults.join('\n'), /asked another machine for http:\/\/elsewhere.example\/a.png/);
});

test('a picture is kept for people to look at', async () => {
  const page = await browser.page({ at, width: 375 });
  await page.goto('/');
  const picture = await readFile(await screenshot(page, 'workshop/a-page'));
  assert.deepEqual([...picture.subarray(1, 4)], [...Buffer.from('PNG')]);
  assert.equal(picture.readUInt32BE(16), 375);
});
