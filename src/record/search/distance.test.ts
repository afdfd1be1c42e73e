import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance } from './distance.ts';

for (const [a, b, slips] of [
  ['ashdown', 'ashdown', 0],
  ['ashdown', 'ashdwon', 1],
  ['ashdown', 'ashdon', 1],
  ['ashdown', 'ashdowne', 1],
  ['ashdown', 'ashdawn', 1],
  ['accommodation', 'acomodation', 2],
  ['smith', 'htims', 4],
  ['', 'abc', 3],
  ['елена', 'елнеа', 1],
] as const)
  test(`between "${a}" and "${b}" lie ${slips} slips`, () => {
    assert.equal(distance(a, b), slips);
    assert.equal(distance(b, a), slips);
  });
