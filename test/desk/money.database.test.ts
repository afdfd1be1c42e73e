import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { day } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { isRefusal } from '#core/refusal.ts';
import type { Desk } from '#desk/desk.ts';
import { amountsOf } from '#desk/money/amounts.ts';
import { exposureByContract, exposureList } from '#desk/money/exposure.ts';
import { moneyLedger } from '#desk/money/ledger.ts';
import { moneyTotals } from '#desk/money/totals.ts';
import { type Contract, nothingMoreSaid } from '#desk/settings/contract.ts';
import { saveContract } from '#desk/settings/contracts.ts';
import { showAnew } from '#desk/show-anew.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { type Fault, verifyRecord } from '#desk/verify/verify.ts';
import { backDoor } from '../record/tampering.ts';
import { openOffice, people } from './office.ts';
import { actIn, atIce, pays, reports } from './reported.ts';

const office = await openOffice();
after(() => office.scratch.close());
const { desk, organisation } = office;
const act = actIn(office);
const clock = (on: string): void => office.at(on);
const { nell, osric, reed } = people;

const as = (who: { id: string; name: string; roles: readonly string[] }): Person => ({
  ...who,
  organisation,
  email: `${who.id}@sandpiper.example`,
  scope: null,
  expiresOn: null,
  mustChangePassword: false,
});
const manager = as(nell);

function good<Answer>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(answer.says);
  return answer;
}

async function contract(desk: Desk, change: Partial<Contract>, opened?: number): Promise<void> {
  const answer = await saveContract(
    desk,
    { organisation, actor: reed, key: randomUUID(), opened },
    {
      ...nothingMoreSaid,
      id: 'marsh-end',
      name: 'Next Step, Marsh End',
      programme: 'work-programme',
      nation: 'england-and-wales',
      value: null,
      from: day('2012-06-01'),
      endsOn: null,
      subcontractors: [],
      performanceManager: '',
      extracts: [],
      ...change,
    },
  );
  assert.equal(answer, null, JSON.stringify(answer));
}

async function faultsNow(): Promise<Fault[]> {
  return Array.fromAsync(verifyRecord(desk));
}

const everyEntry = async () => good(await moneyLedger(desk, manager, { limit: 200 })).rows;
const added = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

const stories = { paid: '', part: '', pending: '', sub: '', outgoing: '', open: '', unknown: '' };

before(async () => {
  office.at('2018-01-03');
  await contract(desk, {});
  const larkshire = { contract: 'larkshire' };
  stories.paid = await atIce(act, clock, larkshire);
  await reports(act, clock, stories.paid, { redress: 250 });
  office.at('2018-09-20');
  await pays(act, stories.paid, { liability: 'm1' });
  await act(osric, 'record-payment', { liability: 'm2', proof: 'd1' }, stories.paid);
  stories.part = await atIce(act, clock, larkshire);
  await reports(act, clock, stories.part, { redress: 100.5 });
  office.at('2018-09-21');
  await pays(act, stories.part, { liability: 'm2', amount: 40 });
  stories.pending = await atIce(act, clock, larkshire);
  await reports(act, clock, stories.pending, { overall: 'partly-upheld' });
  stories.sub = await atIce(act, clock, { ...larkshire, deliveredBy: 'Kestrel Yard Training' });
  await reports(act, clock, stories.sub, { payer: 'SUBCONTRACTOR' });
  stories.outgoing = await atIce(act, clock, larkshire);
  await reports(act, clock, stories.outgoing, { against: ['PROVIDER', 'OUTGOING_PROVIDER'] });
  stories.open = await atIce(act, clock, larkshire);
  stories.unknown = await atIce(act, clock, { contract: 'marsh-end' });
  office.at('2018-10-02');
});

test('totals are the sum of the entries, and sub-contractors’ and the outgoing provider’s are in none of ours', async () => {
  const entries = await everyEntry();
  const totals = good(await moneyTotals(desk, manager));
  const ours = entries.filter(({ entry }) => entry.bearer === 'provider').map(({ entry }) => entry.pence);
  assert.equal(totals.ours.toPay, added(ours));
  assert.equal(totals.ours.owed, 3 * 500_000 + 25_000 + 10_050);
  assert.equal(totals.ours.paid, 500_000 + 25_000 + 4_000);
  assert.deepEqual(
    totals.subContractors.map(({ name, owed, paid }) => [name, owed, paid]),
    [['Kestrel Yard Training', 500_000, 0]],
  );
  assert.deepEqual(totals.theirs, { amounts: 1, pence: 500_000 });
  assert.equal(totals.contracts.length, 1);
  assert.equal(totals.contracts[0]?.toPay, totals.ours.toPay);
  assert.deepEqual(
    totals.subContractors.map(({ toPay }) => toPay),
    [added(entries.filter(({ entry }) => entry.bearer === 'sub-contractor').map(({ entry }) => entry.pence))],
  );
});

test('what is pending is counted apart, and in no sum', async () => {
  const { ours } = good(await moneyTotals(desk, manager));
  assert.deepEqual(ours.pending, { amounts: 1, unknown: 0, pence: 500_000 });
  const { rows } = good(await amountsOf(desk, manager, { status: 'pending', limit: 10 }));
  assert.equal(rows[0]?.reference, stories.pending);
  assert.equal(rows[0]?.amount.outstanding, 0);
  assert.equal(rows[0]?.amount.clock, 'decide-m1');
});

test('special payments are redress and goodwill, and no ICE contribution is one', async () => {
  const { specialPayments } = good(await moneyTotals(desk, manager));
  assert.equal(specialPayments.total.owed, 25_000 + 10_050);
  assert.equal(specialPayments.total.paid, 25_000 + 4_000);
  assert.deepEqual(
    specialPayments.kinds.map(({ id }) => id),
    ['redress'],
  );
  const page = good(await moneyLedger(desk, manager, { special: false, limit: 200 }));
  assert.ok(page.rows.every(({ entry }) => entry.amountKind === 'contribution'));
  assert.deepEqual(page.totals.special, { owed: 0, paid: 0 });
});

test('late is what is due before today: the last day of the four weeks is in time', async () => {
  office.at('2018-10-01');
  const inTime = good(await amountsOf(desk, manager, { status: 'due', late: true, limit: 50 }));
  assert.deepEqual(inTime.rows, []);
  office.at('2018-10-02');
  const { rows } = good(await amountsOf(desk, manager, { status: 'due', late: true, limit: 50 }));
  assert.equal(rows.length, 4);
  assert.ok(
    rows.every(({ late, left }) => late && left === 'Late by 1 working day'),
    JSON.stringify(rows[0]),
  );
  const { ours } = good(await moneyTotals(desk, manager));
  assert.deepEqual(ours.late, { amounts: 3, pence: 2 * 500_000 + 6_050 });
});

test('the ledger is narrowed by contract, kind, status and days, and its totals with it', async () => {
  const ask = async (query: object) => good(await moneyLedger(desk, manager, { limit: 50, ...query }));
  assert.equal((await ask({ contract: 'marsh-end' })).rows.length, 0);
  assert.equal((await ask({ kind: 'redress' })).totals.owed, 35_050);
  const paid = await ask({ status: 'paid' });
  assert.deepEqual([paid.totals.owed, paid.totals.paid], [525_000, 525_000]);
  const days = await ask({ from: day('2018-09-20'), to: day('2018-09-20') });
  assert.deepEqual(
    days.rows.map(({ entry }) => [entry.kind, entry.pence, entry.proof]),
    [
      ['paid', -25_000, 'd1'],
      ['paid', -500_000, 'd1'],
    ],
  );
});

test('the ledger comes a page at a time, the latest first, each entry once', async () => {
  const all = await everyEntry();
  const seen: string[] = [];
  for (let next: string | undefined | null; next !== null; ) {
    const page = good(await moneyLedger(desk, manager, { limit: 2, after: next }));
    seen.push(...page.rows.map(({ reference, entry }) => `${reference} ${entry.id}`));
    next = page.next;
  }
  assert.deepEqual(
    seen,
    all.map(({ reference, entry }) => `${reference} ${entry.id}`),
  );
  assert.equal(new Set(seen).size, all.length);
  const broken = await moneyLedger(desk, manager, { limit: 2, after: 'a-shortened-link' });
  assert.ok(isRefusal(broken) && broken.code === 'list.cursor-not-understood');
});

test('what could fall due is counted by contract, and a value nobody has recorded is pending, not nothing', async () => {
  const { total, contracts } = good(await exposureByContract(desk, manager));
  const of = (id: string) => contracts.find(({ contractId }) => contractId === id);
  assert.deepEqual(of('larkshire')?.would, { complaints: 1, pence: 500_000 });
  assert.deepEqual(of('marsh-end')?.would, { complaints: 0, pence: 0 });
  assert.deepEqual(of('marsh-end')?.pending, { complaints: 1, pence: 500_000 });
  assert.deepEqual(of('marsh-end')?.each.missing, ['contract.value.totalExVatPence']);
  assert.equal(total.would.pence, 500_000);
  assert.equal(total.complaints, 2);
  const { rows } = good(await exposureList(desk, manager, { limit: 10 }));
  const row = rows.find(({ reference }) => reference === stories.open);
  assert.equal(row?.way, 'at-ice');
  assert.deepEqual(row.contribution, { status: 'would', pence: 500_000 });
  assert.deepEqual(
    row.reasons.map(({ code }) => code),
    ['exposure.at-ice', 'exposure.redress-unknown', 'COST-11'],
  );
  assert.ok(row.reasons.every(({ clauses }) => clauses.length > 0));
});

test('a contract saved a moment ago counts at once, with nothing shown anew', async () => {
  await contract(desk, { value: 3_000_000 }, 1);
  const { contracts } = good(await exposureByContract(desk, manager, { contract: 'marsh-end' }));
  assert.deepEqual(contracts[0]?.each.status, 'none');
  assert.equal(contracts[0].none, 1);
  await contract(desk, { value: 300_000_000 }, 2);
  const again = good(await exposureByContract(desk, manager, { contract: 'marsh-end' }));
  assert.deepEqual(again.contracts[0]?.would, { complaints: 1, pence: 500_000 });
  assert.deepEqual(await faultsNow(), []);
});

test('a payment reversed and an amount taken back leave the sums right, and every entry to be read', async () => {
  const was = good(await moneyTotals(desk, manager));
  const entries = (await everyEntry()).length;
  await act(nell, 'reverse-payment', { payment: 'l3', why: 'It came back from the bank.' }, stories.paid);
  const between = good(await moneyTotals(desk, manager));
  assert.equal(between.ours.paid, was.ours.paid - 500_000);
  assert.equal(between.ours.toPay, was.ours.toPay + 500_000);
  await act(
    nell,
    'reverse-liability',
    { liability: 'm1', why: 'DWP writes that none is due.' },
    stories.paid,
  );
  const now = good(await moneyTotals(desk, manager));
  assert.equal(now.ours.owed, was.ours.owed - 500_000);
  assert.equal(now.ours.toPay, was.ours.toPay);
  const rows = await everyEntry();
  assert.equal(rows.length, entries + 2);
  assert.deepEqual(
    rows
      .filter(({ reference, entry }) => reference === stories.paid && entry.amount === 'm1')
      .map(({ entry }) => [entry.kind, entry.pence, entry.reverses]),
    [
      ['owed-reversed', -500_000, 'l1'],
      ['paid-reversed', 500_000, 'l3'],
      ['paid', -500_000, null],
      ['owed', 500_000, null],
    ],
  );
  assert.equal(
    added(rows.filter(({ entry }) => entry.bearer === 'provider').map(({ entry }) => entry.pence)),
    now.ours.toPay,
  );
});

test('who has no right to read it is refused, by every question', async () => {
  for (const person of [as(osric), as(reed)])
    for (const answer of [
      await moneyTotals(desk, person),
      await moneyLedger(desk, person, { limit: 5 }),
      await amountsOf(desk, person, { status: 'due', limit: 5 }),
      await exposureList(desk, person, { limit: 5 }),
      await exposureByContract(desk, person),
    ])
      assert.ok(isRefusal(answer) && answer.code === 'permit.role', person.name);
  assert.ok(!isRefusal(await moneyTotals(desk, as(people.sorrel))), 'a reviewer may');
});

test('verify finds a ledger row changed behind its back, and what an older Redress showed is shown anew', async () => {
  assert.deepEqual(await faultsNow(), []);
  const behind = backDoor(office.scratch);
  const kept = await behind.selectFrom('ledger_entry').selectAll().execute();
  await behind.updateTable('ledger_entry').set({ pence: 1 }).where('id', '=', 'l1').execute();
  const faults = await faultsNow();
  assert.ok(faults.length > 0 && faults.every(({ part }) => part === 'ledger'));
  assert.match(faults[0]?.says ?? '', /Its ledger “l1” is not what a replay gives: pence/);

  for (const table of ['ledger_entry', 'amount', 'exposure'] as const)
    await behind.deleteFrom(table).execute();
  await behind.updateTable('case_card').set({ shown_as: 1 }).execute();
  assert.equal(good(await moneyTotals(desk, manager)).incomplete, true);
  assert.equal(await showAnew(desk), 7);
  assert.equal(await showAnew(desk), 0);
  assert.deepEqual(await faultsNow(), []);
  assert.deepEqual(
    (await behind.selectFrom('ledger_entry').selectAll().orderBy('stream').orderBy('number').execute())
      .length,
    kept.length,
  );
  assert.equal(good(await moneyTotals(desk, manager)).incomplete, false);
  await behind.destroy();
});
