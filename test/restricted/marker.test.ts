import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCase } from '#desk/complaint/open-case.ts';
import { systemActor } from '#desk/complaint-setting.ts';
import { caseToPack } from '#desk/data-request/held-cases.ts';
import { timelineOf } from '#kinds/complaint/timeline.ts';
import { theirs } from '../access/everybody.ts';
import { openApp } from '../access/open-app.ts';
import { people } from '../desk/office.ts';

/** The marker is there for whoever works on the complaint, and in nothing that leaves. */
const { office, desk, organisation, app, sessions, officer } = await openApp();

const made = await office.act(people.osric, 'record', {
  about: ['provider'],
  summary: 'Nobody called me back.',
  handler: 'osric',
  deliveredBy: theirs,
});
assert.ok(made.outcome === 'done', JSON.stringify(made));
const { reference } = made;
const marked = await office.act(officer, 'mark-mappa', {}, { reference });
assert.equal(marked.outcome, 'done', JSON.stringify(marked));

const told = /MAPPA|Merriwether|marker|nominated officer, /i;

const get = async (role: 'handler' | 'dwp-monitor' | 'auditor', url: string): Promise<string> => {
  const secret = sessions.get(role) ?? '';
  const headers = url.startsWith('/api/')
    ? { authorization: `Bearer ${secret}` }
    : { cookie: `redress-session=${secret}` };
  const answer = await app.inject({ method: 'GET', url, headers });
  assert.equal(answer.statusCode, 200, `${role} ${url}: ${answer.body.slice(0, 200)}`);
  return answer.body;
};

test('whoever works on it reads whom to see before meeting them', async () => {
  const page = await get('handler', `/complaints/${reference}`);
  assert.match(page, /See the nominated officer, Hollis Merriwether, before meeting/);
});

test('whoever only looks in reads nothing of it', async () => {
  for (const role of ['dwp-monitor', 'auditor'] as const)
    assert.doesNotMatch(await get(role, `/complaints/${reference}`), /Merriwether/, role);
});

test('the table that is taken away holds nothing of it', async () => {
  const table = await get('handler', '/api/complaints.csv');
  assert.ok(table.includes(reference));
  assert.doesNotMatch(table, told);
});

test('what a person is given of all that is held on them holds nothing of it', async () => {
  const pack = await caseToPack(desk, organisation, systemActor, reference);
  assert.ok(pack !== null);
  assert.doesNotMatch(JSON.stringify(pack.held).replaceAll('"mappa":null', ''), told);
});

test('the timeline, which bundles and letters are made from, holds nothing of it', async () => {
  const opened = await loadCase(desk, organisation, systemActor, reference);
  assert.ok(opened !== null);
  assert.doesNotMatch(JSON.stringify(timelineOf(opened.history)), told);
});
