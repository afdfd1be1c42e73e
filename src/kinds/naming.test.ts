import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detailsIn, foundIn, soughtOf, tellingLines, without } from './naming.ts';

const sought = soughtOf(
  {
    names: ['Mrs Perpetua O’Windle-Ash'],
    details: [
      ...detailsIn('01632 960 777 (evenings), p.windle@post.example'),
      ...tellingLines(['4 Example Row', 'Larkton', 'LK0 0AG']),
    ],
  },
  ['Ash'],
);

test('a name is found by each of its words, and a detail however it is spaced', () => {
  for (const [text, found] of [
    ['PERPETUA rang.', ['PERPETUA']],
    ['Call 01632-960777', ['01632-960777']],
    ['write to P.Windle@post.example', ['P.Windle@post.example']],
    ['at 4 example row, lk00ag', ['4 example row', 'lk00ag']],
    ['O’Windle-Ash’s claim', ['O’Windle-Ash']],
  ] as const)
    assert.deepEqual(foundIn(text, sought), found, text);
});

test('titles, words of others’ own names, towns and parts of longer words are let be', () => {
  for (const text of ['Mrs Nobody of Larkton', 'perpetual motion', 'An ash tree', '4 examples', '960 777'])
    assert.deepEqual(foundIn(text, sought), [], text);
});

test('what stands in their place stands there once', () => {
  const text = 'Mrs Perpetua O’Windle-Ash, 01632 960 777, was not called.';
  assert.equal(without(text, sought, '[somebody]'), 'Mrs [somebody], was not called.');
});

test('a name made of signs is no pattern', () => {
  const odd = soughtOf({ names: ['(a+)+$ [x'], details: ['.*.*.*.*'] });
  assert.deepEqual(foundIn('aaaaaaaaaaaaaaaaaaaaaaaaaaaa!', odd), []);
});
