import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import { submit } from '#desk/data-request/submit.ts';
import { people } from '../desk/office.ts';
import { heldRoles } from './everybody.ts';
import { app, cases, office, sessions } from './ways-in.ts';

// What a page offers can be opened by whoever is shown it: nobody follows a link and is turned away.

let request = '';
before(async () => {
  const { desk, organisation } = office;
  const given = { asks: ['access'], words: 'What do you hold on me?' };
  const asked = await submit(desk, {
    organisation,
    actor: people.osric,
    command: 'record',
    input: { ...given, person: { name: 'Juniper Ashdown', contact: '01632 960 123' } },
    key: randomUUID(),
  });
  assert.ok(asked.outcome === 'done', JSON.stringify(asked));
  request = asked.reference;
  // A paper that is told of and was never given as a file.
  const paper = { title: 'A letter they showed us', dated: '2018-03-09', kind: 'letter' };
  const added = await office.act(people.osric, 'add-document', paper, { reference: cases.own });
  assert.equal(added.outcome, 'done', JSON.stringify(added));
});

const rulesAreRead = /^\/rules\//;
const manyAlike = [
  [/\b[A-Z]{2}-(?:DR-)?\d{4}-\d{4}\b/g, 'REFERENCE'],
  [/\b[0-9a-f]{8}-[0-9a-f-]{27}\b/g, 'ID'],
  [/\/(people|contracts|offices|holidays|wording)\/(?!add\b|load\b)[^/?]+/g, '/$1/ONE'],
  [/\/\d+\b/g, '/N'],
  [/\?.*/, ''],
] as const;
/** Addresses of one page, whatever it is of: one of them is opened. */
const pageOf = (address: string): string =>
  manyAlike.reduce((text, [like, name]) => text.replace(like, name), address);

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

for (const role of heldRoles)
  test(`${role}: whatever a page links to opens`, async () => {
    const cookie = `redress-session=${sessions.get(role)}`;
    const opened = new Set<string>();
    const shut: string[] = [];
    const toOpen = [
      { from: 'the bar', href: '/' },
      { from: 'the bar', href: '/account' },
      { from: 'a letter', href: `/complaints/${cases.own}` },
      { from: 'a letter', href: `/data-requests/${request}` },
    ];
    for (const { from, href } of toOpen) {
      const page = pageOf(href);
      if (opened.has(page) || rulesAreRead.test(page)) continue;
      opened.add(page);
      const answer = await app.inject({ url: href, headers: { cookie } });
      const { statusCode, headers, body } = answer;
      // Whoever reads none of them is handed the address of none.
      if (from === 'a letter' && statusCode === 403) continue;
      if (statusCode >= 400) shut.push(`${from} → ${href}: ${statusCode}`);
      if (statusCode >= 300 && statusCode < 400) toOpen.push({ from: href, href: String(headers.location) });
      if (String(headers['content-type']).startsWith('text/html'))
        toOpen.push(...linksIn(body).map((link) => ({ from: href, href: link })));
    }
    assert.ok(opened.size > 5, `${opened.size} pages opened`);
    assert.deepEqual(shut, []);
  });

test('what is owed on a request for data is told to whoever reads such requests, and to nobody else', async () => {
  for (const [role, told] of [
    ['handler', true],
    ['ice-liaison', false],
    ['sub-contractor-handler', false],
  ] as const)
    for (const url of [
      '/api/work?whose=everybody',
      '/work?whose=everybody',
      '/api/work.csv?whose=everybody',
    ]) {
      const secret = sessions.get(role) ?? '';
      const headers = url.startsWith('/api/')
        ? { authorization: `Bearer ${secret}` }
        : { cookie: `redress-session=${secret}` };
      const { body } = await app.inject({ url, headers });
      assert.equal(body.includes(request), told, `${role} ${url}`);
    }
});
