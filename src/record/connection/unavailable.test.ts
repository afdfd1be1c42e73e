import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asSeen, RecordUnavailable } from './unavailable.ts';

const withCode = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });

for (const [error, reason] of [
  [withCode('57P03'), 'restarting'],
  [withCode('08006'), 'unreachable'],
  [withCode('ECONNREFUSED'), 'unreachable'],
  [withCode('57014'), 'busy'],
  [withCode('25006'), 'restarting'],
  [withCode('53100'), 'full'],
  [withCode('ENOSPC'), 'full'],
  [new Error('Query read timeout'), 'busy'],
  [new Error('Connection terminated unexpectedly'), 'unreachable'],
  [new Error('timeout exceeded when trying to connect'), 'busy'],
] as const)
  test(`${(error as { code?: string }).code ?? error.message} passes by itself: ${reason}`, () => {
    const seen = asSeen(error);
    assert.ok(seen instanceof RecordUnavailable);
    assert.equal(seen.reason, reason);
    assert.equal(seen.cause, error);
    assert.doesNotMatch(seen.message, /\d/);
  });

test('what does not pass stays what it is', () => {
  for (const error of [withCode('23505'), withCode('42601'), new TypeError('a bug'), 'text'])
    assert.equal(asSeen(error), error);
});
