import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askRule, asShipped } from './ask-rule.ts';

const asking = asShipped();
const plain = { nation: 'scotland', startsAt: '2018-03-29', limit: { value: 5, unit: 'working-days' } };

test('the answer stands at the top, with everything needed to check it beside', () => {
  const asked = askRule('clock.stage', plain, asking);
  assert.ok(asked.ok);
  assert.equal(asked.answer.due, '2018-04-06');
  assert.deepEqual(asked.answer.because, ['WP16-A4']);
  assert.ok(asked.answer.working.length > 1);
  assert.equal(typeof asked.answer.edition, 'string');
  assert.deepEqual(asked.answer.missing, []);
  assert.deepEqual(asked.answer.ignored, []);
});

test('every fact that is needed and not given is named, all at once', () => {
  const asked = askRule('clock.told-date', { nation: 'scotland' }, asking);
  assert.ok(asked.ok);
  assert.deepEqual(asked.answer.missing, ['startsOn', 'limit', 'holidayAddedLater']);
});

test('facts the rule does not take are named, inside lists too', () => {
  const asked = askRule(
    'clock.reply-before-ice',
    { pack: 'WP16', receipts: [{ by: 'provider', at: '2018-02-05', hour: 9 }], colour: 'green' },
    asking,
  );
  assert.ok(asked.ok);
  assert.deepEqual(asked.answer.ignored, ['receipts.0.hour', 'colour']);
});

test('a rule that does not exist', () => {
  const asked = askRule('clock.tea-break', {}, asking);
  assert.ok(!asked.ok);
  assert.deepEqual(
    asked.refusals.map(({ code, at }) => ({ code, at })),
    [{ code: 'rule.unknown', at: 'rule' }],
  );
});

test('a check is asked through the gate that looks at it', () => {
  const asked = askRule('complaint.reviewer-missing', {}, asking);
  assert.ok(!asked.ok);
  assert.equal(asked.refusals[0]?.code, 'rule.not-asked-by-itself');
  assert.match(asked.refusals[0]?.remedy ?? '', /final-response\.issue/);
});

for (const [why, facts, at, says] of [
  [
    'a nation that is none',
    { ...plain, nation: 'wales' },
    'nation',
    /is not one of england-and-wales, scotland or northern-ireland\./,
  ],
  ['a day that does not exist', { ...plain, startsAt: '2018-02-30' }, 'startsAt', /not a date/],
  ['an instant without its zone', { ...plain, startsAt: '2018-06-30T23:30:00' }, 'startsAt', /zone/],
  ['a limit below nothing', { ...plain, limit: { value: -1, unit: 'weeks' } }, 'limit.value', /less than 0/],
  ['a limit without its unit', { ...plain, limit: { value: 1 } }, 'limit.unit', /missing/],
  ['a number where a day belongs', { ...plain, startsAt: 20180329 }, 'startsAt', /not a text/],
] as const)
  test(`a fact that cannot be read is refused by name: ${why}`, () => {
    const asked = askRule('clock.stage', facts, asking);
    assert.ok(!asked.ok);
    assert.equal(asked.refusals[0]?.code, 'facts.invalid');
    assert.equal(asked.refusals[0]?.at, at);
    assert.match(asked.refusals[0]?.says ?? '', says);
  });

test('a fact that may be given in two ways says what is wrong with the nearer', () => {
  const asked = askRule(
    'clock.jcp-contribution',
    { nation: 'scotland', contactAt: '2018-03-05', statedOn: 'next Friday' },
    asking,
  );
  assert.ok(!asked.ok);
  assert.match(asked.refusals[0]?.says ?? '', /“statedOn” is not a date/);
});

for (const facts of [null, 7, 'nation', [plain]])
  test(`facts that are not a set of names: ${JSON.stringify(facts)}`, () => {
    const asked = askRule('clock.stage', facts, asking);
    assert.ok(!asked.ok);
    assert.equal(asked.refusals[0]?.at, 'facts');
  });
