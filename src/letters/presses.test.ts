import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { finalResponse } from './fixtures/final-response.ts';
import { letters } from './fixtures/letters.ts';
import { openPresses } from './presses.ts';
import { renderLetter } from './render-letter.ts';

const presses = openPresses(2);
after(() => presses.close());

test('letters set on presses are those set here, whichever press they went to', async () => {
  const all = Object.values(letters);
  const printed = await Promise.all(all.map((letter) => presses.print(letter)));
  const here = await Promise.all(all.map((letter) => renderLetter(letter)));
  const sums = (from: typeof here) => from.map((one) => (one.ok ? one.sha256 : one.refusals));
  assert.deepEqual(sums(printed), sums(here));
});

test('what a press refuses or throws comes back as such', async () => {
  const gap = { ...finalResponse, blocks: [{ kind: 'gap', text: 'Finding to come' }] as const };
  assert.equal((await presses.print(gap)).ok, false);
  const table = { ...finalResponse, blocks: [{ kind: 'table', head: [], rows: [] }] as const };
  await assert.rejects(presses.print(table), RangeError);
});

test('letters on closed presses are not waited for', async () => {
  const closed = openPresses(1);
  const letter = closed.print(finalResponse);
  await Promise.all([assert.rejects(letter, /presses were closed/), closed.close()]);
});
