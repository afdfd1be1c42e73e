import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { outstanding, paidOf, signed, standingPayments } from './ledger.ts';
import { finallyAnswered, type Lived, type Step } from './lived.fixture.ts';

/** Something somebody does with money, possible or not. */
const doing: fc.Arbitrary<(lived: Lived) => Step> = fc.oneof(
  fc.record({ pence: fc.integer({ min: -5, max: 40_000 }), which: fc.nat(5) }).map(
    ({ pence, which }) =>
      ({ complaint }: Lived): Step => [
        '2018-03-20',
        'record-payment',
        {
          liability: complaint.liabilities[which % Math.max(1, complaint.liabilities.length)]?.id ?? 'm1',
          amount: (pence / 100).toFixed(2),
          proof: 'd1',
        },
      ],
  ),
  fc
    .integer({ min: -5, max: 30_000 })
    .map(
      (pence) => (): Step => [
        '2018-03-20',
        'offer-goodwill',
        { amount: (pence / 100).toFixed(2), why: 'For the trouble' },
        'manager',
      ],
    ),
  fc.nat(9).map(
    (which) =>
      ({ complaint }: Lived): Step => [
        '2018-03-20',
        'reverse-payment',
        {
          payment: complaint.ledger[which % Math.max(1, complaint.ledger.length)]?.id ?? 'l1',
          why: 'It came back',
        },
        'manager',
      ],
  ),
  fc.nat(5).map(
    (which) =>
      ({ complaint }: Lived): Step => [
        '2018-03-20',
        'reverse-liability',
        {
          liability: complaint.liabilities[which % Math.max(1, complaint.liabilities.length)]?.id ?? 'm1',
          why: 'Entered twice',
        },
        'manager',
      ],
  ),
);

test('whatever is entered, what is owed and not paid is never below nothing, and nothing entered ever changes', () => {
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 25 }), (all) => {
      const lived = finallyAnswered().does(['2018-03-15', 'add-document', { title: 'Bank line' }]);
      for (const each of all) {
        const was = lived.complaint.ledger;
        lived.try(each(lived));
        const { ledger, liabilities } = lived.complaint;
        assert.deepEqual(ledger.slice(0, was.length), was);
        for (const { id, status, pence } of liabilities) {
          const left = outstanding(ledger, id);
          assert.ok(left >= 0 && left <= pence && paidOf(ledger, id) >= 0);
          assert.equal(status === 'due', left > 0);
          if (status !== 'reversed') assert.equal(left + paidOf(ledger, id), pence);
        }
      }
    }),
    { numRuns: 150, seed: 20_180_314 },
  );
});

test('a reversal takes back just what it reverses, once', () => {
  const lived = finallyAnswered().does(
    ['2018-03-15', 'add-document', { title: 'Bank line' }],
    ['2018-03-15', 'offer-goodwill', { amount: '38.40', why: 'For the trouble' }, 'manager'],
    ['2018-03-16', 'record-payment', { amount: '20', proof: 'd1' }],
    ['2018-03-19', 'reverse-payment', { why: 'It came back' }, 'manager'],
  );
  const { ledger, liabilities } = lived.complaint;
  const [owed, paid, back] = ledger;
  assert.deepEqual(
    ledger.map(({ kind, pence }) => [kind, pence]),
    [
      ['owed', 3840],
      ['paid', 2000],
      ['paid-reversed', 2000],
    ],
  );
  assert.equal(back?.reverses, paid?.id);
  assert.equal((paid === undefined ? 0 : signed(paid)) + (back === undefined ? 0 : signed(back)), 0);
  assert.equal(outstanding(ledger, owed?.liability ?? ''), 3840);
  assert.equal(liabilities[0]?.status, 'due');
  assert.deepEqual(standingPayments(lived.complaint), []);
  const [refusal] = lived.try([
    '2018-03-20',
    'reverse-payment',
    { payment: paid?.id, why: 'Again' },
    'manager',
  ]);
  assert.equal(refusal?.code, 'complaint.no-payment');
});
