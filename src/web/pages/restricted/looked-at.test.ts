import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookedAt } from './looked-at.ts';

test('what was looked at is said in words, never as an address', () => {
  const said = {
    '/complaints/:reference': 'The complaint',
    '/api/complaints/:reference': 'The complaint',
    '/complaints/:reference/documents/:document': 'A document',
    '/complaints/:reference/documents': 'Its list of documents',
    '/complaints/:reference/letters/:letter/letter.pdf': 'A letter',
    '/complaints/:reference/to-paper.pdf': 'The move to paper',
    '/complaints/:reference/:command': 'What can be done with it',
    '/complaints/:reference/ice/:case': 'Its case at ICE or the Ombudsman',
  };
  for (const [route, words] of Object.entries(said)) assert.equal(lookedAt(route), words, route);
});
