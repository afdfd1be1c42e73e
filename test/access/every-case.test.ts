import assert from 'node:assert/strict';
import { test } from 'node:test';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import { permitRefusal as requestPermitRefusal } from '#kinds/data-request/permits.ts';
import { anothers, heldRoles, theirs } from './everybody.ts';
import {
  app,
  ask,
  cases,
  commandOf,
  guarded,
  isDataRequest,
  nowhere,
  nowhereRequested,
  plainly,
  requestCommandOf,
  requests,
  sees,
  sessions,
  turnedAway,
} from './ways-in.ts';

// Every route and every operation of one case × every role × whose case it is.

for (const role of heldRoles)
  test(`${role}: each command as the permits say, and no case but those they may see`, async () => {
    for (const way of guarded) {
      const command = commandOf(way);
      if (command === null || !way.url.includes(':reference')) continue;
      const barred = permitRefusal(command, [role]) !== null;
      for (const sort of Object.keys(cases) as (keyof typeof cases)[]) {
        const answer = await ask(way, role, cases[sort]);
        const said: string = `${command} on ${sort}: ${answer.statusCode} ${answer.body.slice(0, 300)}`;
        if (barred) assert.equal(answer.json<{ code: string }>().code, 'permit.role', said);
        else if (sees(role, sort)) assert.equal(answer.statusCode, 409, said);
        else
          assert.equal(plainly(answer, cases[sort]), plainly(await ask(way, role, nowhere), nowhere), said);
      }
    }
  });

for (const role of heldRoles)
  test(`${role}: each command on a data request as its permits say, before anything of it is looked up`, async () => {
    const commands = guarded.map((way) => [way, requestCommandOf(way)] as const);
    assert.ok(commands.filter(([, command]) => command !== null).length > 15);
    for (const [way, command] of commands) {
      if (command === null || !way.url.includes(':reference')) continue;
      const barred = requestPermitRefusal(command, [role]) !== null;
      for (const sort of Object.keys(requests) as (keyof typeof requests)[]) {
        const answer = await ask(way, role, requests[sort]);
        const said: string = `${command} on ${sort}: ${answer.statusCode} ${answer.body.slice(0, 300)}`;
        if (barred) assert.equal(answer.json<{ code: string }>().code, 'permit.role', said);
        else if (sees(role, sort)) assert.notEqual(answer.json<{ code: string }>().code, 'permit.role', said);
        else
          assert.equal(
            plainly(answer, requests[sort]),
            plainly(await ask(way, role, nowhereRequested), nowhereRequested),
            said,
          );
      }
    }
  });

test('what a sub-contractor records is its own, said or not; of what another delivers it is refused in a sentence', async () => {
  const headers = { authorization: `Bearer ${sessions.get('sub-contractor-handler')}` };
  const given = {
    '/api/complaints': { about: ['provider'], summary: 'The lift is broken.', paperOnly: 'no' },
    '/api/data-requests': {
      channel: 'phone',
      asks: ['access'],
      words: 'What is written down about me?',
      person: { name: 'Fern Hollis' },
      paperOnly: 'no',
    },
  };
  for (const [url, payload] of Object.entries(given))
    for (const [deliveredBy, status] of [
      [undefined, 201],
      [theirs, 201],
      [anothers, 403],
    ] as const) {
      const sent = { ...payload, ...(deliveredBy === undefined ? {} : { deliveredBy }) };
      const answer = await app.inject({ method: 'POST', url, headers, payload: sent });
      assert.equal(answer.statusCode, status, `${url} ${deliveredBy}: ${answer.body.slice(0, 300)}`);
    }
});

for (const role of heldRoles)
  test(`${role}: a case they may not see is answered as one that is not there`, async () => {
    for (const way of guarded) {
      if (way.method !== 'GET' || !way.url.includes(':reference') || turnedAway(way, role)) continue;
      for (const sort of Object.keys(cases) as (keyof typeof cases)[]) {
        const answer = await ask(way, role, cases[sort]);
        const said = `${way.url} of ${sort}: ${answer.statusCode}`;
        if (!sees(role, sort))
          assert.equal(plainly(answer, cases[sort]), plainly(await ask(way, role, nowhere), nowhere), said);
        else if (way.url.endsWith(':reference') && !isDataRequest(way))
          assert.equal(answer.statusCode, 200, said);
      }
    }
  });
