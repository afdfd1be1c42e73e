import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationsOf } from '#web/api/operations.ts';
import { people } from '../desk/set-up-provider.ts';
import { openCaller } from './caller.ts';
import { aPdf, formSent } from './form-sent.ts';

const { call } = await openCaller();

test('the list of data requests is exported whole, with nothing in it that a spreadsheet would run', async () => {
  for (const [name, handler] of [
    ['=HYPERLINK("http://elsewhere.example")', people.osric.id],
    ['Fern Hollis', undefined],
  ])
    assert.equal(
      (
        await call('osric', 'POST', '/api/data-requests', {
          body: { paperOnly: 'no', asks: ['access'], person: { name }, handler },
        })
      ).status,
      201,
    );
  const { text, headers, status } = await call('osric', 'GET', '/api/data-requests.csv?open=true');
  assert.equal(status, 200);
  assert.match(String(headers['content-type']), /^text\/csv/);
  assert.equal(text.charCodeAt(0), 0xfeff);
  const lines = text.slice(1).trimEnd().split('\r\n');
  assert.equal(lines.length, 3);
  assert.match(lines[0] ?? '', /^Reference,Person,Asks,Standing,/);
  assert.match(text, /"'=HYPERLINK\(""http/);
  const nobodys = await call('osric', 'GET', '/api/data-requests.csv?handler=nobody');
  assert.match(nobodys.text, /Fern Hollis/);
  assert.doesNotMatch(nobodys.text, /HYPERLINK/);
  assert.equal((await call('osric', 'GET', '/api/data-requests.csv?weather=fine')).status, 422);
});

test('one is recorded as the description shows it, and not without its first answer', async () => {
  const example = operationsOf({ rehearsal: false }).find(({ id }) => id === 'recordDataRequest')?.example;
  assert.ok(typeof example === 'object' && example !== null);
  assert.equal((await call('osric', 'POST', '/api/data-requests', { body: example })).status, 201);
  const unanswered = { ...example, paperOnly: undefined };
  const refused = await call('osric', 'POST', '/api/data-requests', { body: unanswered });
  assert.equal(refused.body['code'], 'complaint.paper-only-not-asked');
  const stopped = await call('osric', 'POST', '/api/data-requests', {
    body: { ...example, paperOnly: true },
  });
  assert.equal(stopped.body['code'], 'complaint.paper-only');
});

test('an administrator takes no list of data requests away', async () => {
  assert.equal((await call('reed', 'GET', '/api/data-requests.csv')).status, 403);
});

test('a document is put on a request by the complaint’s own door: known by its content, listed, and as it came', async () => {
  const made = await call('osric', 'POST', '/api/data-requests', {
    body: { paperOnly: 'no', asks: ['access'], person: { name: 'Fern Hollis' } },
  });
  const at = `/api/data-requests/${made.body['reference']}`;
  const upload = async (parts: Record<string, string | Blob>) =>
    call('osric', 'POST', `${at}/documents`, await formSent(parts));
  const sent = await upload({ title: 'Her letter', kind: 'request', dated: '2018-01-15', file: aPdf });
  assert.equal(sent.status, 201, sent.text);
  const { body } = await call('nell', 'GET', at);
  assert.deepEqual(body['documents'], [
    { id: 'd1', title: 'Her letter', on: '2018-01-15', kind: 'What they asked with', kept: true },
  ]);
  const back = await call('nell', 'GET', `${at}/documents/d1`);
  assert.equal(back.headers['content-type'], 'application/pdf');
  assert.equal(back.text, await aPdf.text());
  assert.equal((await call('nell', 'GET', `${at}/documents/d2`)).status, 404);
  assert.equal((await call('reed', 'GET', `${at}/documents/d1`)).status, 403);

  const page = await upload({ title: 'Her letter', file: new Blob(['<!doctype html><script>1</script>']) });
  assert.equal(page.body['code'], 'file.type-not-taken');
  const onPaper = await upload({ title: 'MAPPA restriction order', file: aPdf });
  assert.equal(onPaper.body['code'], 'mappa.not-on-electronic-record');
  const wrong = await upload({ title: 'Her letter', kind: 'love-letter', file: aPdf });
  assert.equal(wrong.status, 422);
});
