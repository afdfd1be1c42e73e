import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { before, test } from 'node:test';
import { largestFile, readUpload } from '#web/forms/read-upload.ts';
import type { Page } from '#web/page.ts';
import { statusOf } from '#web/problem.ts';
import { useBrowser } from '../browser/browser.ts';
import { testApp } from './app.ts';

let expected = '';
/** A page that takes a file and says how long it was. */
const files: Page = {
  routes(app) {
    app.get('/files', (_, reply) =>
      reply
        .type('text/html')
        .send(
          `<!doctype html><html lang="en"><title>Files</title><form method="post" enctype="multipart/form-data"><input type="hidden" name="form-token" value="${expected}"><label>Note <input name="note"></label><label>File <input type="file" name="file"></label><button>Send</button></form>`,
        ),
    );
    app.post('/files', { config: { upload: true } }, async (request, reply) => {
      const believes = (token: string) => token === expected;
      const upload = await readUpload(request, believes, async ({ content }) =>
        String((await buffer(content)).length),
      );
      if (upload === null) return reply.code(403).send('not believed');
      const [refusal] = upload.refusals;
      if (refusal !== undefined)
        return reply.code(statusOf(refusal)).send(`${refusal.says} ${refusal.remedy}`);
      return reply.send(upload.posted);
    });
  },
};
const here = await testApp({ more: [files] });
const browser = useBrowser();
before(async () => {
  await here.setUp();
  expected = 'the token of this form';
});

async function send(parts: FormData, note = ''): Promise<Response> {
  const { cookie } = await here.session();
  const form = new FormData();
  form.set('form-token', expected);
  form.set('note', note);
  for (const [name, value] of parts) form.append(name, value);
  return fetch(`${here.at}/files`, { method: 'POST', headers: { cookie }, body: form });
}
const fileOf = (size: number, name = 'claim.pdf'): FormData => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(size)]), name);
  return form;
};

test('a file is handed on as it arrives, with the answers around it', async () => {
  const answer = await send(fileOf(70_000), 'Travel claim, “January”');
  assert.deepEqual(await answer.json(), { note: 'Travel claim, “January”', file: '70000' });
});

test('a file of 50 MB is taken; one of 60 MB is refused in a sentence', async () => {
  assert.deepEqual(await (await send(fileOf(largestFile))).json(), { note: '', file: String(largestFile) });
  const answer = await send(fileOf(60 * 1024 * 1024, 'call recording.wav'));
  assert.equal(answer.status, 413);
  assert.equal(
    await answer.text(),
    '“call recording.wav” is larger than 50 MB. Send it in parts, or in a smaller form.',
  );
});

test('a browser that sends 60 MB is shown the sentence', async () => {
  const page = await browser.page({ at: here.at, javaScript: false });
  await here.signIn(page.context());
  await page.goto('/files');
  const folder = mkdtempSync(join(tmpdir(), 'redress-upload-'));
  const path = join(folder, 'call recording.wav');
  writeFileSync(path, '');
  truncateSync(path, 60 * 1024 * 1024);
  await page.getByLabel('File').setInputFiles(path);
  await page.getByRole('button', { name: 'Send' }).click();
  rmSync(folder, { recursive: true });
  assert.match(await page.innerText('body'), /“call recording.wav” is larger than 50 MB/);
});

test('without its token nothing of a form with files is kept', async () => {
  const { cookie } = await here.session();
  const answer = await fetch(`${here.at}/files`, { method: 'POST', headers: { cookie }, body: fileOf(10) });
  assert.equal(answer.status, 403);
  assert.equal(await answer.text(), 'not believed');
});

test('a form with too many parts, or none that can be read, is refused in words', async () => {
  const many = new FormData();
  for (let part = 0; part < 600; part++) many.append(`field-${part}`, 'x');
  const answer = await send(many);
  assert.equal(answer.status, 413);
  assert.match(await answer.text(), /What you sent is too large/);
  const { cookie } = await here.session();
  const headers = { cookie, 'content-type': 'multipart/form-data; boundary=x' };
  const torn = await fetch(`${here.at}/files`, {
    method: 'POST',
    headers,
    body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nend',
  });
  assert.ok(torn.status >= 400 && torn.status < 500, String(torn.status));
});

test('a form of 60 MB of text is answered in words while it is still being sent', async () => {
  const { cookie } = await here.session();
  const headers = {
    cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': 60 * 1024 * 1024,
  };
  const sending = httpRequest(`${here.at}/files`, { method: 'POST', headers });
  sending.end(Buffer.alloc(60 * 1024 * 1024, 'x'));
  const [response] = (await once(sending, 'response')) as [IncomingMessage];
  const status = response.statusCode;
  const body = (await buffer(response)).toString();
  assert.equal(status, 413);
  assert.match(body, /What you sent is too large/);
});
