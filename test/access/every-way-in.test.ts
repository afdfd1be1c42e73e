import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areas } from '#desk/access/areas.ts';
import { permits } from '#kinds/complaint/permit-table.ts';
import { permitRefusal as requestPermitRefusal } from '#kinds/data-request/permits.ts';
import type { Role } from '#kinds/roles.ts';
import { heldRoles } from './everybody.ts';
import { app, ask, cases, commandOf, guarded, isTurnedAway, sees, sessions, turnedAway } from './ways-in.ts';

// Every route and every operation × every role. One that belongs to no area fails.

test('every way in is open, or belongs to an area of the table', () => {
  const lost = guarded.filter(({ reads }) => reads === undefined || !Object.hasOwn(areas, reads));
  assert.deepEqual(
    lost.map(({ method, url }) => `${method} ${url}`),
    [],
  );
});

test('every command has its permit, and every operation on a complaint is a command’s or an area’s', () => {
  const commands = guarded.map(commandOf).filter((command) => command !== null);
  assert.ok(commands.length > 80);
  assert.deepEqual(
    commands.filter((command) => permits[command] === undefined),
    [],
  );
});

for (const role of heldRoles)
  test(`${role}: turned away from what the table does not open, and from nothing else`, async () => {
    for (const way of guarded) {
      if (way.reads === 'account') continue;
      const closed = turnedAway(way, role);
      // What writes is asked for only where it is refused: that it may be done, the tests of each area show.
      if (!closed && way.method !== 'GET') continue;
      const answer = await ask(way, role, cases.own);
      assert.equal(isTurnedAway(answer), closed, `${way.method} ${way.url}: ${answer.statusCode}`);
      assert.ok(answer.statusCode < 500, `${way.method} ${way.url}: ${answer.statusCode}`);
    }
  });

test('whoever may take a data request down is shown where, whether or not they go on with it', async () => {
  const way = guarded.find(({ method, url }) => method === 'GET' && url === '/data-requests/record');
  assert.ok(way !== undefined);
  for (const role of heldRoles) {
    const may = requestPermitRefusal('record', [role]) === null;
    assert.equal((await ask(way, role, cases.own)).statusCode, may ? 200 : 403, role);
  }
});

async function searched(role: Role): Promise<string> {
  const headers = { authorization: `Bearer ${sessions.get(role)}` };
  const payload = { words: 'travel' };
  return (await app.inject({ method: 'POST', url: '/api/complaints/search', headers, payload })).body;
}

test('lists and searches hold what somebody may see, and count nothing else', async () => {
  for (const role of heldRoles)
    for (const url of [
      '/api/complaints',
      '/api/complaints/search',
      '/api/complaints.csv',
      '/api/work?whose=everybody',
    ]) {
      const way = guarded.find((one) => one.url === url.split('?')[0] && !one.url.endsWith(':command'));
      assert.ok(way !== undefined, url);
      if (turnedAway(way, role)) continue;
      const body =
        url === '/api/complaints/search' ? await searched(role) : (await ask({ ...way, url }, role, '')).body;
      for (const sort of Object.keys(cases) as (keyof typeof cases)[]) {
        // What is restricted is in no index of words: its officer has the list, and its reference.
        const found = sees(role, sort) && !(sort === 'restricted' && url.endsWith('/search'));
        assert.equal(body.includes(cases[sort]), found, `${role} ${url} ${sort}`);
      }
    }
});
