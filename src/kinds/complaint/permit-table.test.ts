import assert from 'node:assert/strict';
import { test } from 'node:test';
import { independence } from '#guidance/complaint/checks/independence.ts';
import { transitions } from '#guidance/complaint/transitions.ts';
import type { Role } from '#kinds/roles.ts';
import { complaint } from './complaint.ts';
import { permits } from './permit-table.ts';
import { rolesFor } from './permits.ts';

test('every command has one row, and every row is a command’s but the import’s', () => {
  const commands = [...complaint.commands.keys()];
  assert.deepEqual(Object.keys(permits).toSorted(), [...commands, 'bring-in'].toSorted());
});

test('a command that gives somebody a place asks the whole guard of independence', () => {
  for (const [command, { appoints }] of Object.entries(permits)) {
    if (appoints === undefined) continue;
    // What was put right on the spot opens no stage when it is opened again: it is taken in anew, with nobody in it.
    const rows = transitions.rows.filter(({ when }) => when.command === command && when.limb !== 'settled');
    for (const { id, then } of rows)
      assert.deepEqual(
        independence[appoints].filter((check) => !then.checks.includes(check)),
        [],
        `${command} ${id}`,
      );
  }
});

test('whoever looks in, keeps claims or configures does nothing to a complaint', () => {
  const none: readonly Role[] = ['claims', 'security-lead', 'dwp-monitor', 'auditor'];
  // Whether it had to be opened for safety is the security lead’s to judge too.
  for (const command of Object.keys(permits).filter((name) => name !== 'review-safety-opening'))
    assert.deepEqual(
      rolesFor(command).filter((role) => none.includes(role)),
      [],
      command,
    );
  const configures = Object.keys(permits).filter((command) => rolesFor(command).includes('administrator'));
  assert.deepEqual(configures, ['bring-in', 'recompute-clocks']);
});

test('a nominated officer does whatever a handler does', () => {
  for (const command of Object.keys(permits))
    if (rolesFor(command).includes('handler'))
      assert.ok(rolesFor(command).includes('nominated-officer'), command);
});

test('no answer goes to DWP, ICE or the Ombudsman from a sub-contractor, and none is approved there', () => {
  for (const command of [
    'approve-final-response',
    'return-final-response',
    'send-contribution',
    'answer-combined-draft',
    'answer-ice',
    'send-ice-evidence',
    'send-draft-comments',
    'answer-ombudsman',
    'record-payment',
    'decide-liability',
    'offer-goodwill',
  ])
    assert.ok(!rolesFor(command).includes('sub-contractor-handler'), command);
});
