import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, Letter } from '#core/letter.ts';
import { factsOf } from './facts.ts';
import { annex1 } from './fixtures/annex-1.ts';
import { finalResponse } from './fixtures/final-response.ts';
import { letters } from './fixtures/letters.ts';

const withBlock = (block: Block): Letter => ({ ...finalResponse, blocks: [block] });

test('a letter without anything unprintable goes in as it came', () => {
  for (const letter of Object.values(letters)) assert.deepEqual(factsOf(letter), letter);
});

test('address lines are one to a line and none is empty', () => {
  const { addressee, letterhead } = factsOf({
    ...finalResponse,
    addressee: ['Ms Juniper Ashdown', '', '4 Example Row\nLarkton', '  ', 'LK0 0AB'],
    letterhead: { ...finalResponse.letterhead, addressLines: ['1 Example Quay\r\nLarkton', ''] },
  });
  assert.deepEqual(addressee, ['Ms Juniper Ashdown', '4 Example Row', 'Larkton', 'LK0 0AB']);
  assert.deepEqual(letterhead.addressLines, ['1 Example Quay', 'Larkton']);
});

test('a table whose rows do not fit its head is a bug', () => {
  assert.throws(
    () => factsOf(withBlock({ kind: 'table', head: ['What', 'By'], rows: [['Phone you']] })),
    RangeError,
  );
  assert.throws(() => factsOf(withBlock({ kind: 'table', head: [], rows: [] })), RangeError);
});

test('mandated wording is never mended: wording that would need it is a bug', () => {
  for (const text of ['six\u0007 months', 'six months\u202e', 'six\nmonths', ' six months']) {
    const wording = { ...annex1, parts: [{ kind: 'paragraph', text } as const] };
    assert.throws(
      () => factsOf(withBlock({ kind: 'locked', wording })),
      /annex-1 cannot be printed as it is ordered/,
    );
  }
});

test('nothing given is changed', () => {
  const before = structuredClone(finalResponse);
  factsOf(finalResponse);
  assert.deepEqual(finalResponse, before);
});
