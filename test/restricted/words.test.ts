import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { loadCase } from '#desk/complaint/open-case.ts';
import { systemActor } from '#desk/complaint-setting.ts';
import { timelineOf } from '#kinds/complaint/timeline.ts';
import { openApp } from '../access/open-app.ts';
import { people } from '../desk/office.ts';

/** Whatever is typed on a complaint with the marker is looked through, by every way in, and stopped words are nowhere afterwards. */
const { office, desk, organisation, app, lines, sessions, officer } = await openApp('debug');

const made = await office.act(people.osric, 'record', {
  about: ['provider'],
  summary: 'Nobody called me back.',
  handler: 'osric',
});
assert.ok(made.outcome === 'done', JSON.stringify(made));
const { reference } = made;
const stopped = 'His licence, quagsaid by name, and probation.';
const contact = (summary: string, more = {}) => ({ channel: 'phone', summary, ...more });

const opened = async () => {
  const found = await loadCase(desk, organisation, systemActor, reference);
  assert.ok(found);
  return found;
};
const api = (command: string, payload: object) =>
  app.inject({
    method: 'POST',
    url: `/api/complaints/${reference}/${command}`,
    headers: { authorization: `Bearer ${sessions.get('handler')}`, 'idempotency-key': randomUUID() },
    payload,
  });
const page = async (command: string, typed: Record<string, string>) => {
  const headers = { cookie: `redress-session=${sessions.get('handler')}` };
  const url = `/complaints/${reference}/${command}`;
  const form = await app.inject({ method: 'GET', url, headers });
  const hidden = Object.fromEntries(
    ['form-token', 'form-key', 'version'].map((name) => [
      name,
      new RegExp(`name="${name}" value="([^"]*)"`).exec(form.body)?.[1] ?? '',
    ]),
  );
  return app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...hidden, ...typed }).toString(),
  });
};

test('without the marker nobody is stopped', async () => {
  assert.equal((await api('record-contact', contact('A licence was spoken of.'))).statusCode, 200);
});

test('with it a program is refused, with the words beside their field, and nothing is stored or logged', async () => {
  for (const command of ['mark-mappa', 'record-mappa-checked'])
    assert.equal((await office.act(officer, command, {}, { reference })).outcome, 'done');
  const before = await opened();
  const answer = await api('record-contact', contact(stopped));
  assert.equal(answer.statusCode, 422);
  const { code, refusals } = answer.json<{ code: string; refusals: { at: string; says: string }[] }>();
  assert.equal(code, 'mappa.words-for-paper');
  assert.equal(refusals[0]?.at, 'summary');
  assert.match(refusals[0]?.says ?? '', /“licence” and “probation”/);
  assert.equal((await opened()).version, before.version);
  assert.ok(!lines.join('').includes('quagsaid'));
});

test('on a page the words stand beside the field, what was typed is still there, and a box says that it tells nothing', async () => {
  const answer = await page('record-contact', contact(stopped));
  assert.equal(answer.statusCode, 422, answer.body.slice(0, 300));
  assert.match(answer.body, /<textarea[^>]*>\s*His licence, quagsaid by name/);
  assert.match(answer.body, /id="summary-error"[\s\S]{0,200}“licence” and “probation”/);
  assert.match(answer.body, /name="confirmed"[^>]*value="nothing-restricted"/);
  assert.doesNotMatch(
    (await page('record-contact', contact(''))).body,
    /name="confirmed"/,
    'only where words were stopped',
  );
});

test('said so, it is recorded that it was, without the words, and the officer has to look', async () => {
  const owesALook = async () => (await opened()).complaint.mappa?.checkedOn === null;
  assert.equal(await owesALook(), false);
  const sent = contact('He was at court as a witness.', { confirmed: 'nothing-restricted' });
  const answer = await page('record-contact', sent);
  assert.equal(answer.statusCode, 303, answer.body.slice(0, 500));
  assert.equal(await owesALook(), true);
  const { history } = await opened();
  const said = history.filter(({ event }) => event.type === 'MappaWordsConfirmed');
  assert.deepEqual(
    said.map(({ event }) => event),
    [{ type: 'MappaWordsConfirmed', command: 'record-contact', fields: ['summary'] }],
  );
  assert.doesNotMatch(JSON.stringify(timelineOf(history)), /restrict/i);
  assert.equal((await office.act(officer, 'record-mappa-checked', {}, { reference })).outcome, 'done');
});

test('whoever says it of nothing that was stopped has said nothing', async () => {
  const before = (await opened()).version;
  const sent = contact('He called.', { confirmed: ['nothing-restricted'] });
  assert.equal((await api('record-contact', sent)).statusCode, 200);
  assert.equal((await opened()).version, before + 1);
  assert.equal((await api('record-contact', { ...sent, confirmed: ['anything'] })).statusCode, 422);
});
