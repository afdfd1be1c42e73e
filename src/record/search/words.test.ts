import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainName, plainReference, termsOf, wordsOf } from './words.ts';

const words = (text: string): string[] => [...wordsOf(text)].sort();

for (const [text, found] of [
  ['the jobcentre/provider', ['jobcentre', 'jobcentreprovider', 'provider', 'the']],
  ['e-mail, slash-joined.', ['e', 'email', 'joined', 'mail', 'slash', 'slashjoined']],
  ["O'Brien’s", ['brien', 'o', 'obriens', 's']],
  ['on 10/11/2018', ['10', '10112018', '11', '2018', 'on']],
  ['01632 960 123', ['01632', '01632960123', '123', '960']],
  [
    'is AB 12 34 56 C now',
    ['123456', '123456c', '12', '34', '56', 'ab', 'ab123456', 'ab123456c', 'c', 'is', 'now'],
  ],
  ['王小明', ['小', '小明', '明', '王', '王小']],
  ['iPhone手机', ['iphone', '手', '手机', '机']],
  ['', []],
  ['--- / ??? 👍', []],
] as const)
  test(`"${text}" is found by ${found.length} words`, () => {
    assert.deepEqual(words(text), [...found].sort());
  });

test('a row of many figures is not made into one', () => {
  assert.ok(![...wordsOf('1 2 3 4 5 6 7 8 9 10')].some((word) => word.length > 2));
});

test('a word is never longer than an index entry may be, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const word of wordsOf(text.repeat(3))) {
        assert.ok(Buffer.byteLength(word) < 2_000);
        assert.ok(word.isWellFormed());
      }
    }),
  );
});

test('every part that can be asked for is among the words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const known = wordsOf(text);
      for (const { parts } of termsOf(text)) for (const part of parts) assert.ok(known.has(part));
    }),
  );
});

test('a reference is the same however it is written', () => {
  for (const written of ['SW-2018-0362', 'sw 2018 0362', 'SW/2018/0362', 'ＳＷ20180362.'])
    assert.equal(plainReference(written), 'sw20180362');
});

test('a name is its words', () => {
  assert.equal(plainName('  Siân   O’BRIEN-Jones '), 'sian o brien jones');
  assert.equal(plainName('x'.repeat(5_000)).length, 200);
});
