import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '#guidance/catalogue.ts';
import { iceEvents, iceStates } from '#guidance/complaint/ice-transitions.ts';
import { ombudsmanEvents, ombudsmanStates } from '#guidance/complaint/phso-transitions.ts';
import { type IceFacts, iceMove } from './ice-moves.ts';
import { ombudsmanMove } from './ombudsman-moves.ts';

const all = {
  stepsNamed: true,
  providerAccepts: true,
  complainantAccepts: true,
  iceNotice: true,
  liabilitiesPaid: true,
  recommendationsOwned: true,
};
const facts: readonly IceFacts[] = [
  {},
  all,
  ...Object.keys(all).flatMap((name) => [
    { ...all, [name]: false },
    { ...all, [name]: null },
  ]),
];

test('a move that is not allowed leaves the case where it stands, and says why', () => {
  for (const from of iceStates)
    for (const event of iceEvents)
      for (const known of facts) {
        const { allowed, to, refusals, clauses } = iceMove(rules, { from, event, facts: known });
        assert.equal(allowed, refusals.length === 0);
        if (!allowed) assert.equal(to, from);
        for (const { says } of refusals) assert.notEqual(says, '');
        assert.ok(clauses.length > 0);
      }
});

test('what is ended stays ended, and no case goes back but by ICE’s notice', () => {
  for (const from of iceStates)
    for (const event of iceEvents)
      for (const known of facts) {
        const { to } = iceMove(rules, { from, event, facts: known });
        if (from.startsWith('closed')) assert.equal(to, from);
        const back = iceStates.indexOf(to) < iceStates.indexOf(from);
        if (back && event !== 'steps-done') assert.ok(event === 'moved-back' && known.iceNotice === true);
      }
});

test('every state of ICE’s case can be reached', () => {
  const reached = new Set(
    iceStates.flatMap((from) =>
      iceEvents.flatMap((event) => facts.map((known) => iceMove(rules, { from, event, facts: known }).to)),
    ),
  );
  assert.deepEqual([...reached].toSorted(), [...iceStates].toSorted());
});

test('a contact from the Ombudsman is accepted in every state, and no recommendation is declined in any', () => {
  for (const from of ombudsmanStates) {
    assert.ok(ombudsmanMove(rules, { from, event: 'contacts' }).allowed);
    assert.ok(
      !ombudsmanMove(rules, { from, event: 'recommendation-declined', facts: { actioned: true } }).allowed,
    );
    for (const event of ombudsmanEvents) {
      const move = ombudsmanMove(rules, { from, event, pack: 'WP16' });
      if (!move.allowed) assert.equal(move.to, from);
    }
  }
});
