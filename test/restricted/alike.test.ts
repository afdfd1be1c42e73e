import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Role } from '#kinds/roles.ts';
import { newAccount } from '#record/accounts/account.ts';
import { routeOf } from '#web/api/api.ts';
import { operationsOf } from '#web/api/operations.ts';
import { openApp } from '../access/open-app.ts';
import { people } from '../desk/office.ts';

/**
 * As an attacker would: everything that takes a reference is asked, and told to do something, of a complaint that is hidden and of one
 * that never was. Status, headers and body are the same, for every role that is not on its list, another nominated officer’s too.
 */
const { office, desk, organisation, app, routes, lines, sessions } = await openApp('info');

const officer = {
  organisation,
  id: 'another-officer',
  name: 'Hollis Merriwether',
  roles: ['nominated-officer'],
};
await desk.record.accounts.add(
  newAccount({
    ...officer,
    email: 'hollis@sandpiper.example',
    createdAt: desk.now(),
  }),
);
const made = await office.act(people.osric, 'record', {
  about: ['provider'],
  person: { name: 'Wisteria Quillfeather' },
  summary: 'Nobody called me back.',
  handler: 'osric',
});
assert.ok(made.outcome === 'done', JSON.stringify(made));
const { reference } = made;
for (const [command, input] of [
  ['add-document', { title: 'Travel claim' }],
  ['send-acknowledgement', { sentBy: 'email' }],
  ['mark-mappa', {}],
  ['restrict', { reason: 'safety', readers: [] }],
] as const) {
  const who = command === 'add-document' || command === 'send-acknowledgement' ? people.osric : officer;
  const done = await office.act(who, command, input, { reference });
  assert.equal(done.outcome, 'done', `${command} ${JSON.stringify(done)}`);
}
/** Another number of the same shape, which was never given. */
const never = 'SW-2018-9998';

const outsiders: readonly Role[] = [
  'nominated-officer',
  'handler',
  'manager',
  'security-lead',
  'sub-contractor-handler',
  'auditor',
];

type Answer = Awaited<ReturnType<typeof app.inject>>;

/** What an answer shows, with the reference asked for and what differs of every answer taken out of it. */
const shown = ({ statusCode, headers, body }: Answer, asked: string) => {
  const { date: _date, 'x-request-id': _id, 'set-cookie': _cookie, ...rest } = headers;
  return {
    statusCode,
    headers: JSON.stringify(rest)
      .replaceAll(asked, '')
      .replaceAll(/nonce-[^']+|[0-9A-Z]{4}-[0-9A-Z]{4}/g, ''),
    body: body
      .replaceAll(asked, '')
      .replaceAll(/urn:redress:request:[^"]+/g, '')
      .replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}/g, '')
      .replaceAll(/(value|nonce|content)="[^"]*"/g, ''),
  };
};

/** An id such as there is on the hidden complaint. */
const ids: Readonly<Record<string, string>> = { document: 'd1', letter: 'l1', kind: 'acknowledgement' };
const filled = (url: string, asked: string, open: RegExp): string =>
  url.replaceAll(open, (_all, name: string) => (name === 'reference' ? asked : (ids[name] ?? 'x1')));

test('every operation answers alike of what is hidden and what never was', async () => {
  const operations = operationsOf({ rehearsal: false }).filter(({ path }) => path.includes('{reference}'));
  assert.ok(operations.length > 80);
  for (const role of outsiders)
    for (const operation of operations) {
      if (operation.upload === true) continue;
      const ask = async (asked: string) =>
        shown(
          await app.inject({
            method: operation.method.toUpperCase() as 'GET',
            url: filled(routeOf(operation).replaceAll(/:(\w+)/g, '{$1}'), asked, /\{(\w+)\}/g),
            headers: {
              authorization: `Bearer ${sessions.get(role)}`,
              'idempotency-key': randomUUID(),
            },
            ...(operation.body === undefined ? {} : { payload: operation.example as object }),
          }),
          asked,
        );
      assert.deepEqual(await ask(reference), await ask(never), `${role} ${operation.id}`);
    }
});

test('so does every page, shown and sent', async () => {
  const pages = routes.filter(({ url }) => url.includes(':reference') && !url.startsWith('/api/'));
  assert.ok(pages.length > 20);
  for (const role of outsiders) {
    const cookie = `redress-session=${sessions.get(role)}`;
    const home = await app.inject({ method: 'GET', url: '/account', headers: { cookie } });
    const token = /name="form-token" value="([^"]+)"/.exec(home.body)?.[1] ?? '';
    assert.notEqual(token, '', role);
    for (const { method, url } of pages)
      for (const each of [method].flat().filter((one) => one === 'GET' || one === 'POST')) {
        const ask = async (asked: string) =>
          shown(
            await app.inject({
              method: each as 'GET' | 'POST',
              url: filled(url, asked, /:(\w+)/g),
              headers: {
                cookie,
                ...(each === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
              },
              ...(each === 'POST'
                ? {
                    payload: new URLSearchParams({
                      'form-token': token,
                      'form-key': randomUUID(),
                      summary: 'Said.',
                      confirmed: 'complete',
                    }).toString(),
                  }
                : {}),
            }),
            asked,
          );
        assert.deepEqual(await ask(reference), await ask(never), `${role} ${each} ${url}`);
      }
  }
});

test('commands with a page of their own answer alike too', async () => {
  const cookie = `redress-session=${sessions.get('manager')}`;
  for (const command of [
    'record-contact',
    'add-document',
    'restrict',
    'open-for-safety',
    'mark-mappa',
    'decline-mappa',
  ]) {
    const ask = async (asked: string) =>
      shown(
        await app.inject({ method: 'GET', url: `/complaints/${asked}/${command}`, headers: { cookie } }),
        asked,
      );
    assert.deepEqual(await ask(reference), await ask(never), command);
  }
});

test('what leads on from a page that was not found is the same, and the log has neither reference nor name', () => {
  assert.doesNotMatch(lines.join(''), new RegExp(`Quillfeather|${reference}`));
});
