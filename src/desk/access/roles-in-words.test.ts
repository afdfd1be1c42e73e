import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rolesInWords } from './roles-in-words.ts';

test('roles stand in a sentence, and a body’s short name keeps its capitals', () => {
  assert.equal(rolesInWords(['handler', 'reviewer']), 'Handler and reviewer');
  assert.equal(rolesInWords(['dwp-monitor']), 'DWP monitor');
  assert.equal(rolesInWords(['nominated-officer', 'ice-liaison']), 'Nominated officer and ICE liaison');
  assert.equal(rolesInWords([]), '');
});
