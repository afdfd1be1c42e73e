import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '#guidance/catalogue.ts';
import { type Granted, segregationRefusal } from './segregation.ts';

const account = (id: string, more: Partial<Granted> = {}): Granted => ({
  id,
  roles: ['handler'],
  deliversOn: [],
  sameHumanAs: null,
  ...more,
});
const claims = { roles: ['claims'] };
const delivers = { deliversOn: ['larkshire'] };
const codeOf = (given: Granted, everybody: readonly Granted[] = []) =>
  segregationRefusal(rules, given, everybody)?.code ?? null;

test('claims alone, and delivery alone, stand', () => {
  assert.equal(codeOf(account('wren', claims)), null);
  assert.equal(codeOf(account('wren', delivers)), null);
});

test('both in one account are refused, whichever comes second and whoever grants it', () => {
  const both = account('wren', { ...claims, ...delivers });
  assert.equal(codeOf(both), 'claims.roles-apart');
  assert.equal(
    codeOf(account('wren', { ...both, roles: ['administrator', 'claims'] })),
    'claims.roles-apart',
  );
  assert.deepEqual(segregationRefusal(rules, both, [])?.clauses, ['G2-119g']);
});

test('a second account of the same person counts, whichever of them says so', () => {
  const first = account('wren', delivers);
  const second = account('wren-2', { ...claims, sameHumanAs: 'wren' });
  assert.ok(codeOf(second, [first]) !== null);
  assert.ok(
    codeOf(first, [second]) !== null,
    'the first account is given a contract while the second claims',
  );
  const third = account('wren-3', { ...delivers, sameHumanAs: 'wren' });
  assert.ok(codeOf(third, [account('wren'), second]) !== null, 'two accounts beside the person’s own');
  assert.equal(codeOf(account('osric', claims), [first]), null, 'somebody else');
});

test('accounts linked one after the other are one person’s: a third in between hides nothing', () => {
  const first = account('wren', delivers);
  const between = account('wren-2', { sameHumanAs: 'wren' });
  const third = account('wren-3', { ...claims, sameHumanAs: 'wren-2' });
  assert.ok(codeOf(third, [first, between]) !== null);
  assert.ok(codeOf(between, [first, account('wren-3', { ...claims, sameHumanAs: 'wren-2' })]) !== null);
});
