import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusOf } from './problem.ts';

test('a refusal’s status comes from its code', () => {
  for (const [code, status] of [
    ['complaint.reviewer-not-independent', 422],
    ['permit.role', 403],
    ['contract.unknown', 404],
    ['setting.changed-meanwhile', 409],
    ['record.key-used-elsewhere', 409],
    ['file.too-large', 413],
    ['file.type-not-taken', 415],
    ['sign-in.locked', 429],
    ['sign-in.wrong', 422],
  ] as const)
    assert.equal(statusOf({ code }), status, code);
});
