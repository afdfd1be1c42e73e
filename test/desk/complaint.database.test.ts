import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openCase } from '#desk/complaint/open-case.ts';
import type { Outcome } from '#desk/complaint/submit.ts';
import { passTheNight } from '#desk/overnight.ts';
import { openOffice, people } from './office.ts';

const office = await openOffice();
after(() => office.scratch.close());

const done = (outcome: Outcome): { reference: string; version: number; says: string } => {
  assert.equal(outcome.outcome, 'done', JSON.stringify(outcome));
  return outcome;
};
const { marigold, osric, sorrel, nell } = people;

test('a complaint answered from end to end, through the real record and the real printer', async () => {
  office.at('2018-02-19', '09:48');
  const recorded = done(
    await office.act(osric, 'record', {
      channel: 'phone',
      person: {
        name: 'Juniper Ashdown',
        contact: '01632 960 114',
        address: ['4 Example Row', 'Larkton', 'LK0 0AB'],
      },
      about: ['provider'],
      summary: 'My travel costs for January were not paid and the letters came late.',
      adjustments: 'Letters on yellow paper. Phone after 2 pm.',
      explained: { how: 'on the phone' },
      handler: 'osric',
    }),
  );
  const { reference } = recorded;
  assert.match(reference, /^\w+-2018-0001$/);
  assert.match(recorded.says, /Next: call to agree what the complaint is, by Wednesday 21 February/);
  office.at('2018-02-20');
  done(
    await office.act(
      osric,
      'agree-elements',
      {
        summary: 'Agreed two parts.',
        elements: [
          { id: 'e1', title: 'Travel costs for January were not paid', wanted: 'pay me the £38.40' },
          { title: 'Letters came after the appointment', about: 'provider', wanted: 'text me instead' },
        ],
      },
      { reference },
    ),
  );
  for (const element of ['e1', 'e2'])
    done(
      await office.act(
        osric,
        'answer-element',
        {
          element,
          shouldHave: 'Paid in ten days.',
          did: 'It was lost.',
          finding: 'upheld',
          outcomes: ['apology'],
        },
        { reference },
      ),
    );
  office.at('2018-03-02', '13:15');
  done(await office.act(osric, 'send-stage-response', {}, { reference }));
  office.at('2018-03-12', '11:30');
  done(
    await office.act(
      osric,
      'record-dissatisfied',
      { how: 'phone', words: 'Nobody has paid me.', handler: 'marigold' },
      { reference },
    ),
  );
  office.at('2018-03-27', '10:42');
  const open = await openCase(office.desk, office.organisation, marigold, reference);
  assert.equal(open?.standing, 'Stage 2 of 2: review');
  assert.equal(open.offers.next?.says, 'Finish the final response');
  assert.equal(open.offers.next.due, '2018-04-04');
  assert.deepEqual(
    open.offers.cannot.map(({ command }) => command).sort(),
    ['issue-final-response', 'pause-clock', 'record-satisfied']
      .filter((one) => open.offers.cannot.some(({ command }) => command === one))
      .sort(),
  );
  done(await office.act(marigold, 'submit-final-response', { reviewer: 'sorrel' }, { reference }));
  office.at('2018-04-04', '09:00');
  done(await office.act(sorrel, 'approve-final-response', {}, { reference }));
  done(await office.act(marigold, 'issue-final-response', {}, { reference }));
  const issued = await openCase(office.desk, office.organisation, nell, reference);
  const final = issued?.complaint.letters.find((letter) => letter.kind === 'final-response');
  assert.ok(final?.printed, 'the letter was printed and kept');
  const pdf = await office.desk.record.files.open(office.organisation, final.printed.file);
  assert.ok(pdf, 'its file is there');
  pdf.destroy();
  assert.equal(issued?.complaint.clocks['ice-window']?.due.due, '2018-10-04');
});

test('the same key twice is one complaint and one answer', async () => {
  office.at('2018-05-01');
  const input = {
    channel: 'letter',
    about: ['provider'],
    summary: 'Nobody called me back.',
    person: { name: 'Fern Castellan' },
  };
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => office.act(osric, 'record', input, { key: 'double-click' })),
  );
  const references = new Set(answers.map((answer) => done(answer).reference));
  assert.equal(references.size, 1);
});

test('a key answered once is answered so again, even on a day on which it would be refused', async () => {
  office.at('2018-05-03');
  const input = { channel: 'letter', received: '2018-05-03', about: ['provider'], summary: 'No reply came.' };
  const first = done(await office.act(osric, 'record', input, { key: 'clock-went-back' }));
  office.at('2018-05-02');
  const again = done(await office.act(osric, 'record', input, { key: 'clock-went-back' }));
  assert.equal(again.reference, first.reference);
});

test('two people at once: the second is told what the first did, and nothing is overwritten', async () => {
  office.at('2018-05-02');
  const { reference, version } = done(
    await office.act(osric, 'record', {
      about: ['provider'],
      summary: 'The door was locked.',
      handler: 'osric',
    }),
  );
  done(
    await office.act(
      marigold,
      'record-contact',
      { summary: 'Called, no answer.', attemptOnly: true },
      { reference, opened: version },
    ),
  );
  const second = await office.act(
    nell,
    'record-contact',
    { summary: 'Called too.' },
    { reference, opened: version },
  );
  assert.equal(second.outcome, 'changed');
  assert.equal(second.outcome === 'changed' && second.since[0]?.by, 'Marigold Penn');
});

test('the night opens the way to ICE when eight weeks have passed, once', async () => {
  office.at('2018-06-01');
  const { reference } = done(
    await office.act(osric, 'record', { about: ['provider'], summary: 'No lift.', handler: 'osric' }),
  );
  office.at('2018-07-27', '01:00');
  await passTheNight(office.desk, office.organisation);
  const before = await openCase(office.desk, office.organisation, osric, reference);
  assert.equal(before?.complaint.eightWeekRouteOpenOn, null, 'day 56 counts in full');
  office.at('2018-07-28', '01:00');
  await passTheNight(office.desk, office.organisation);
  await passTheNight(office.desk, office.organisation);
  const opened = await openCase(office.desk, office.organisation, osric, reference);
  assert.equal(opened?.complaint.eightWeekRouteOpenOn, '2018-07-28');
  assert.equal(opened?.timeline.filter((entry) => entry.title.startsWith('Eight weeks passed')).length, 1);
});

test('a role that may not is told who may; an unknown contract and a bad field are said', async () => {
  office.at('2018-06-01');
  const barred = await office.act(people.reed, 'record', { summary: 'x' });
  assert.equal(barred.outcome === 'refused' && barred.refusals[0]?.code, 'permit.role');
  const unknown = await office.act(osric, 'record', { summary: 'x', contract: 'nowhere' });
  assert.equal(unknown.outcome === 'refused' && unknown.refusals[0]?.code, 'contract.unknown');
  const unknownField = await office.act(osric, 'record', { summary: 'x', colour: 'red' });
  assert.equal(unknownField.outcome, 'invalid');
});
