import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { LightMyRequestResponse, RouteOptions } from 'fastify';
import { type AreaName, areas, readersOf } from '#desk/access/areas.ts';
import { permits } from '#kinds/complaint/permit-table.ts';
import { permitRefusal } from '#kinds/complaint/permits.ts';
import type { Role } from '#kinds/complaint/roles.ts';
import { buildApp } from '#server/app.ts';
import { openLog } from '#server/log.ts';
import { routeOf } from '#web/api/api.ts';
import { operationsOf } from '#web/api/operations.ts';
import { openOffice, people } from '../desk/office.ts';
import { anothers, everybody, heldRoles, scoped, theirs } from './everybody.ts';

/*
 * Every route and every operation × every role × every sort of case, asked of the running app and held to the two tables:
 * the areas (who reads what) and the permits (who does what). A route that is new is asked by itself; one that belongs to no
 * area fails.
 */

const office = await openOffice();
office.at('2018-03-12');
const routes: RouteOptions[] = [];
const app = await buildApp({
  desk: office.desk,
  log: openLog('silent'),
  publicUrl: null,
  startToken: null,
  onRoute: (route) => routes.push(route),
});
after(async () => {
  await app.close();
  await office.scratch.close();
});
const sessions = await everybody(office.desk, office.organisation);
const operations = new Map(
  operationsOf({ rehearsal: false }).map((one) => [`${one.method.toUpperCase()} ${routeOf(one)}`, one]),
);

/** A case of each sort there is: by what it is to somebody with a scope, and one kept to the nominated officer alone. */
const cases = {
  own: await delivered(theirs),
  another: await delivered(anothers),
  restricted: await kept(await delivered(theirs)),
} as const;
const nowhere = 'SW-2018-9998';

async function delivered(deliveredBy: string): Promise<string> {
  const given = {
    about: ['provider'],
    summary: 'My travel costs were not paid.',
    handler: 'osric',
    deliveredBy,
  };
  const done = await office.act(people.osric, 'record', given);
  assert.ok(done.outcome === 'done', JSON.stringify(done));
  return done.reference;
}

async function kept(reference: string): Promise<string> {
  const id = 'one-nominated-officer';
  const officer = { organisation: office.organisation, id, name: id, roles: ['nominated-officer'] };
  const done = await office.act(officer, 'restrict', { reason: 'safety', readers: [] }, { reference });
  assert.ok(done.outcome === 'done', JSON.stringify(done));
  return reference;
}

interface Way {
  readonly method: string;
  readonly url: string;
  readonly reads: AreaName | undefined;
  readonly roles: readonly string[] | undefined;
  readonly isOpen: boolean;
}

const ways: Way[] = routes.flatMap(({ method, url, config }) =>
  [method]
    .flat()
    .filter((each) => each !== 'HEAD')
    .map((each) => ({
      method: each,
      url,
      reads: config?.reads,
      roles: config?.roles,
      isOpen: config?.open === true || config?.bare === true,
    })),
);
const guarded = ways.filter(({ isOpen }) => !isOpen);

/** What is refused before anybody looks what was asked for. */
const turnedAway = ({ reads, roles }: Way, role: Role): boolean => {
  const readers = reads === undefined ? undefined : readersOf(reads);
  return (readers !== undefined && !readers.includes(role)) || (roles !== undefined && !roles.includes(role));
};

const seesNoCase = (role: Role): boolean => role === 'administrator';
const sees = (role: Role, sort: keyof typeof cases): boolean =>
  sort === 'restricted'
    ? role === 'nominated-officer'
    : !seesNoCase(role) && (sort === 'own' || !scoped.includes(role));

/** A request for one’s data is a case of another kind, with permits of its own. */
const isDataRequest = ({ url }: Way): boolean => url.includes('/data-requests');

/** A command, where a way in is one of a complaint. */
function commandOf(way: Way): string | null {
  const { method, url } = way;
  if (method !== 'POST' || operations.get(`${method} ${url}`)?.reads !== 'commands') return null;
  if (isDataRequest(way)) return null;
  return url === '/api/complaints' ? 'record' : (url.split('/').at(-1) ?? null);
}

async function ask(way: Way, role: Role, reference: string): Promise<LightMyRequestResponse> {
  const secret = sessions.get(role) ?? '';
  const isApi = way.url.startsWith('/api/');
  const operation = operations.get(`${way.method} ${way.url}`);
  const url = way.url
    .replace(':reference', reference)
    .replace(':command', 'record-contact')
    .replace(':clock', 'reply-before-ice')
    .replace(':kind', 'final-response')
    .replaceAll(/:\w+/g, '11111111-1111-4111-8111-111111111111');
  return app.inject({
    method: way.method as 'GET',
    url,
    headers: isApi
      ? // An old version: what is in order is answered with what happened since, and nothing is recorded.
        { authorization: `Bearer ${secret}`, 'if-match': '"1"' }
      : { cookie: `redress-session=${secret}` },
    ...(isApi && way.method !== 'GET' ? { payload: operation?.example ?? {} } : {}),
  });
}

/** An answer without what differs each time it is given, and without the reference it was asked for. */
const plainly = ({ statusCode, body }: LightMyRequestResponse, reference: string): string =>
  `${statusCode} ${body
    .replaceAll(reference, '')
    .replaceAll(encodeURIComponent(reference), '')
    .replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}/g, '')
    .replaceAll(/value="[\w-]*"/g, '')}`;

const isTurnedAway = ({ statusCode, body }: LightMyRequestResponse): boolean =>
  statusCode === 403 &&
  (body.includes('request.not-permitted') || body.includes('This is not for your role'));

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
