import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '#kinds/kinds.ts';
import { areas } from '../access/areas.ts';
import { permitPage } from './permit-page.ts';

const rows = permitPage().kinds.flatMap((kind) => kind.rows.map((row) => ({ ...row, kind: kind.kind })));

test('every command of every kind stands there once, with who may, and from which states', () => {
  for (const kind of kinds) {
    const shown = rows.filter((row) => row.kind === kind.name);
    const names = shown.map(({ command }) => command);
    assert.equal(new Set(names).size, names.length);
    for (const command of kind.commands.keys()) {
      const row = shown.find((one) => one.command === command);
      assert.deepEqual(row?.roles, kind.rolesFor(command), command);
      assert.ok((row?.by.length ?? 0) > 0, command);
      assert.ok((row?.when.length ?? 0) > 0, command);
    }
  }
});

test('what is no command by itself, such as an import, stands there in words', () => {
  const brought = rows.find(({ command }) => command === 'bring-in');
  assert.equal(brought?.says, 'Bring in complaints kept elsewhere until now');
  assert.deepEqual(brought?.by, ['Manager', 'Administrator']);
});

test('states are told as people say them, part by part', () => {
  const route = rows.find(({ command, kind }) => command === 'route' && kind === 'complaint');
  assert.deepEqual(route?.when, [
    'Ours: received or routed',
    'Jobcentre Plus or DWP leads: directed to Jobcentre Plus or contribution due',
    'Somebody else’s: signposted',
  ]);
});

test('narrowed to a role, nothing else is left: an auditor does nothing to a case', () => {
  const auditor = permitPage('auditor');
  assert.deepEqual(
    auditor.kinds.flatMap((kind) => kind.rows),
    [],
  );
  for (const { readers } of auditor.parts) assert.ok(readers === null || readers.includes('auditor'));
  const officer = permitPage('nominated-officer');
  assert.ok(officer.parts.flatMap(({ acts }) => acts).some(({ act }) => act === 'move-to-paper'));
});

test('every part of the table is shown', () => {
  assert.deepEqual(
    permitPage().parts.map(({ part }) => part),
    Object.keys(areas),
  );
});
