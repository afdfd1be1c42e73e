import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '#guidance/catalogue.ts';
import { themes } from '#guidance/themes.ts';
import { listRulePages } from './list-rule-pages.ts';
import { rulePage } from './rule-page.ts';

test('every rule has a page, with its sources, its code and a scenario that shows it', () => {
  for (const rule of catalogue) {
    const page = rulePage(rule.id);
    assert.ok(page, rule.id);
    assert.ok(page.sources.length > 0, rule.id);
    assert.ok(page.where.code.length > 0, rule.id);
    assert.ok(page.scenarios.length > 0, rule.id);
    for (const { title, path } of page.scenarios) assert.notEqual(title, path);
  }
});

test('a rule nobody knows has none', () => {
  assert.equal(rulePage('clock.tea-break'), null);
});

test('every rule stands in one theme, and every theme holds rules', () => {
  assert.deepEqual(
    themes.flatMap((theme) => theme.rules).toSorted(),
    catalogue.map((rule) => rule.id).toSorted(),
  );
  for (const { rules } of listRulePages()) assert.ok(rules.length > 0);
});

test('a clock says whose time governs under each programme, and where it does not run', () => {
  const page = rulePage('clock.reply-before-ice');
  assert.deepEqual(
    page?.governing.map(({ pack, limit }) => [pack, limit]),
    [
      ['WP16', '8 weeks'],
      ['CPA18', '8 weeks'],
      ['AW7', null],
      ['OTHER', null],
    ],
  );
  assert.equal(page?.clock?.paused, 'Never.');
  assert.deepEqual(
    page?.ambiguities.map((ambiguity) => ambiguity.id),
    ['AMB-1', 'AMB-2', 'AMB-3', 'AMB-33'],
  );
});

test('a gate lists its checks, a table its rows, a list its items', () => {
  assert.equal(rulePage('final-response.issue')?.parts.length, 23);
  assert.equal(rulePage('route')?.parts.length, 13);
  assert.equal(rulePage('category.theme')?.parts.length, 6);
});

test('a check says what it refuses with', () => {
  const refusal = rulePage('complaint.reviewer-not-independent')?.refusal;
  assert.equal(refusal?.askCode, 'REVIEWER_INVOLVED');
  assert.equal(refusal?.switchable, true);
});

test('a rule that can be asked has fields to try it with', () => {
  const fields = rulePage('clock.stage')?.tryIt;
  assert.deepEqual(
    fields?.map(({ name, as, needed }) => [name, as, needed]),
    [
      ['nation', 'choice', false],
      ['startsAt', 'day', true],
      ['limit', 'period', true],
      ['respondedAt', 'day', false],
    ],
  );
  assert.equal(rulePage('complaint.reviewer-missing')?.tryIt, null);
});
