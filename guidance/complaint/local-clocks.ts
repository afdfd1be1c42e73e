import { type Period, workingDays } from '#core/period.ts';
import type { ClockRule, Grounds } from '#core/rule.ts';

/**
 * Times no source gives. Each is the provider’s own target, starts from the value here, can be changed in its procedure,
 * and is always shown as local: never as guidance.
 */
export const local = (clock: {
  id: string;
  name: string;
  title: string;
  says: string;
  starts: string;
  stops: string;
  ifMissed: string;
  grounds: Grounds;
  period: Period;
  settles?: readonly string[];
}): ClockRule => {
  const { period, ...rest } = clock;
  return { kind: 'clock', ...rest, limits: {}, local: period, pause: 'never', extend: 'never' };
};

export const localClocks: readonly ClockRule[] = [
  local({
    id: 'clock.acknowledge',
    name: 'Acknowledgement',
    title: 'Acknowledge the complaint',
    says: 'The complaint is acknowledged, with its reference. No source gives a time, and the acknowledgement stops no other clock.',
    starts: 'the complaint was received',
    stops: 'the acknowledgement',
    ifMissed: 'It counts as late against the provider’s own target.',
    grounds: {
      G2: { clauses: ['G2-127a'], says: 'A complaint is taken up; no time is given to acknowledge it.' },
      BP: { clauses: ['BP-A2-1.2c'], says: 'Publish what will happen in response.' },
    },
    period: workingDays(2),
  }),
  local({
    id: 'clock.speak',
    name: 'Speak to the complainant',
    title: 'Speak with the complainant',
    says: 'Somebody speaks with the complainant to agree what the complaint is and what would put it right. No source gives a time.',
    starts: 'the complaint was received',
    stops: 'a contact that agrees the elements, or attempts on record',
    ifMissed: 'No response goes until it is done or the attempts are on record.',
    grounds: {
      G2: { clauses: ['G2-A2A-10a'], says: 'Speak to the complainant on receipt.' },
      BP: { clauses: ['BP-A2-3.1a'], says: 'Contact the complainant to clarify the elements.' },
    },
    period: workingDays(2),
  }),
  local({
    id: 'clock.take-on',
    name: 'Take it on',
    title: 'Give the complaint a handler',
    says: 'A new complaint is given a handler, and it is decided whose it is. So is one whose next stage opens with nobody new to it named. No source gives a time.',
    starts: 'the complaint was recorded, or the stage opened',
    stops: 'the first stage opening, or the route being decided',
    ifMissed: 'A manager sees it as late.',
    grounds: { G2: { clauses: ['G2-128a'], says: 'The provider takes it through its own process.' } },
    period: workingDays(1),
  }),
  local({
    id: 'clock.direct',
    name: 'Direct elsewhere',
    title: 'Tell the person where to take it',
    says: 'A person whose complaint is not the provider’s is told the same day where to take it. No source gives a time.',
    starts: 'the route was decided',
    stops: 'the signpost letter, or telling them',
    ifMissed: 'A manager sees it as late.',
    grounds: {
      WP16: {
        clauses: ['WP16-B3', 'WP16-D1', 'WP16-D2'],
        says: 'Direct the participant to Jobcentre Plus; no time is given.',
      },
      CPA18: { clauses: ['CPA18-4a', 'CPA18-8a'], says: 'The same.' },
      G2: { clauses: ['G2-130a'], says: 'Give ICE’s details.' },
    },
    period: workingDays(0),
    settles: ['AMB-32'],
  }),
  local({
    id: 'clock.ask-satisfied',
    name: 'Ask if they are satisfied',
    title: 'Ask whether they are satisfied',
    says: 'After a response the person is asked whether they are satisfied. No source gives a time, and silence settles nothing.',
    starts: 'the response was sent',
    stops: 'their answer',
    ifMissed: 'It stays open and is shown as late.',
    grounds: {
      G2: {
        clauses: ['G2-A2-3a', 'G2-A2A-9a'],
        says: 'Check complainant satisfaction; those unhappy may escalate.',
      },
      BP: { clauses: ['BP-A2-3.5'], says: 'Dissatisfied means escalate.' },
    },
    period: workingDays(10),
  }),
  local({
    id: 'clock.chase-jcp',
    name: 'Ask Jobcentre Plus',
    title: 'Ask Jobcentre Plus where it stands',
    says: 'While Jobcentre Plus leads and nothing is asked of the provider, somebody asks where it stands, so that the person is not left waiting unseen.',
    starts: 'the last contact with Jobcentre Plus',
    stops: 'the next contact',
    ifMissed: 'A manager sees it as late.',
    grounds: {
      WP16: {
        clauses: ['WP16-H2', 'WP16-H3'],
        says: 'Jobcentre Plus contacts the provider and agrees the reply with it.',
      },
      CPA18: { clauses: ['CPA18-20b', 'CPA18-20c'], says: 'The same.' },
      BP: { clauses: ['BP-1-8'], says: 'DWP liaises with the provider.' },
    },
    period: workingDays(10),
    settles: ['AMB-4'],
  }),
  local({
    id: 'clock.outgoing-reply',
    name: 'K-OUT',
    title: 'Ask the outgoing provider',
    says: 'The outgoing provider is asked for its evidence, and its reply or silence recorded. No source gives a time.',
    starts: 'the complaint was routed',
    stops: 'its reply, or a record that none came',
    ifMissed: 'It is chased, and the Performance Manager told.',
    grounds: {
      CPA18: { clauses: ['CPA18-12b', 'CPA18-26a'], says: 'Ask the outgoing provider for information.' },
    },
    period: workingDays(5),
  }),
  local({
    id: 'clock.outgoing-agreement',
    name: 'K-AGR',
    title: 'The outgoing provider agrees the draft',
    says: 'The final draft is agreed with the outgoing provider before it goes. No source gives a time, and the eight weeks do not wait.',
    starts: 'the draft was sent to it',
    stops: 'its agreement, or a senior override',
    ifMissed: 'The final response is blocked until it agrees or is overridden.',
    grounds: {
      CPA18: { clauses: ['CPA18-26b', 'CPA18-26c'], says: 'Agree the final response before it is issued.' },
    },
    period: workingDays(5),
    settles: ['AMB-22'],
  }),
  local({
    id: 'clock.ice-follow-up',
    name: 'Ask ICE',
    title: 'Ask ICE where it stands',
    says: 'While a case is with ICE and nothing is owed, somebody looks at it from time to time. No source gives a time.',
    starts: 'the last item from or to ICE',
    stops: 'the next item',
    ifMissed: 'It is shown as late.',
    grounds: {
      WP16: { clauses: ['WP16-I2'], says: 'ICE contacts the provider.' },
      CPA18: { clauses: ['CPA18-28a'], says: 'The same.' },
    },
    period: workingDays(20),
  }),
  local({
    id: 'clock.tell-eight-weeks',
    name: 'Tell them about ICE',
    title: 'Tell the person the way to ICE is open',
    says: 'When eight weeks have passed without a full reply, the person is told they may go to ICE. No source gives a time.',
    starts: 'the way to ICE opened',
    stops: 'the notice',
    ifMissed: 'A manager sees it as late.',
    grounds: {
      WP16: { clauses: ['WP16-A6'], says: 'The participant may go straight to ICE.' },
      CPA18: { clauses: ['CPA18-1f'], says: 'The same.' },
    },
    period: workingDays(1),
  }),
];

export const revisit: ClockRule = {
  kind: 'clock',
  id: 'clock.revisit',
  name: 'K-REV',
  title: 'Steps ICE hands back',
  says: 'Steps that ICE asks for again are done in the provider’s own time for the stage; a new final response follows.',
  grounds: {
    WP16: { clauses: ['WP16-I3'], says: 'ICE can ask for steps to be revisited; no time is given.' },
    CPA18: { clauses: ['CPA18-28b'], says: 'The same.' },
  },
  settles: ['AMB-9'],
  starts: 'ICE handed the steps back',
  limits: { WP16: { kind: 'published' }, CPA18: { kind: 'published' } },
  stops: 'the new final response',
  ifMissed: 'ICE is told.',
  pause: 'never',
  extend: 'published-procedure',
};

export const promise: ClockRule = {
  kind: 'clock',
  id: 'clock.promise',
  name: 'K-ACT',
  title: 'A promise',
  says: 'What was promised is done by the day agreed; if the day moves, the person is told.',
  grounds: {
    BP: { clauses: ['BP-A2-3.2', 'BP-A2-3.4'], says: 'Keep the complainant informed of timescales.' },
    G2: { clauses: ['G2-A2A-10d'], says: 'Agree actions with timescales.' },
  },
  starts: 'the promise was made',
  limits: { BP: { kind: 'published' }, G2: { kind: 'published' } },
  stops: 'the promise kept',
  ifMissed: 'The person is told that it is late.',
  pause: 'never',
  extend: 'by-agreement',
};
