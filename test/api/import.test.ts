import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openCaller, type Who } from './caller.ts';

const { call, office } = await openCaller();
office.at('2018-06-01');
const root = new URL('../../', import.meta.url);
const sample = readFileSync(new URL('examples/import/consumer-complaints.csv', root));
const map = readFileSync(new URL('examples/import/consumer-complaints.yaml', root), 'utf8');

/** Sends parts in their order, with nobody on paper said ahead of them, unless they say something of it themselves. */
async function send(who: Who, given: Record<string, string | Blob>) {
  const parts = 'paperOnly' in given ? given : { paperOnly: 'false', ...given };
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) form.append(name, value);
  const request = new Request('http://x.example', { method: 'POST', body: form });
  return call(who, 'POST', '/api/import/complaints', {
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}

test('a file is tried, brought in, and brought in no second time', async () => {
  const file = new Blob([gzipSync(sample)]);
  const tried = await send('nell', { file, map, dryRun: 'true' });
  assert.equal(tried.body['broughtIn'], 200);
  assert.equal((await call('nell', 'GET', '/api/complaints')).body['items'].length, 0);
  const done = await send('nell', { file, map });
  assert.equal(done.body['broughtIn'], 200);
  assert.equal(done.body['refused'].length, 0);
  const again = await send('nell', { map, file });
  assert.deepEqual([again.body['broughtIn'], again.body['thereAlready']], [0, 200]);
});

test('a file is not read before it is said that nobody in it is on paper only', async () => {
  const said = async (parts: Record<string, string | Blob>) => {
    const { status, body, text } = await send('nell', parts);
    assert.doesNotMatch(text, /Quillfeather/);
    return [status, body['code']];
  };
  const file = new Blob(['Wisteria Quillfeather\n']);
  assert.deepEqual(await said({ paperOnly: 'true', file, map }), [422, 'import.paper-only']);
  assert.deepEqual(await said({ file, map, paperOnly: 'true' }), [422, 'import.paper-only']);
  for (const parts of [
    { paperOnly: '', file, map },
    { paperOnly: 'perhaps', file, map },
    // Said behind the file it comes too late: the file had to be read by then.
    { file, map, paperOnly: 'false' },
  ])
    assert.deepEqual(await said(parts), [422, 'import.paper-only-not-asked']);
});

test('what cannot be brought in is said: by whom, with what map, from what file', async () => {
  const file = new Blob([sample]);
  assert.equal((await send('osric', { file, map })).status, 403);
  assert.deepEqual((await send('nell', { map })).body['errors'], [
    { field: 'file', detail: 'It is missing.' },
  ]);
  assert.deepEqual((await send('nell', { file })).body['errors'], [
    { field: 'map', detail: 'It is missing.' },
  ]);
  const wrong = await send('nell', { file, map: 'source: x\ncomplaint: { tea: { is: 1 } }' });
  assert.equal(wrong.body['code'], 'import.map-not-understood');
  assert.match(wrong.body['errors'][0].detail, /^complaint\.tea: /);
  const other = await send('nell', { file: new Blob(['a,b\n1,2\n']), map });
  assert.equal(other.body['code'], 'import.columns-missing');
});
