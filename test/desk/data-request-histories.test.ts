import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { day, momentAt, plusDays } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { given } from '#desk/scenarios/format.ts';
import { settingOf, worldOf } from '#desk/scenarios/world.ts';
import { rules } from '#guidance/catalogue.ts';
import { dataRequest as kind } from '#kinds/data-request/data-request.ts';
import { details } from '#kinds/data-request/facts.ts';
import { type DataRequestState, isOpen, partsToErase } from '#kinds/data-request/state.ts';

const world = worldOf(given.parse({}), rules);
const sum = '0'.repeat(64);
const yesNo = fc.constantFrom('yes', 'no');

/** What people do, in any order, with whatever they might type. */
const inputs: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
  'send-acknowledgement': fc.constant({}),
  'check-identity': fc.record({ details: fc.subarray([...details]), agreed: yesNo }),
  'record-authority': fc.record({
    authority: fc.constantFrom('given', 'doubted', 'denied'),
    how: fc.constant('A form'),
  }),
  'choose-cases': fc.record({ cases: fc.subarray(['SW-1', 'SW-2', 'SW-3']) }),
  'record-export': fc.constant({
    file: sum,
    sha256: sum,
    bytes: 1,
    cases: 1,
    documents: 1,
    askedBy: 'handler',
    askedByName: 'the handler',
  }),
  'check-export': fc.record({ agreed: yesNo, note: fc.constantFrom('', 'A neighbour is named.') }),
  'send-export': fc.constant({}),
  'say-nothing-held': fc.constant({}),
  'record-guidance': fc.record({
    says: fc.constantFrom('not-found', 'pass-to-dwp', 'allows'),
    where: fc.constantFrom('', 'Chapter 12'),
  }),
  'ask-dwp': fc.constant({ whom: 'Somebody at DWP' }),
  'pass-to-dwp': fc.constant({ to: 'Somebody at DWP' }),
  'decide-erasure': fc.record({
    parts: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('SW-1', 'SW-2', 'SW-3', 'notes'),
        hold: fc.constantFrom('', 'fraud-case', 'ice-case'),
        keepUntil: fc.constantFrom(null, 'running', '2030-01-01'),
        nobodys: fc.boolean(),
      }),
      { selector: ({ id }) => id, maxLength: 4 },
    ),
    lookAgainOn: fc.constantFrom('2018-09-03', '2020-01-02'),
  }),
  'record-erased': fc.record({
    parts: fc.constantFrom([{ part: 'SW-1', certificate: 'D-1' }], [{ part: 'notes', certificate: 'D-2' }]),
  }),
  'send-outcome': fc.constant({}),
  'take-more-time': fc.constant({ why: 'there are many papers.' }),
  'record-contact': fc.constant({ summary: 'They called.' }),
  assign: fc.constant({ handler: 'manager' }),
  withdraw: fc.constant({}),
  'close-unverified': fc.constant({}),
};

const steps = fc.array(
  fc.record({
    after: fc.nat({ max: 20 }),
    by: fc.constantFrom('handler', 'reviewer', 'manager', 'security-lead', 'system'),
    done: fc.oneof(
      ...Object.entries(inputs).map(([command, input]) => input.map((given) => ({ command, given }))),
    ),
  }),
  { maxLength: 40 },
);

const asks = fc.constantFrom(['access'], ['erasure'], ['access', 'erasure']);

test('in any history an open request has a duty with an owner and a day, and an ended one has none', () => {
  fc.assert(
    fc.property(asks, fc.boolean(), steps, (wanted, spoken, history) => {
      let state: DataRequestState = kind.initial();
      let today = day('2018-01-15');
      let version = 0;
      const act = (by: string, command: string, typed: Record<string, unknown>): void => {
        const setting = settingOf(world, today, by);
        const parsed = kind.commands.get(command)?.schema.safeParse(typed);
        assert.ok(parsed?.success === true, command);
        const blocked = kind.commands.get(command)?.blocked(state, setting) ?? [];
        const decision = kind.commands.get(command)?.decide(state, parsed.data, setting);
        assert.ok(decision !== undefined);
        if (!decision.ok) {
          assert.ok(decision.refusals.length > 0 && decision.refusals.every(isRefusal));
          return;
        }
        // What was said to stand in the way before anything was typed stands in the way.
        assert.deepEqual(blocked, [], command);
        for (const event of decision.events) {
          version += 1;
          state = kind.evolve(state, {
            event,
            version,
            at: momentAt(today, '10:00'),
            by: { id: by, name: by },
          });
        }
      };
      act('handler', 'record', {
        asks: wanted,
        person: { name: 'Fern Hollis' },
        ...(spoken ? { representative: { name: 'Larkton Advice' } } : {}),
      });
      for (const { after, by, done } of history) {
        today = plusDays(today, after);
        act(by, done.command, done.given);
        assert.ok(state.exists);
        const { duties, clocks, card } = kind.project(state, settingOf(world, today, 'system'));
        assert.equal(card.open, isOpen(state));
        if (isOpen(state)) {
          assert.ok(duties.length > 0, card.standing);
          for (const duty of duties) assert.ok(kind.commands.has(duty.command ?? ''), duty.id);
        } else {
          assert.deepEqual(duties, []);
          assert.ok(clocks.every(({ status }) => status !== 'running'));
        }
        // Nothing is gone of which nobody said that it may go.
        const gone = Object.keys(state.certificates);
        assert.ok(
          gone.every(
            (id) => state.exists && state.parts.some((part) => part.id === id && part.outcome === 'erased'),
          ),
        );
        assert.ok(partsToErase(state).every(({ id }) => !gone.includes(id)));
        if (state.exports.some(({ sentOn }) => sentOn !== null)) assert.ok(state.identity !== null);
        kind.timeline([]);
      }
    }),
    { numRuns: 400 },
  );
});
