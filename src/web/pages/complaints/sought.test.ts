import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foundHref, wordsSought } from './sought.ts';

const soughtIn = (href: string): string =>
  new URL(href, 'http://here.example').searchParams.get('sought') ?? '';

test('words come back to the session that asked, whatever they hold, and to no other', () => {
  for (const words of ['juniper', 'Ó Baoill & sons', '“', 'a'.repeat(500), '../?x=y#z']) {
    const href = foundHref('a secret', words);
    assert.match(href, /^\/complaints\?sought=[\w-]+$/);
    assert.equal(wordsSought('a secret', soughtIn(href)), words);
    assert.equal(wordsSought('another secret', soughtIn(href)), null);
    assert.equal(wordsSought(null, soughtIn(href)), null);
  }
});

test('an address that was changed, cut short or made up holds no words', () => {
  const sought = soughtIn(foundHref('a secret', 'juniper'));
  const changed = Buffer.from(sought, 'base64url');
  changed[30] = (changed[30] ?? 0) ^ 1;
  for (const text of [
    '',
    'x',
    'juniper',
    sought.slice(0, 20),
    `${sought}AAAA`,
    changed.toString('base64url'),
  ])
    assert.equal(wordsSought('a secret', text), null, text);
});
