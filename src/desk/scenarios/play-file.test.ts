import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { playFile } from './play-file.ts';

/** What went wrong, in sentences; none when it went as it says. */
async function faultsOf(text: string): Promise<readonly string[]> {
  const played = await playFile(text);
  return played.ok ? [] : played.faults;
}

const recorded = `
title: A complaint
cites: [WP16-A6]
steps:
  - { on: 2018-02-05, do: complaint.record, with: { about: [provider], summary: Nobody rang. } }
`;

test('the sample of the design runs as printed, with its gaps filled in', async () => {
  const played = await playFile(`
title: The ICE window is six calendar months from the letter's date
cites: [WP16-I1, CPA18-27]
given:
  today: 2018-06-01
  contract: { programme: work-programme, value: 4000000, let: 2012-06-01 }   # sources bind through the programme
  nation: england-and-wales
  procedure: { stages: [ { name: First response, respond: 10 working days }, { name: Review, respond: 15 working days } ] }
steps:
  - { on: 2018-06-01, by: handler, do: complaint.record, with: { channel: letter, about: [provider], received: 2018-05-31, summary: "My costs were not paid." } }
  - expect: { route: provider, stage: received, clocks: { reply-before-ice: 2018-07-26 } }
  - { on: 2018-08-31, by: handler, do: complaint.issue-final-response, with: { reviewer: handler }, refused: { code: complaint.reviewer-not-independent, cites: BP-A2-3.6 } }
`);
  assert.ok(played.ok, JSON.stringify(played));
  assert.equal(played.title, "The ICE window is six calendar months from the letter's date");
});

test('names of the decision tables may stand for our own', async () => {
  const faults = await faultsOf(`${recorded}
  - expect: { state: RECEIVED, clocks: { K-8W: 2018-04-02, clock.stage: 2018-02-19 }, clockStatus: { K-8W: running } }
  - { do: issue-final-response, with: { reviewer: handler }, refused: REVIEWER_INVOLVED }
  - { on: 2018-02-06, do: record-ice-contact, with: { summary: ICE writes. }, expect: { flags: [PREMATURE], clocks: { K-ICE5: 2018-02-13 } } }
  - { on: 2018-02-07, do: record-ice-contact, with: { summary: ICE takes it., says: accepts }, expect: { limbs: { ice: RESOLUTION } } }
  - { on: 2018-02-08, do: record-ombudsman-contact, with: { summary: An MP asks. }, expect: { phso: NOTIFIED, ice: RESOLUTION } }
  - { on: 2018-04-03, expect: { flags: [EIGHT_WEEK_ROUTE_OPEN] } }
`);
  assert.deepEqual(faults, []);
});

describe('what goes otherwise than it says is a fault, at its step', () => {
  for (const [why, step, says] of [
    [
      'a wrong date',
      'expect: { clocks: { reply-before-ice: 2018-04-03 } }',
      /step 2: clocks\.reply-before-ice should be "2018-04-03" and is "2018-04-02"/,
    ],
    ['a list that lacks something', 'expect: { letters: [closure] }', /letters lacks "closure"/],
    ['a list that holds something', 'expect: { flags: { lacks: [process-not-explained] } }', /flags holds/],
    ['a list that holds more', 'expect: { flags: { exactly: [] } }', /flags should be \[\]/],
    ['a list that is not empty', 'expect: { duties: [] }', /duties should be \[\]/],
    [
      'a command that is refused',
      '{ do: complaint.send-stage-response }',
      /was refused: complaint\.not-at-this-point/,
    ],
    [
      'a command that goes through',
      '{ do: complaint.open-stage, refused: complaint.closed }',
      /went through and should have been refused/,
    ],
    [
      'another refusal',
      '{ do: complaint.pause-clock, refused: complaint.closed }',
      /refused with complaint\.no-clock-pauses and not/,
    ],
    [
      'a clause not cited',
      '{ do: complaint.pause-clock, refused: { code: complaint.no-clock-pauses, cites: AW-7.12d } }',
      /cites .* and not AW-7\.12d/,
    ],
    ['an unknown command', '{ do: complaint.brew-tea }', /There is no command “brew-tea”/],
    ['an unknown field', '{ do: complaint.open-stage, with: { colour: green } }', /cannot be read/],
    ['somebody without the role', '{ do: complaint.open-stage, by: administrator }', /permit\.role/],
    ['a day that goes back', '{ on: 2018-01-01, do: complaint.open-stage }', /goes back/],
    ['a second complaint', '{ do: complaint.record, with: { summary: Again. } }', /scenario\.one-complaint/],
    [
      'a wrong answer',
      '{ ask: clock.ice-window, with: { letters: [] }, expect: { status: OPEN } }',
      /status should be "OPEN"/,
    ],
    ['a rule there is none of', '{ ask: clock.tea-break, with: {}, expect: {} }', /rule\.unknown/],
    [
      'a question that is answered',
      '{ ask: clock.ice-window, with: { letters: [] }, refused: facts.invalid }',
      /went through/,
    ],
  ] as const)
    test(why, async () => {
      const faults = await faultsOf(`${recorded}  - ${step}\n`);
      assert.equal(faults.length, 1);
      assert.match(faults[0] ?? '', says);
    });
});

describe('a file that is not a scenario says what is wrong with it', () => {
  for (const [why, text, says] of [
    ['not YAML', 'title: [', /not YAML/],
    ['no steps', 'title: Empty\nsteps: []\n', /steps/],
    ['an unknown word', `${recorded}stepps: 1\n`, /stepps/],
    [
      'a day that does not exist',
      'title: A\nsteps: [ { on: 2018-02-30, expect: {} } ]\n',
      /step 1: on: “2018-02-30” is not a day/,
    ],
    [
      'a time nobody knows',
      'title: A\ngiven: { procedure: { stages: [ { name: A, respond: soon } ] } }\nsteps: [ { expect: {} } ]\n',
      /is not a time such as/,
    ],
    ['nothing at all', '', /./],
  ] as const)
    test(why, async () => {
      const faults = await faultsOf(text);
      assert.match(faults.join('\n'), says);
    });
});

test('looking before anything was recorded is a fault', async () => {
  const faults = await faultsOf('title: A\nsteps: [ { on: 2018-02-05, expect: { stage: received } } ]\n');
  assert.match(faults[0] ?? '', /Nothing has been recorded/);
});
