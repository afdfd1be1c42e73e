import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { type AreaName, readersOf } from '#desk/access/areas.ts';
import { submit as submitRequest } from '#desk/data-request/submit.ts';
import type { Role } from '#kinds/roles.ts';
import { routeOf } from '#web/api/api.ts';
import { operationsOf } from '#web/api/operations.ts';
import { people } from '../desk/office.ts';
import { anothers, scoped, theirs } from './everybody.ts';
import { openApp } from './open-app.ts';

/*
 * Every route and every operation of the running app, and how to ask for each as each role: for the tests beside this file, which
 * hold the answers to the two tables, the areas (who reads what) and the permits (who does what). A route that is new is among them
 * by itself.
 */

const { office, app, routes, sessions, officer } = await openApp();

export { app, office, sessions };

const operations = new Map(
  operationsOf({ rehearsal: false }).map((one) => [`${one.method.toUpperCase()} ${routeOf(one)}`, one]),
);

/** A case of each sort there is: by what it is to somebody with a scope, and one kept to the nominated officer alone. */
export const cases = {
  own: await delivered(theirs),
  another: await delivered(anothers),
  restricted: await kept(await delivered(theirs)),
} as const;
export const nowhere = 'SW-2018-9998';
export const nowhereRequested = 'SW-DR-2018-9998';

/** The same of requests for one's data, which nobody restricts. */
export const requests = {
  own: await asked(theirs),
  another: await asked(anothers),
} as const;

async function asked(deliveredBy: string): Promise<string> {
  const submitting = { organisation: office.organisation, actor: people.osric, key: randomUUID() };
  const given = {
    channel: 'phone',
    asks: ['access'],
    words: 'What is written down about me?',
    person: { name: 'Fern Hollis' },
    handler: 'osric',
    deliveredBy,
  };
  const done = await submitRequest(office.desk, { ...submitting, command: 'record', input: given });
  assert.ok(done.outcome === 'done', JSON.stringify(done));
  const { reference } = done;
  const more = { ...submitting, key: randomUUID(), reference, command: 'record-contact' };
  const input = { with: 'them', channel: 'phone', on: '2018-03-12', summary: 'They rang again.' };
  const contact = await submitRequest(office.desk, { ...more, input });
  assert.ok(contact.outcome === 'done', JSON.stringify(contact));
  return reference;
}

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
  const done = await office.act(officer, 'restrict', { reason: 'safety', readers: [] }, { reference });
  assert.ok(done.outcome === 'done', JSON.stringify(done));
  return reference;
}

export interface Way {
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
export const guarded = ways.filter(({ isOpen }) => !isOpen);

/** What is refused before anybody looks what was asked for. */
export const turnedAway = ({ reads, roles }: Way, role: Role): boolean => {
  const readers = reads === undefined ? undefined : readersOf(reads);
  return (readers !== undefined && !readers.includes(role)) || (roles !== undefined && !roles.includes(role));
};

const seesNoCase = (role: Role): boolean => role === 'administrator';
export const sees = (role: Role, sort: keyof typeof cases): boolean =>
  sort === 'restricted'
    ? role === 'nominated-officer'
    : !seesNoCase(role) && (sort === 'own' || !scoped.includes(role));

/** A request for one’s data is a case of another kind, with permits of its own. */
export const isDataRequest = ({ url }: Way): boolean => url.includes('/data-requests');

const isCommand = ({ method, url }: Way): boolean =>
  method === 'POST' && operations.get(`${method} ${url}`)?.reads === 'commands';

/** A command, where a way in is one of a complaint. */
export function commandOf(way: Way): string | null {
  if (!isCommand(way) || isDataRequest(way)) return null;
  return way.url === '/api/complaints' ? 'record' : (way.url.split('/').at(-1) ?? null);
}

/** A command, where a way in is one of a data request. */
export function requestCommandOf(way: Way): string | null {
  if (!isCommand(way) || !isDataRequest(way)) return null;
  return way.url === '/api/data-requests' ? 'record' : (way.url.split('/').at(-1) ?? null);
}

export async function ask(way: Way, role: Role, reference: string): Promise<LightMyRequestResponse> {
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
export const plainly = ({ statusCode, body }: LightMyRequestResponse, reference: string): string =>
  `${statusCode} ${body
    .replaceAll(reference, '')
    .replaceAll(encodeURIComponent(reference), '')
    .replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}/g, '')
    .replaceAll(/value="[\w-]*"/g, '')}`;

export const isTurnedAway = ({ statusCode, body }: LightMyRequestResponse): boolean =>
  statusCode === 403 &&
  (body.includes('request.not-permitted') || body.includes('This is not for your role'));
