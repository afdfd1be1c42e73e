import assert from 'node:assert/strict';
import { test } from 'node:test';
import { people } from '../desk/set-up-provider.ts';
import { openCaller } from './caller.ts';

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

test('an administrator takes no list of data requests away', async () => {
  assert.equal((await call('reed', 'GET', '/api/data-requests.csv')).status, 403);
});
