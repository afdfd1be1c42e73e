import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldRoles } from './everybody.ts';
import { app, cases, sessions } from './ways-in.ts';

// What a page offers can be opened by whoever is shown it: nobody follows a link and is turned away.

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
    ];
    for (const { from, href } of toOpen) {
      const page = pageOf(href);
      if (opened.has(page) || rulesAreRead.test(page)) continue;
      opened.add(page);
      const answer = await app.inject({ url: href, headers: { cookie } });
      const { statusCode, headers, body } = answer;
      // Nobody but those who read complaints is handed the address of one.
      if (from === 'a letter' && statusCode === 403) continue;
      if (statusCode >= 400) shut.push(`${from} → ${href}: ${statusCode}`);
      if (statusCode >= 300 && statusCode < 400) toOpen.push({ from: href, href: String(headers.location) });
      if (String(headers['content-type']).startsWith('text/html'))
        toOpen.push(...linksIn(body).map((link) => ({ from: href, href: link })));
    }
    assert.ok(opened.size > 5, `${opened.size} pages opened`);
    assert.deepEqual(shut, []);
  });
