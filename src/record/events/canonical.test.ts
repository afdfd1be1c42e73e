import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson, storable } from './canonical.ts';

test('keys come in the order of their UTF-16 units, without white space', () => {
  assert.equal(
    canonicalJson({ b: 1, a: [true, null], '€': 0, '\r': '', ö: {}, '😀': -0 }),
    '{"\\r":"","a":[true,null],"b":1,"ö":{},"€":0,"😀":0}',
  );
});

test('numbers are written as JavaScript writes them', () => {
  assert.equal(canonicalJson([1e21, 1e-7, 0.1, 100, 5e-324]), '[1e+21,1e-7,0.1,100,5e-324]');
});

test('what is undefined is left out of an object and null in a list', () => {
  assert.equal(canonicalJson({ a: undefined, b: [undefined] }), '{"b":[null]}');
});

test('a value that says how it is written is written so', () => {
  assert.equal(canonicalJson({ on: Temporal.PlainDate.from('2018-04-02') }), '{"on":"2018-04-02"}');
});

test('keys that differ by what is dropped are one, and the later counts', () => {
  assert.equal(canonicalJson({ 'a\0': 1, a: 2 }), '{"a":2}');
});

test('a key that is special to JavaScript is a key', () => {
  assert.equal(
    canonicalJson(JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}')),
    '{"__proto__":{"x":1},"constructor":2}',
  );
});

for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1n, Symbol('x'), () => 1, undefined])
  test(`${String(value)} cannot be said`, () => {
    assert.throws(() => canonicalJson(value), TypeError);
    assert.throws(() => canonicalJson({ in: [value ?? Number.NaN] }), TypeError);
  });

test('the same value in any order of keys gives the same text, and it says that value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.infiniteStream(fc.nat()), (value, shuffle) => {
      const text = canonicalJson(value);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
      assert.equal(canonicalJson(reordered(value, shuffle)), text);
    }),
  );
});

function reordered(value: unknown, shuffle: Iterator<number>): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, shuffle));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => ({
    key,
    member,
    at: shuffle.next().value ?? 0,
  }));
  return Object.fromEntries(
    members.sort((a, b) => a.at - b.at).map(({ key, member }) => [key, reordered(member, shuffle)]),
  );
}

test('text is made storable: no NUL, no half of a pair, everything else kept', () => {
  assert.equal(storable('a\0b\u0001\u200b\ud83d\ude00'), 'ab\u0001\u200b\ud83d\ude00');
  assert.equal(storable('\ud83d x \ude00'), '\ufffd x \ufffd');
});
