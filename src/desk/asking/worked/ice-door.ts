import { worked } from './worked.ts';

const reply = (kind: string, at: string, elementsAnswered?: number) =>
  elementsAnswered === undefined ? { kind, at } : { kind, at, elementsAnswered };
const shut = { door: 'NOT_YET', mayRecordContact: true };
const open = { door: 'OPEN', mayRecordContact: true };
const late = { door: 'OUT_OF_TIME', mayRecordContact: true };
const withIce = { door: 'WITH_ICE', mayRecordContact: true };

/** DT-ELIG: received on Monday 5 February 2018, so day 56 is 2 April and day 57 is 3 April. A contact is never refused. */
export const iceDoor = worked(
  'clock.ice-door',
  [
    ['the day before the last', { today: '2018-04-01' }, shut],
    ['day 56 still counts in full', { today: '2018-04-02' }, shut],
    ['day 57 without a reply', { today: '2018-04-03' }, open],
    ['much later without a reply: no end is set', { today: '2019-06-01' }, open],
    ['the day of receipt', { today: '2018-02-05' }, shut],
    [
      'an acknowledgement is not a reply',
      { today: '2018-04-03', replies: [reply('acknowledgement', '2018-02-06')] },
      open,
    ],
    [
      'a holding letter is not a reply',
      { today: '2018-04-03', replies: [reply('holding', '2018-03-29')] },
      open,
    ],
    [
      'a full stage response on day 56 is in time',
      { today: '2018-04-03', replies: [reply('stage-response', '2018-04-02')] },
      shut,
    ],
    [
      'after it, the next stage comes first however long it takes',
      { today: '2018-12-03', replies: [reply('stage-response', '2018-04-02')] },
      shut,
    ],
    [
      'a full response on day 57 is late, and the way stays open',
      { today: '2018-04-03', replies: [reply('stage-response', '2018-04-03')] },
      open,
    ],
    [
      'it stays open long after the late response',
      { today: '2018-12-03', replies: [reply('stage-response', '2018-04-03')] },
      open,
    ],
    [
      'a minute to midnight in summer time on day 56',
      { today: '2018-04-03', replies: [reply('stage-response', '2018-04-02T22:59:00Z')] },
      shut,
    ],
    [
      'midnight in summer time is day 57',
      { today: '2018-04-03', replies: [reply('stage-response', '2018-04-02T23:00:00Z')] },
      open,
    ],
    [
      'a response to two elements of three does not count',
      { today: '2018-04-03', elements: 3, replies: [reply('stage-response', '2018-03-20', 2)] },
      open,
    ],
    [
      'a response to all three does',
      { today: '2018-04-03', elements: 3, replies: [reply('stage-response', '2018-03-20', 3)] },
      shut,
    ],
    [
      'elements answered left out means all of them',
      { today: '2018-04-03', elements: 3, replies: [reply('stage-response', '2018-03-20')] },
      shut,
    ],
    [
      'a reply to part in time and the whole on day 57',
      {
        today: '2018-04-10',
        elements: 2,
        replies: [reply('stage-response', '2018-03-20', 1), reply('stage-response', '2018-04-03', 2)],
      },
      open,
    ],
    [
      'a response not yet sent on the day asked about does not count',
      { today: '2018-04-03', replies: [reply('stage-response', '2018-04-20')] },
      open,
    ],
    [
      'a final response opens the way on its own day',
      { today: '2018-03-10', replies: [reply('final-response', '2018-03-10')] },
      open,
    ],
    [
      'the day before it, not yet',
      { today: '2018-03-09', replies: [reply('final-response', '2018-03-10')] },
      shut,
    ],
    [
      'the last day of the six months',
      { today: '2018-09-10', replies: [reply('final-response', '2018-03-10')] },
      open,
    ],
    [
      'the day after the six months',
      { today: '2018-09-11', replies: [reply('final-response', '2018-03-10')] },
      late,
    ],
    [
      'six months from 31 August end on 28 February',
      { receivedOn: '2018-08-01', today: '2019-02-28', replies: [reply('final-response', '2018-08-31')] },
      open,
    ],
    [
      'and are over on 1 March',
      { receivedOn: '2018-08-01', today: '2019-03-01', replies: [reply('final-response', '2018-08-31')] },
      late,
    ],
    [
      'a final response after the eight weeks starts its own six months',
      { today: '2018-11-01', replies: [reply('final-response', '2018-05-01')] },
      open,
    ],
    ['and they end', { today: '2018-11-02', replies: [reply('final-response', '2018-05-01')] }, late],
    [
      'a second final response has a window of its own',
      {
        today: '2018-12-20',
        replies: [reply('final-response', '2018-03-10'), reply('final-response', '2018-06-20')],
      },
      open,
    ],
    [
      'steps handed back by the examiner',
      { today: '2018-06-01', replies: [reply('final-response', '2018-03-10')], iceRevisitOpen: true },
      withIce,
    ],
    ['steps handed back before any reply', { today: '2018-03-01', iceRevisitOpen: true }, withIce],
    [
      'elements by name, one of them not this complaint’s',
      {
        today: '2018-04-03',
        elements: ['costs', 'tone'],
        replies: [
          { kind: 'stage-response', at: '2018-03-20', elementsAnswered: ['costs', 'somebody else’s'] },
        ],
      },
      open,
    ],
    [
      'elements by name, each answered in a letter of its own',
      {
        today: '2018-04-03',
        elements: ['costs', 'tone'],
        replies: [
          { kind: 'stage-response', at: '2018-03-20', elementsAnswered: ['costs'] },
          { kind: 'stage-response', at: '2018-04-02', elementsAnswered: ['tone'] },
        ],
      },
      shut,
    ],
    ['the day asked about is needed', {}, { missing: ['today'] }],
  ],
  { pack: 'WP16', receivedOn: '2018-02-05', elements: 1, replies: [] },
);
