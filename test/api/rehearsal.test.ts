import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { redress } from '#cli/redress.ts';
import { organisationHere } from '#desk/organisation/organisation.ts';
import { openCaller } from './caller.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-scenarios-'));
after(() => rmSync(folder, { recursive: true }));

const allowed = await openCaller({ rehearsal: true });
const kept = await openCaller();
const listen = (caller: typeof allowed) => caller.app.listen({ host: '127.0.0.1', port: 0 });
const [at, elsewhere] = [await listen(allowed), await listen(kept)];

async function run(...typed: string[]) {
  const said: string[] = [];
  const minded: string[] = [];
  const code = await redress(
    ['scenarios', ...typed],
    {
      say: (line) => said.push(line),
      mind: (line) => minded.push(line),
      progress: () => undefined,
      piped: async () => '',
      secret: async () => null,
    },
    {} as never,
  );
  return { code, said, minded };
}

test('every scenario goes through a running server as it goes on the pure domain', async () => {
  const { code, said, minded } = await run('scenarios', '--against', at);
  assert.deepEqual(said.slice(0, -1), []);
  assert.deepEqual(minded, []);
  assert.match(said.at(-1) ?? '', /^\d+ passed, 0 failed$/);
  assert.equal(code, 0);
});

test('what should not have happened fails on both, in the same words', async () => {
  const wrong = join(folder, 'wrong.yaml');
  writeFileSync(
    wrong,
    `title: A day too early
steps:
  - { on: 2018-06-01, do: complaint.record, with: { about: [provider], summary: No lift, handler: handler } }
  - { on: 2018-06-02, do: complaint.issue-final-response, with: {}, refused: complaint.no-such-code }
`,
  );
  const [pure, there] = [await run(wrong), await run(wrong, '--against', at)];
  assert.equal(pure.code, 1);
  assert.deepEqual(there, pure);
  assert.match(
    pure.said[1] ?? '',
    /step 2: complaint\.issue-final-response was refused with .* and not with/,
  );
});

test('a server that keeps real complaints rehearses nothing, and says so', async () => {
  const { code, minded } = await run('scenarios', '--against', elsewhere);
  assert.equal(code, 1);
  assert.match(minded[0] ?? '', /keeps real complaints, so no day can be set/);
  const day = await kept.call('osric', 'GET', '/api/work', { headers: { 'redress-day': '2018-01-01' } });
  assert.equal(day.body['code'], 'rehearsal.only');
  const nights = await allowed.call('osric', 'POST', '/api/rehearsal/nights');
  assert.equal(nights.status, 403, 'nights pass in a rehearsal’s own organisation alone');
});

test('a rehearsal is no provider’s, and its people reach nobody’s complaints', async () => {
  const { desk } = allowed.office;
  assert.equal((await organisationHere(desk))?.name, 'Sandpiper Works');
  const { body } = await allowed.call(null, 'POST', '/api/rehearsal', { body: { given: {} } });
  await allowed.call('osric', 'POST', '/api/complaints', {
    body: { paperOnly: false, about: ['provider'], summary: 'Ours.' },
  });
  const seen = await allowed.call(null, 'GET', '/api/complaints', {
    headers: { authorization: `Bearer ${body['tokens'].handler}` },
  });
  assert.deepEqual(seen.body['items'], []);
});

test('a world that cannot be read is refused by field; an address that is no server’s in a sentence', async () => {
  const { status, body } = await allowed.call(null, 'POST', '/api/rehearsal', {
    body: { given: { nation: 'atlantis', weather: 'fine' } },
  });
  assert.equal(status, 422);
  assert.deepEqual(body['errors'].map(({ field }: { field: string }) => field).sort(), [
    'given.nation',
    'given.weather',
  ]);
  const nobody = await run('scenarios/ice-window.yaml', '--against', 'http://127.0.0.1:9');
  assert.match(nobody.minded[0] ?? '', /^Nothing answers at http:\/\/127\.0\.0\.1:9/);
  assert.match(
    (await run('scenarios', '--against', 'ftp:x')).minded[0] ?? '',
    /is not the address of a server/,
  );
});
