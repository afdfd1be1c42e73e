import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#core/day.ts';
import { type IceState, iceStates } from '#guidance/complaint/ice-transitions.ts';
import type { IceCase } from '#kinds/complaint/state.ts';
import { iceWay } from './way.ts';

const today = day('2018-03-27');

/** A case that went through these states, a day apart. */
function caseThrough(...states: readonly IceState[]): IceCase {
  const moves = states.slice(1).map((to, at) => ({
    on: day(`2018-03-${String(at + 2).padStart(2, '0')}`),
    row: '',
    from: states[at] as IceState,
    to,
  }));
  return {
    id: 'i1',
    reference: 'ICE-EX-0047',
    state: states.at(-1) as IceState,
    openedOn: day('2018-03-01'),
    since: moves.at(-1)?.on ?? day('2018-03-01'),
    flag: 'NONE',
    doneAgain: false,
    moves,
    papers: null,
    evidenceSent: [],
    proposal: null,
    answers: { provider: null, complainant: null },
    draft: null,
    report: null,
  };
}

const told = (...states: readonly IceState[]) =>
  iceWay(caseThrough(...states), today).map(({ at, note }) => `${at}: ${note}`);

test('a case in settlement: what is behind it with its days, where it is since, what may follow', () => {
  assert.deepEqual(told('notified', 'process-check', 'resolution', 'settlement-papers'), [
    'done: Sat 3 March',
    'done: Not agreed, Sun 4 March',
    'here: We are here, since Sun 4 March',
    'ahead: Only if settlement fails',
    'ahead: Costs can follow only here',
  ]);
});

test('a proposal is still settlement, since the papers were asked for', () => {
  const way = told('notified', 'resolution', 'settlement-papers', 'settlement-proposal');
  assert.equal(way[2], 'here: We are here, since Sat 3 March');
});

test('a stage ICE left out is said to be left out', () => {
  assert.equal(told('notified', 'process-check', 'settlement-papers')[1], 'barred: Left out');
});

test('what ends early needs nothing more', () => {
  assert.deepEqual(told('notified', 'resolution', 'closed-resolved').slice(1), [
    'done: Resolved, Sat 3 March',
    'ahead: Not needed',
    'ahead: Not needed',
    'ahead: Not needed',
  ]);
  assert.equal(told('notified', 'closed-other')[0], 'barred: Ended without a report, Fri 2 March');
});

test('in every state there is one place where the case is or ended', () => {
  for (const state of iceStates) {
    const way = iceWay(caseThrough('notified', state), today);
    assert.equal(way.length, 5, state);
    assert.ok(way.filter(({ at }) => at === 'here').length <= 1, state);
    const last = way.findLast(({ at }) => at !== 'ahead');
    assert.notEqual(last, undefined, state);
  }
});
