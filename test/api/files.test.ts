import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Heard, openCaller } from './caller.ts';
import { formSent, aPdf as pdf } from './form-sent.ts';

const { call, office } = await openCaller();
let at = '';

before(async () => {
  office.at('2018-02-19');
  const made = await call('osric', 'POST', '/api/complaints', {
    body: { paperOnly: false, about: ['provider'], summary: 'Nobody called back.', handler: 'osric' },
  });
  at = `/api/complaints/${made.body['reference']}`;
});

const upload = async (
  parts: Record<string, string | Blob>,
  headers?: Record<string, string>,
): Promise<Heard> => call('osric', 'POST', `${at}/documents`, await formSent(parts, headers));

test('a document is sent, known by its content, listed and downloaded as it came', async () => {
  const sent = await upload({ title: 'Travel claim', kind: 'letter', dated: '2018-01-31', file: pdf });
  assert.equal(sent.status, 201, sent.text);
  const { body } = await call('nell', 'GET', at);
  const [document] = body['documents'];
  assert.deepEqual(document, {
    id: 'd1',
    title: 'Travel claim',
    kind: 'letter',
    dated: '2018-01-31',
    mediaType: 'application/pdf',
    bytes: pdf.size,
    kept: true,
  });
  const back = await call('nell', 'GET', `${at}/documents/d1`);
  assert.equal(back.headers['content-type'], 'application/pdf');
  assert.equal(back.headers['x-content-type-options'], 'nosniff');
  assert.match(String(back.headers['content-disposition']), /^attachment;/);
  assert.equal(back.text, await pdf.text());
  assert.equal((await call('nell', 'GET', `${at}/documents/d9`)).status, 404);
});

test('the same key sends a document once', async () => {
  const headers = { 'idempotency-key': 'paper' };
  await upload({ title: 'Once', file: pdf }, headers);
  await upload({ title: 'Once', file: pdf }, headers);
  const { body } = await call('nell', 'GET', at);
  assert.equal(body['documents'].filter(({ title }: { title: string }) => title === 'Once').length, 1);
});

test('a program is refused whatever it is called, and so are two files, none, and a form without a title', async () => {
  const program = new Blob([
    Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, ...Array.from({ length: 60 }, () => 0)]),
  ]);
  const refused = await upload({ title: 'Letter', file: program });
  assert.equal(refused.status, 415, refused.text);
  assert.equal(refused.body['code'], 'file.type-not-taken');
  const page = await upload({ title: 'Letter', file: new Blob(['<!doctype html><script>1</script>']) });
  assert.equal(page.status, 415);
  const two = await upload({ title: 'Two', file: pdf, other: pdf });
  assert.equal(two.body['code'], 'file.one-at-a-time');
  const none = await upload({ title: 'None' });
  assert.deepEqual(none.body['errors'], [{ field: 'file', detail: 'It is empty, and must say something.' }]);
  const untitled = await upload({ file: pdf });
  assert.equal(untitled.status, 422);
  const json = await call('osric', 'POST', `${at}/documents`, { body: { title: 'x' } });
  assert.equal(json.status, 415);
  const barred = await call('reed', 'GET', at);
  assert.equal(barred.status, 403);
});

test('a file that is no file of ours cannot be put on a complaint by its name', async () => {
  for (const file of ['../../etc/passwd', 'x', 'a'.repeat(64)]) {
    const { status, body } = await call('osric', 'POST', `${at}/add-document`, {
      body: { title: 'x', file },
    });
    assert.ok([404, 422].includes(status), `${file}: ${status} ${JSON.stringify(body)}`);
  }
});

test('a letter is seen before it is sent, with the refusals that would stop it', async () => {
  for (const [as, type] of [
    ['pdf', 'application/pdf'],
    ['html', 'text/html; charset=utf-8'],
    ['text', 'text/plain; charset=utf-8'],
  ]) {
    const seen = await call('osric', 'GET', `${at}/preview/final-response?as=${as}`);
    assert.equal(seen.status, 200);
    assert.equal(seen.headers['content-type'], type);
    assert.match(String(seen.headers['redress-would-refuse']), /complaint\.not-at-this-point/);
  }
  assert.equal((await call('osric', 'GET', `${at}/preview/love-letter`)).status, 422);
  assert.equal((await call('osric', 'GET', '/api/complaints/SW-1-1/preview/closure')).status, 404);
});
