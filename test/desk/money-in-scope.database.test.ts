import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { day } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import type { Scope } from '#desk/access/scope.ts';
import { askForBundle, bundleProgress } from '#desk/bundle/ask-for-bundle.ts';
import { amountsOf } from '#desk/money/amounts.ts';
import { exposureByContract, exposureList } from '#desk/money/exposure.ts';
import { moneyLedger } from '#desk/money/ledger.ts';
import { moneyTotals } from '#desk/money/totals.ts';
import { nothingMoreSaid } from '#desk/settings/contract.ts';
import { saveContract } from '#desk/settings/contracts.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { openOffice, people } from './office.ts';
import { actIn, atIce, reports } from './reported.ts';

// The record is asked with its own eyes here, which see everything: what keeps somebody to their scope is the desk alone.

const office = await openOffice();
after(() => office.scratch.close());
const { desk, organisation } = office;
const act = actIn(office);
const clock = (on: string): void => office.at(on);
const stories = { ours: '', sub: '', unknown: '' };

function good<Answer>(answer: Answer | Refusal | null): Answer {
  if (answer === null) throw new Error('there was no answer');
  if (isRefusal(answer)) throw new Error(answer.says);
  return answer;
}

const personOf = (
  who: { readonly id: string; readonly name: string; readonly roles: readonly string[] },
  scope: Scope | null = null,
): Person => ({
  ...who,
  organisation,
  email: `${who.id}@sandpiper.example`,
  scope,
  expiresOn: null,
  mustChangePassword: false,
});
const monitor = (scope: Scope | null): Person =>
  personOf({ id: 'quill', name: 'Quill Ashdown', roles: ['dwp-monitor'] }, scope);

before(async () => {
  office.at('2018-01-03');
  const who = { organisation, actor: people.reed, key: randomUUID() };
  const marshEnd = {
    ...nothingMoreSaid,
    id: 'marsh-end',
    name: 'Next Step, Marsh End',
    programme: 'work-programme',
    nation: 'england-and-wales' as const,
    value: null,
    from: day('2012-06-01'),
    endsOn: null,
    subcontractors: [],
    performanceManager: '',
    extracts: [],
  };
  assert.equal(await saveContract(desk, who, marshEnd), null);
  const larkshire = { contract: 'larkshire' };
  stories.ours = await atIce(act, clock, larkshire);
  await reports(act, clock, stories.ours, { against: ['PROVIDER', 'OUTGOING_PROVIDER'] });
  stories.sub = await atIce(act, clock, { ...larkshire, deliveredBy: 'Kestrel Yard Training' });
  await reports(act, clock, stories.sub, { payer: 'SUBCONTRACTOR' });
  stories.unknown = await atIce(act, clock, { contract: 'marsh-end' });
  office.at('2018-10-02');
});

test('who is let in for some cases is told of their money alone, in lists, sums and counts', async () => {
  const asked = async (person: Person) => ({
    totals: good(await moneyTotals(desk, person)),
    ledger: good(await moneyLedger(desk, person, { limit: 200 })),
    due: good(await amountsOf(desk, person, { status: 'due', limit: 50 })),
    open: good(await exposureList(desk, person, { limit: 50 })),
    counted: good(await exposureByContract(desk, person)),
  });
  const kestrel = await asked(monitor({ deliveredBy: ['Kestrel Yard Training'] }));
  assert.equal(kestrel.totals.ours.owed, 0);
  assert.deepEqual(
    kestrel.totals.subContractors.map(({ owed }) => owed),
    [500_000],
  );
  assert.equal(kestrel.ledger.totals.owed, 500_000);
  for (const { rows } of [kestrel.ledger, kestrel.due])
    assert.deepEqual([...new Set(rows.map(({ reference }) => reference))], [stories.sub]);
  assert.deepEqual([kestrel.open.rows, kestrel.counted.total.complaints], [[], 0]);

  const marshEnd = await asked(monitor({ contracts: ['marsh-end'] }));
  assert.deepEqual([marshEnd.ledger.rows, marshEnd.ledger.totals.entries, marshEnd.due.rows], [[], 0, []]);
  assert.deepEqual(marshEnd.totals.theirs, { amounts: 0, pence: 0 });
  assert.deepEqual(
    marshEnd.open.rows.map(({ reference }) => reference),
    [stories.unknown],
  );
  assert.equal(marshEnd.counted.total.complaints, 1);
  const both = await asked(monitor({ contracts: ['marsh-end'], deliveredBy: ['Kestrel Yard Training'] }));
  assert.deepEqual([both.ledger.rows, both.open.rows], [[], []]);
  const nothing = await asked(monitor(null));
  assert.deepEqual([nothing.ledger.rows, nothing.due.rows, nothing.counted.contracts], [[], [], []]);
});

test('how far a bundle is, is told to whoever may see its complaint', async () => {
  const manager = personOf(people.nell);
  const asked = good(await askForBundle(desk, manager, stories.sub));
  assert.ok('work' in asked);
  const { id } = asked.work;
  assert.equal((await bundleProgress(desk, manager, id))?.id, id);
  assert.equal((await bundleProgress(desk, monitor({ deliveredBy: ['Kestrel Yard Training'] }), id))?.id, id);
  assert.equal(await bundleProgress(desk, monitor({ contracts: ['marsh-end'] }), id), null);
});
