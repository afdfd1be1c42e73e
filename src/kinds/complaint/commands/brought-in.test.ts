import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, momentAt } from '#core/day.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { rules } from '#guidance/catalogue.ts';
import { complaint as kind } from '../complaint.ts';
import type { ComplaintSetting } from '../setting.ts';
import type { Complaint, ComplaintState } from '../state.ts';

const today = day('2018-06-01');
const setting = (role: string): ComplaintSetting => ({
  today,
  now: momentAt(today, '10:00'),
  actor: { id: 'nell', name: 'Nell Sandlark', roles: [role] },
  rules,
  calendars: calendars(),
  provider: {
    name: 'Sandpiper Works',
    addressLines: [],
    phone: '',
    email: '',
    colour: '#1f4e5f',
    logo: null,
  },
  staff: new Map([
    [
      'nell',
      { id: 'nell', name: 'Nell Sandlark', roles: ['handler'], trainedOn: day('2017-09-01'), active: true },
    ],
  ]),
  wordings: [],
  contracts: new Map(),
  goodwillLimits: {},
  recording: {
    reference: 'SW-2018-0001',
    contract: {
      id: 'larkshire',
      name: 'Larkshire',
      programme: 'work-programme',
      nation: 'england-and-wales',
      value: null,
      from: day('2012-06-01'),
      extracts: [],
    },
    procedure: {
      id: 'procedure-1',
      version: 1,
      title: 'Procedure',
      from: '2012-06-01',
      stages: [
        {
          name: 'First response',
          respond: { value: 10, unit: 'working-days' },
          starts: 'received',
          steps: [],
          extension: null,
        },
      ],
      targets: {},
      closeAfterSilence: null,
      switchedOff: {},
    },
  },
});

function act(state: ComplaintState, name: string, input: unknown, role = 'manager') {
  const command = kind.commands.get(name);
  assert.ok(command);
  const decision = command.decide(state, command.schema.parse(input), setting(role));
  if (!decision.ok) return decision.refusals.map(({ code }) => code);
  return decision.events.reduce<ComplaintState>(
    (was, event, index) =>
      kind.evolve(was, {
        event,
        version: index + 1,
        at: setting(role).now,
        by: { id: 'nell', name: 'Nell Sandlark' },
      }),
    state,
  ) as Complaint;
}

const old = {
  summary: 'Nobody came.',
  received: '2015-03-19',
  importedFrom: 'Old case book 77',
  closedBefore: { how: 'Closed with an explanation', on: '2015-04-02' },
};
const brought = (about: string[]) => act(kind.initial(), 'record', { ...old, about }) as Complaint;

test('a complaint that had ended is kept without a clock or a duty, and can be found by its old number', () => {
  for (const about of [['provider'], ['jcp'], ['policy'], ['provider', 'jcp'], []]) {
    const complaint = brought(about);
    const shown = kind.project(complaint, setting('manager'));
    assert.equal(shown.card.open, false, about.join());
    assert.equal(shown.card.state, 'closed-before');
    assert.deepEqual([shown.duties, shown.clocks], [[], []]);
    assert.match(shown.searchText, /Old case book 77/);
  }
  assert.equal(kind.project(brought(['policy']), setting('manager')).card.route, 'policy');
});

test('it is reopened like any other when they come back', () => {
  const back = act(brought(['provider']), 'reopen', { words: 'It has happened again.' });
  assert.ok(!Array.isArray(back), JSON.stringify(back));
  const shown = kind.project(back, setting('manager'));
  assert.equal(shown.card.state, 'stage-open-1');
  assert.ok(shown.duties.length > 0);
});

test('nobody closes a new complaint by recording it', () => {
  const record = (more: object, role?: string) =>
    act(kind.initial(), 'record', { ...old, about: ['provider'], ...more }, role);
  assert.deepEqual(record({ importedFrom: undefined }), ['complaint.closed-before-not-brought-in']);
  assert.deepEqual(record({}, 'handler'), ['permit.role']);
  assert.deepEqual(record({ closedBefore: { how: 'x', on: '2018-06-02' } }), ['complaint.day-in-future']);
  assert.deepEqual(record({ closedBefore: { how: 'x', on: '2015-03-18' } }), [
    'complaint.day-before-receipt',
  ]);
});
