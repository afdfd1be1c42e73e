import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './planted.ts';
import { textsOfTheTree } from './tree.ts';

const glossary = readFileSync(join(root, 'GLOSSARY.md'), 'utf8');

/** The rows of the glossary’s tables: term, sentence, words to avoid. */
const rows = [...glossary.matchAll(/^\| (?!Term|---)(.+?) \| (.+?) \| (.*?)\|$/gm)].map(
  ([, term = '', says = '', not = '']) => ({
    term,
    says,
    avoid: not
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  }),
);

test('every term has one exact sentence, and no word is both a term and one to avoid', () => {
  assert.ok(rows.length > 40);
  const terms = new Set(rows.flatMap(({ term }) => term.toLowerCase().split(', ')));
  for (const { term, says, avoid } of rows) {
    assert.match(says, /^[A-Z0-9].*\.$/, term);
    for (const word of avoid) assert.ok(!terms.has(word.toLowerCase()), `${word} is a term`);
  }
});

/** What people read: rooms whose words reach a page, a letter, a refusal or the terminal. The clause register speaks as its sources do. */
const read = /^(src\/(kinds|desk|web)|guidance)\/(?!clauses\/|wording\/|calendars\/).*\.(ts|njk)$/;
const apart = /\.(test|fixture)\.ts$|\/(worked|fixtures|public)\//;

/** Sentences in a source: strings of several words, and the text of a template. */
const sentences = (path: string, text: string): string[] =>
  path.endsWith('.njk')
    ? [text.replaceAll(/\{[%{#][\s\S]*?[%}#]\}|<[^>]*>/g, ' ')]
    : [...text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').matchAll(/'([^'\n]*)'|`([^`]*)`/g)]
        .map(([, single, template]) => single ?? template ?? '')
        .filter((string) => /\p{L}+ \p{L}+/u.test(string));

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const avoided = rows.flatMap((row) => row.avoid);
const unwanted = new RegExp(`(?<![\\p{L}-])(${avoided.map(escaped).join('|')})s?(?![\\p{L}-])`, 'iu');

test('nothing a person reads uses a word the glossary avoids', () => {
  const found = textsOfTheTree()
    .filter(({ path }) => read.test(path) && !apart.test(path))
    .flatMap(({ path, text }) =>
      sentences(path, text)
        .map((sentence) => ({ sentence, word: unwanted.exec(sentence)?.[1] }))
        .filter(({ word }) => word !== undefined)
        .map(({ sentence, word }) => `${path}: “${word}” in “${sentence.trim().slice(0, 90)}”`),
    );
  assert.deepEqual(found, []);
});

test('the test finds a word it should, in code and in templates, and no other', () => {
  const avoids = (path: string, text: string): boolean =>
    sentences(path, text).some((sentence) => unwanted.test(sentence));
  assert.ok(avoids('a.ts', "says: 'This ticket is late.',"));
  assert.ok(avoids('a.ts', 'says: `Two deadlines of ${name}`,'));
  assert.ok(avoids('a.njk', '<p>It is <b>overdue</b> by {{ days }} days</p>'));
  assert.ok(!avoids('a.ts', "says: 'The final response is issued.', // a ticket"));
  assert.ok(!avoids('a.njk', '<p class="ticket">{{ overdue }}</p>'));
});
