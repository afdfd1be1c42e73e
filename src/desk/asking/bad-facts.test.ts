import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askRule, asShipped } from './ask-rule.ts';

const asking = asShipped();

for (const [why, rule, facts, at, says] of [
  [
    'papers back before they were out',
    'scr.access',
    { outAt: '2018-05-01T10:00:00Z', backAt: '2018-05-01T09:59:59Z' },
    'backAt',
    /before the papers were taken out/,
  ],
  ['a day without a time', 'scr.access', { outAt: '2018-05-01', backAt: '2018-05-01' }, 'outAt', /instant/],
  ['a time without its zone', 'scr.access', { outAt: '2018-10-28T01:30:00' }, 'outAt', /zone/],
  ['a medium there is none of', 'scr.record', { medium: 'microfiche' }, 'medium', /not one of/],
  ['an action there is none of', 'mappa.act', { action: 'snooze' }, 'action', /not one of/],
  ['a record nobody keeps', 'retention.limit', { record: 'diary' }, 'record', /not one of/],
  [
    'a day that does not exist',
    'retention.limit',
    { record: 'specified-report', paymentReceivedOn: '2023-02-30' },
    'paymentReceivedOn',
    /not a date/,
  ],
  [
    'a hold with no name',
    'retention.dispose',
    { record: 'scr-papers', on: '2018-05-01', choice: 'destroy', holds: ['ice-case', ' '] },
    'holds.1',
    /empty/,
  ],
  [
    'a choice there is none of',
    'retention.dispose',
    { record: 'scr-papers', on: '2018-05-01', choice: 'archive' },
    'choice',
    /not one of/,
  ],
  [
    'one id for two parts',
    'erasure.decide',
    { identityVerified: true, programmeGuidance: 'allows', parts: [{ id: 'a' }, { id: 'a' }] },
    'parts.1.id',
    /two parts/,
  ],
  [
    'a part kept until some time',
    'erasure.decide',
    { identityVerified: true, parts: [{ id: 'a', keepUntil: 'later' }] },
    'parts.0.keepUntil',
    /not a date/,
  ],
  [
    'an audit that is not yet completed',
    'audit.next-due',
    {
      audits: [{ completedOn: '2025-01-02', covers: 'recording-and-reporting', sites: 'all' }],
      today: '2025-01-01',
    },
    'audits.0.completedOn',
    /after the day asked about/,
  ],
  [
    'a person who is a name',
    'claims.act',
    { action: 'create-claim', person: 'wren' },
    'person',
    /set of names/,
  ],
] as const)
  test(`${rule}: ${why} is refused by name`, () => {
    const asked = askRule(rule, facts, asking);
    assert.ok(!asked.ok);
    const found = asked.refusals.find((refusal) => refusal.at === at);
    assert.ok(found, JSON.stringify(asked.refusals));
    assert.match(found.says, says);
  });

test('the working of an erasure never says what a hold is for', () => {
  const asked = askRule(
    'erasure.decide',
    {
      identityVerified: true,
      programmeGuidance: 'allows',
      today: '2024-05-01',
      parts: [{ id: 'file', hold: 'benefit-fraud-17' }],
    },
    asking,
  );
  assert.ok(asked.ok);
  assert.doesNotMatch(JSON.stringify(asked.answer.working), /fraud/i);
});
