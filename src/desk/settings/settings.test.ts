import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Current } from './current.ts';
import { settingsIn } from './settings.ts';

const current = (...settings: Current['settings']): Current => ({
  id: 'sandpiper',
  name: 'Sandpiper Works',
  referencePrefix: 'SW',
  settings,
  accounts: [],
});

test('a contract saved before more was asked of it has the blanks of one nobody has said more of', () => {
  const body = {
    id: 'larkshire',
    name: 'Work Programme, Larkshire',
    programme: 'work-programme',
    nation: 'england-and-wales',
    value: 400_000_000,
    from: '2012-06-01',
    extracts: [],
    endsOn: null,
    subcontractors: [],
    performanceManager: '',
  };
  const [contract] = settingsIn(
    current({ kind: 'contract', id: 'larkshire', stream: 'contract-larkshire', version: 1, body }),
  ).contracts;
  assert.deepEqual(
    [contract?.kind, contract?.valueBasis, contract?.letOn, contract?.renewedOn, contract?.clearsDrafts],
    ['employment', 'total-ex-vat', null, [], false],
  );
  assert.equal(contract?.value, 400_000_000);
});

test('nobody may offer a goodwill payment until a limit is set', () => {
  assert.deepEqual(settingsIn(current()).goodwillLimits, { handler: null, reviewer: null, manager: null });
});
