import { type Day, day, momentAt } from '#core/day.ts';
import type { Refusal } from '#core/refusal.ts';
import { calendars } from '#guidance/calendars/bank-holidays.ts';
import { rules } from '#guidance/catalogue.ts';
import { mandatedWording } from '#guidance/wording/mandated.ts';
import { complaint as kind } from './complaint.ts';
import type { ContractFacts } from './facts.ts';
import type { ComplaintSetting } from './setting.ts';
import type { Complaint, ComplaintState } from './state.ts';

const began = day('2012-06-01');

const contract: ContractFacts = {
  id: 'larkshire',
  name: 'Work Programme, Larkshire',
  programme: 'work-programme',
  nation: 'england-and-wales',
  value: 400_000_000,
  from: began,
  extracts: [],
};

const people = ['handler', 'reviewer', 'manager', 'system'].map((role) => ({
  id: role,
  name: `the ${role}`,
  roles: [role],
  trainedOn: began,
  active: true,
}));

const settingOn = (on: Day, by: string): ComplaintSetting => ({
  today: on,
  now: momentAt(on, '10:00'),
  actor: { id: by, name: `the ${by}`, roles: [by] },
  rules,
  calendars: calendars(),
  provider: {
    name: 'Sandpiper Works',
    addressLines: ['1 Example Quay', 'Larkton', 'LK0 0AA'],
    phone: '01632 960 001',
    email: 'complaints@sandpiper.example',
    colour: '#1f4e5f',
    logo: null,
  },
  staff: new Map(people.map((one) => [one.id, one])),
  wordings: mandatedWording,
  contracts: new Map([[contract.id, contract]]),
  goodwillLimits: { manager: 1_000_000_00 },
  recording: {
    reference: 'SW-2018-0001',
    contract,
    procedure: {
      id: 'procedure',
      version: 1,
      title: 'The published procedure',
      from: began,
      stages: [
        {
          name: 'Response',
          respond: { unit: 'working-days', value: 20 },
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

/** Something done: when, what, with what, and by whom where it is not the handler. */
export type Step = readonly [on: string, command: string, input?: Record<string, unknown>, by?: string];

/** A complaint lived through on the pure domain. */
export class Lived {
  #state: ComplaintState = kind.initial();
  #version = 0;

  get complaint(): Complaint {
    if (!this.#state.exists) throw new RangeError('nothing has been recorded');
    return this.#state;
  }

  /** Tries one step; what stood in its way, or nothing. */
  try([on, name, input = {}, by = 'handler']: Step): readonly Refusal[] {
    const setting = settingOn(day(on), by);
    const command = kind.commands.get(name);
    if (command === undefined) throw new RangeError(`there is no command ${name}`);
    const decision = command.decide(this.#state, command.schema.parse(input), setting);
    if (!decision.ok) return decision.refusals;
    for (const event of decision.events) {
      this.#version += 1;
      const { now, actor } = setting;
      this.#state = kind.evolve(this.#state, { event, version: this.#version, at: now, by: actor });
    }
    return [];
  }

  /** Does some steps, none of which may be refused. */
  does(...steps: readonly Step[]): this {
    for (const step of steps) {
      const [first] = this.try(step);
      if (first !== undefined) throw new RangeError(`${step[1]}: ${first.code}, ${first.says}`);
    }
    return this;
  }

  /** What is read with, on a day. */
  reading(on = '2018-06-01'): ComplaintSetting {
    return settingOn(day(on), 'system');
  }
}

/** A complaint of one element, from its receipt on 5 March 2018 to its final response on 14 March. */
export const finallyAnswered = (): Lived =>
  new Lived().does(
    ['2018-03-05', 'record', { about: ['provider'], handler: 'handler', summary: 'Nobody paid me.' }],
    ['2018-03-06', 'agree-elements', { elements: [{ id: 'e1', title: 'Travel costs', wanted: 'Pay them' }] }],
    [
      '2018-03-06',
      'answer-element',
      {
        element: 'e1',
        shouldHave: 'Costs are paid.',
        did: 'They were not.',
        finding: 'not-upheld',
        outcomes: ['explanation'],
      },
    ],
    ['2018-03-12', 'submit-final-response', { reviewer: 'reviewer' }],
    ['2018-03-13', 'approve-final-response', {}, 'reviewer'],
    ['2018-03-14', 'issue-final-response'],
  );

/** The same, from ICE’s first letter on 1 May to its draft report on 1 August. */
export const draftReported = (): Lived =>
  finallyAnswered().does(
    ['2018-05-01', 'record-ice-contact', { summary: 'Accepted', says: 'accepts', iceReference: 'ICE-1' }],
    ['2018-05-02', 'answer-ice', { noReplyBecause: 'It asks nothing.' }],
    ['2018-05-14', 'record-ice-contact', { summary: 'Papers', says: 'papers-requested' }],
    ['2018-05-15', 'send-ice-evidence', { how: 'By courier' }],
    ['2018-06-01', 'record-ice-contact', { summary: 'No agreement', says: 'no-agreement' }],
    ['2018-06-04', 'answer-ice', { noReplyBecause: 'It asks nothing.' }],
    ['2018-08-01', 'record-ice-draft'],
  );
