import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameReference } from './reference.ts';

test('one reference, however it was typed', () => {
  assert.ok(sameReference('ICE 1234/18', 'ice-1234-18'));
  assert.ok(sameReference(' ICE-7 ', 'ice 7.'));
});

test('two references that read alike without their marks stay two', () => {
  assert.ok(!sameReference('ICE 1/12', 'ICE 11/2'));
  assert.ok(!sameReference('ICE-7', 'ICE-70'));
});
