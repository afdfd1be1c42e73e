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
import { type DataRequestState, isOpen } from '#kinds/data-request/state.ts';
import type { Recorded } from '#kinds/kind.ts';

const world = worldOf(given.parse({}), rules);

const oddText = fc.constantFrom(
  '',
  ' ',
  'Yes.',
  'They rang.\nAgain.',
  '=1+1',
  '<b>bold</b>',
  '../../etc/passwd',
  '__proto__',
  'Ünïcödé ✓ 梅 ياسمين \u202Eright to left',
  'x'.repeat(3000),
);
const oddDay = fc.constantFrom(
  '2018-01-15',
  '2018-01-14',
  '2018-02-31',
  '2031-01-01',
  '9999-12-31',
  'soon',
  '',
);
const part = fc.record(
  {
    id: fc.constantFrom('SW-1', 'SW-2', 'constructor', '__proto__', ''),
    says: oddText,
    hold: fc.constantFrom('', 'fraud-case', 'no such hold', 'toString'),
    keepUntil: fc.oneof(fc.constantFrom(null, 'running'), oddDay),
    nobodys: fc.boolean(),
  },
  { requiredKeys: ['id'] },
);

/** A form of any command as somebody might send it who did not look at it: right words in it, wrong ones, and none. */
const sent = fc.record(
  {
    on: oddDay,
    sentBy: fc.constantFrom('post', 'email', 'hand', 'pigeon'),
    how: oddText,
    why: oddText,
    words: oddText,
    where: oddText,
    to: oddText,
    whom: oddText,
    note: oddText,
    summary: oddText,
    with: oddText,
    says: fc.constantFrom('not-found', 'pass-to-dwp', 'allows', 'perhaps'),
    agreed: fc.constantFrom('yes', 'no', 'maybe'),
    authority: fc.constantFrom('given', 'doubted', 'denied', 'sold'),
    details: fc.array(fc.constantFrom(...details, 'shoe-size'), { maxLength: 12 }),
    cases: fc.array(fc.constantFrom('SW-1', 'SW-2', '__proto__', ''), { maxLength: 4 }),
    parts: fc.array(part, { maxLength: 4 }),
    lookAgainOn: oddDay,
    handler: fc.constantFrom('manager', 'nobody-at-all', '__proto__', ''),
    file: oddText,
    sha256: oddText,
    bytes: fc.constantFrom(0, -1, 1.5, 1e300),
    documents: fc.constantFrom(0, 3, -2),
    askedBy: fc.constantFrom('handler', ''),
    askedByName: oddText,
  },
  { requiredKeys: [] },
);

/** Only what the form has is asked of it half the time: an unknown field alone refuses the whole. */
const fitting = (command: string, typed: Record<string, unknown>): Record<string, unknown> => {
  const schema = kind.commands.get(command)?.schema as unknown as { readonly shape: object } | undefined;
  return Object.fromEntries(
    Object.entries(typed).filter(([name]) => Object.hasOwn(schema?.shape ?? {}, name)),
  );
};

const names = [...kind.commands.keys()].filter((name) => name !== 'record');

/** Now and then somebody does the next thing as it should be done, so that odd ones come at every step. */
const rightly: Readonly<Record<string, Record<string, unknown>>> = {
  'check-identity': { details: ['name', 'postcode'], agreed: 'yes' },
  'choose-cases': { cases: ['SW-1', 'SW-2'] },
  'record-export': {
    file: '0'.repeat(64),
    sha256: '0'.repeat(64),
    bytes: 1,
    cases: 1,
    documents: 1,
    askedBy: 'handler',
    askedByName: 'the handler',
  },
  'check-export': { agreed: 'yes' },
  'record-guidance': { says: 'allows', where: 'Chapter 12' },
  'decide-erasure': { parts: [{ id: 'SW-1' }, { id: 'SW-2', hold: 'ice-case' }], lookAgainOn: '2018-09-03' },
  'record-erased': { parts: [{ part: 'SW-1', certificate: 'D-1' }] },
  'send-outcome': {},
};

const tries = fc.array(
  fc.record({
    after: fc.nat({ max: 12 }),
    by: fc.constantFrom('handler', 'reviewer', 'manager', 'system'),
    what: fc.oneof(
      {
        weight: 3,
        arbitrary: fc
          .constantFrom(...Object.entries(rightly))
          .map(([command, typed]) => ({ command, typed })),
      },
      {
        weight: 2,
        arbitrary: fc
          .record({ command: fc.constantFrom(...names), typed: sent, whole: fc.boolean() })
          .map(({ command, typed, whole }) => ({ command, typed: whole ? typed : fitting(command, typed) })),
      },
    ),
  }),
  { maxLength: 30 },
);

test('whatever is typed into a data request is refused in words or recorded whole, and nothing throws', () => {
  let recorded = 0;
  fc.assert(
    fc.property(tries, oddText, (attempts, words) => {
      let today = day('2018-01-15');
      let history: Recorded<Parameters<typeof kind.files>[0]>[] = [];
      let state: DataRequestState = kind.initial();
      const act = (by: string, command: string, typed: unknown): void => {
        const parsed = kind.commands.get(command)?.schema.safeParse(typed);
        if (parsed?.success !== true) return;
        const decision = kind.commands.get(command)?.decide(state, parsed.data, settingOf(world, today, by));
        assert.ok(decision !== undefined);
        if (!decision.ok) {
          assert.ok(decision.refusals.every((one) => isRefusal(one) && one.says.endsWith('.')));
          return;
        }
        recorded += 1;
        for (const event of decision.events) {
          const one = {
            event,
            version: history.length + 1,
            at: momentAt(today, '10:00'),
            by: { id: by, name: by },
          };
          history = [...history, one];
          state = kind.evolve(state, one);
        }
      };
      act('handler', 'record', { asks: ['access', 'erasure'], words, person: { name: 'Fern Hollis' } });
      for (const { after, by, what } of attempts) {
        today = plusDays(today, after);
        act(by, what.command, what.typed);
      }
      assert.ok(state.exists);
      const { duties, card } = kind.project(state, settingOf(world, today, 'system'));
      assert.equal(duties.length > 0, isOpen(state), card.standing);
      assert.ok(kind.timeline(history).every(({ title }) => title !== ''));
      // What was recorded is read again as it was.
      const again = history.reduce<DataRequestState>(
        (before, one) => kind.evolve(before, one),
        kind.initial(),
      );
      assert.deepEqual(again, state);
    }),
    { numRuns: 400 },
  );
  assert.ok(recorded > 800, `${recorded} recorded`);
});
