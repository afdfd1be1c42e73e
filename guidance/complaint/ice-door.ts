import type { TableRule } from '#core/rule.ts';

/** What the table asks of a complaint, and what it answers. */
export interface DoorWhen {
  readonly revisit?: true;
  readonly finalResponse?: 'in-window' | 'window-past';
  readonly fullReply?: 'in-time' | 'late' | 'none';
  readonly eightWeeks?: 'running' | 'past';
}
export interface DoorThen {
  readonly door: 'NOT_YET' | 'OPEN' | 'OUT_OF_TIME' | 'WITH_ICE';
}

export const iceDoor: TableRule<DoorWhen, DoorThen> = {
  kind: 'table',
  id: 'clock.ice-door',
  title: 'Is the way to ICE open?',
  says: 'Shown for information: ICE alone decides whether to take a complaint, and a contact from ICE is always recorded.',
  grounds: {
    WP16: {
      clauses: ['WP16-A6', 'WP16-A7', 'WP16-I1', 'WP16-I3', 'WP16-PM-12'],
      says: 'After the final response, or after eight weeks without a reply.',
    },
    CPA18: { clauses: ['CPA18-1f', 'CPA18-1g', 'CPA18-27', 'CPA18-28b'], says: 'The same two doors.' },
    BP: {
      clauses: ['BP-1-4', 'BP-1-5'],
      says: 'After the provider’s own process, with no step at DWP between.',
    },
    G2: { clauses: ['G2-A2B-1d'], says: 'An unhappy complainant may go on to ICE.' },
  },
  settles: ['AMB-2', 'AMB-8', 'AMB-20', 'AMB-33'],
  rows: [
    {
      id: 'clock.ice-door.revisit',
      says: 'ICE has handed steps back and they are not done: it is with ICE.',
      when: { revisit: true },
      then: { door: 'WITH_ICE' },
      clauses: ['WP16-I3', 'CPA18-28b'],
    },
    {
      id: 'clock.ice-door.final-in-window',
      says: 'A final response was issued and its six months are not over.',
      when: { finalResponse: 'in-window' },
      then: { door: 'OPEN' },
      clauses: ['WP16-I1', 'WP16-A7', 'CPA18-27', 'CPA18-1g'],
    },
    {
      id: 'clock.ice-door.final-window-past',
      says: 'A final response was issued and its six months are over.',
      when: { finalResponse: 'window-past' },
      then: { door: 'OUT_OF_TIME' },
      clauses: ['WP16-I1', 'CPA18-27'],
    },
    {
      id: 'clock.ice-door.replied-late',
      says: 'The first full reply came after the eight weeks: the right arose and stays.',
      when: { fullReply: 'late' },
      then: { door: 'OPEN' },
      clauses: ['WP16-A6', 'CPA18-1f'],
    },
    {
      id: 'clock.ice-door.replied-in-time',
      says: 'A full reply came in time and the provider’s next stage is still to come.',
      when: { fullReply: 'in-time' },
      then: { door: 'NOT_YET' },
      clauses: ['WP16-A3', 'CPA18-1c', 'BP-1-4'],
    },
    {
      id: 'clock.ice-door.eight-weeks-past',
      says: 'No full reply, and the eight weeks are over.',
      when: { fullReply: 'none', eightWeeks: 'past' },
      then: { door: 'OPEN' },
      clauses: ['WP16-A6', 'CPA18-1f'],
    },
    {
      id: 'clock.ice-door.eight-weeks-running',
      says: 'No full reply yet, within the eight weeks.',
      when: { fullReply: 'none', eightWeeks: 'running' },
      then: { door: 'NOT_YET' },
      clauses: ['WP16-A6', 'CPA18-1f'],
    },
  ],
  examples: [
    {
      facts: {
        receivedOn: '2018-02-05',
        today: '2018-04-02',
        elements: 2,
        replies: [{ kind: 'acknowledgement', at: '2018-02-06' }],
      },
      answer: { door: 'NOT_YET', mayRecordContact: true },
      why: 'Day 56: the last day counts in full, and an acknowledgement is no reply.',
    },
    {
      facts: {
        receivedOn: '2018-02-05',
        today: '2018-04-03',
        elements: 2,
        replies: [{ kind: 'holding', at: '2018-03-01' }],
      },
      answer: { door: 'OPEN', mayRecordContact: true },
      why: 'Day 57.',
    },
    {
      facts: {
        receivedOn: '2018-02-05',
        today: '2018-05-01',
        elements: 2,
        replies: [{ kind: 'stage-response', at: '2018-03-01', elementsAnswered: 1 }],
      },
      answer: { door: 'OPEN' },
      why: 'A reply to one element of two is not a full reply.',
    },
    {
      facts: {
        receivedOn: '2018-02-05',
        today: '2018-05-01',
        elements: 1,
        replies: [{ kind: 'stage-response', at: '2018-04-02' }],
      },
      answer: { door: 'NOT_YET' },
      why: 'Answered on the last day; the provider’s next stage comes first.',
    },
    {
      facts: {
        receivedOn: '2018-02-05',
        today: '2018-05-01',
        elements: 1,
        replies: [{ kind: 'stage-response', at: '2018-04-03' }],
      },
      answer: { door: 'OPEN' },
      why: 'Answered a day late: the right arose and stays.',
    },
    {
      facts: {
        receivedOn: '2018-02-05',
        today: '2018-10-04',
        elements: 1,
        replies: [{ kind: 'final-response', at: '2018-04-03' }],
      },
      answer: { door: 'OUT_OF_TIME', mayRecordContact: true },
      why: 'The day after the six months of the final response.',
    },
  ],
};
