import assert from 'node:assert/strict';
import { clearedAsItStands } from '#kinds/complaint/clearance.ts';
import { holdsOn } from '#kinds/complaint/holds.ts';
import { closingFacts } from '#kinds/complaint/ice-cases.ts';
import { outstanding, paidOf, signed } from '#kinds/complaint/ledger.ts';
import { actioned } from '#kinds/complaint/ombudsman-cases.ts';
import { readinessOf } from '#kinds/complaint/readiness.ts';
import {
  type Complaint,
  isOpen,
  openIceCases,
  openLiabilities,
  openOmbudsmanCases,
  openRecommendations,
} from '#kinds/complaint/state.ts';
import { dutiesOf } from '#kinds/complaint/worklist.ts';
import type { Step } from './invariants.ts';

/** What must hold of ICE, the Ombudsman, money and the file after any step of any history. Throws what does not. */
export function whatCameAfterHolds(step: Step): void {
  ledgerAddsUp(step);
  oneContribution(step.after);
  reportsStand(step);
  movesFollow(step.after);
  everyMatterHasADuty(step);
  nobodyIsAskedInVain(step.after);
  nothingIsFreeToGo(step);
  theFileIsCounted(step);
  whatWentWasCleared(step);
}

/** Entries are added and never changed; what is owed and not paid is never less than nothing, and is what is said of it. */
function ledgerAddsUp({ before, after }: Step): void {
  const was = before?.ledger ?? [];
  assert.deepEqual(after.ledger.slice(0, was.length), was, 'an entry of the ledger was changed');
  for (const entry of after.ledger) {
    assert.ok(Number.isInteger(entry.pence) && entry.pence > 0, `an entry of ${entry.pence} pence`);
    const undone = after.ledger.find(({ id }) => id === entry.reverses);
    if (entry.reverses === null) continue;
    assert.equal(signed(entry) + signed(undone ?? entry), 0, 'a reversal is not exact');
    assert.equal(
      after.ledger.filter(({ reverses }) => reverses === entry.reverses).length,
      1,
      'reversed twice',
    );
  }
  for (const { id, status, pence } of after.liabilities) {
    const left = outstanding(after.ledger, id);
    const what = `${id}, ${status}, with ${left} left of ${pence}`;
    assert.ok(left >= 0 && paidOf(after.ledger, id) >= 0, what);
    assert.equal(left > 0, status === 'due', what);
    if (status === 'paid') assert.equal(paidOf(after.ledger, id), pence, what);
    if (status === 'pending') assert.ok(!after.ledger.some(({ liability }) => liability === id), what);
    if (status === 'due') assert.equal(left + paidOf(after.ledger, id), pence, what);
    const clock = after.clocks[`pay-${id}`];
    if (status === 'due') assert.equal(clock?.stoppedOn, null, `nothing counts the days to pay ${what}`);
    if (status === 'paid' || status === 'reversed')
      assert.notEqual(clock?.stoppedOn ?? '', null, `the days to pay ${what} run on`);
  }
}

const oneContribution = ({ liabilities }: Complaint): void => {
  const standing = liabilities.filter(({ kind, status }) => kind === 'contribution' && status !== 'reversed');
  assert.ok(standing.length <= 1, 'a second contribution');
};

/** What ICE reported stands as it was recorded. */
function reportsStand({ before, after }: Step): void {
  for (const { id, report } of before?.iceCases ?? [])
    if (report !== null)
      assert.deepEqual(after.iceCases.find((one) => one.id === id)?.report, report, 'a report was changed');
}

/** A case at ICE goes from where it stands. */
function movesFollow({ iceCases }: Complaint): void {
  for (const { id, moves, state, report } of iceCases) {
    for (const [index, move] of moves.entries()) {
      const next = moves[index + 1];
      if (next !== undefined && move.to !== 'revisit') assert.equal(next.from, move.to, `a jump in ${id}`);
    }
    if (state === 'final-report' || state === 'closed-reported')
      assert.ok(report !== null, `${id} has no report`);
  }
}

function everyMatterHasADuty({ after, setting }: Step): void {
  const duties = new Set(dutiesOf(after, setting).map(({ id }) => id));
  for (const { id, status } of openLiabilities(after))
    assert.ok(duties.has(`${status === 'pending' ? 'decide' : 'pay'}-${id}`), `${id} is owed by nobody`);
  for (const { id } of openRecommendations(after))
    assert.ok(duties.has(`recommendation-${id}`), `${id} is lost`);
  for (const one of openOmbudsmanCases(after)) {
    const waits = one.state === 'reported' && !actioned(after, one);
    assert.equal(duties.has(`ombudsman-${one.id}`), !waits, `${one.id} is lost, or ends too early`);
  }
  for (const one of after.iceCases) {
    if (one.state !== 'final-report') continue;
    const may = Object.values(closingFacts(after, one)).every(Boolean);
    assert.equal(duties.has(`close-ice-${one.id}`), may, `${one.id} is never closed, or too early`);
  }
}

/** ICE is asked where it stands only while it has something to do. */
function nobodyIsAskedInVain(after: Complaint): void {
  if (after.clocks['ice-follow-up']?.stoppedOn !== null) return;
  const has = openIceCases(after).some(({ state }) => state !== 'final-report' && state !== 'revisit');
  assert.ok(has, 'ICE is asked where it stands and has nothing');
}

function nothingIsFreeToGo({ after, setting }: Step): void {
  const holds = holdsOn(after, setting.today).map(({ id }) => id);
  assert.equal(holds.includes('open'), isOpen(after));
  assert.equal(holds.includes('ice-case'), openIceCases(after).length > 0);
  assert.equal(holds.includes('ombudsman'), openOmbudsmanCases(after).length > 0);
}

function theFileIsCounted({ after, setting }: Step): void {
  const { of, ready, held, missing, explained } = readinessOf(after, setting);
  assert.equal(of, held.length + missing.length + explained.length);
  assert.equal(ready, held.length + explained.length);
  const ids = [...held, ...missing, ...explained].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'something is expected twice');
}

/** Where a commissioner clears drafts, what went is what it cleared. */
function whatWentWasCleared({ before, added }: Step): void {
  if (before === null || !added.some(({ event }) => event.type === 'FinalResponseIssued')) return;
  assert.ok(clearedAsItStands(before), 'a draft went that nobody had cleared');
}
