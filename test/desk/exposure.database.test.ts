import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Exposure } from '#core/money-shown.ts';
import { isRefusal } from '#core/refusal.ts';
import { passTheNight } from '#desk/overnight.ts';
import { openOffice, people } from './office.ts';
import { actIn, atIce, pays, reports } from './reported.ts';

const office = await openOffice();
after(() => office.scratch.close());
const { organisation, scratch } = office;
const act = actIn(office);
const clock = (on: string): void => office.at(on);
const { marigold, osric, sorrel } = people;

/** What a complaint could still cost, as the record keeps it. */
async function exposureOf(reference: string): Promise<Exposure | null> {
  const page = await scratch.record.money.exposures(organisation, {}, { limit: 100 });
  assert.ok(!isRefusal(page));
  return page.items.find((item) => item.reference === reference)?.exposure ?? null;
}

const codes = (exposure: Exposure | null) => exposure?.reasons.map(({ code }) => code);

async function recorded(summary: string): Promise<string> {
  const { reference } = await act(osric, 'record', { about: ['provider'], summary, handler: 'osric' });
  return reference;
}

test('a complaint that is new could cost nothing; after eight weeks without a full reply it could', async () => {
  clock('2018-06-01');
  const reference = await recorded('There was no lift.');
  assert.equal(await exposureOf(reference), null);
  clock('2018-07-28');
  await passTheNight(office.desk, organisation);
  const exposure = await exposureOf(reference);
  assert.equal(exposure?.way, 'eight-weeks');
  assert.equal(exposure.until, null);
  assert.deepEqual(codes(exposure), ['exposure.eight-weeks', 'exposure.redress-unknown']);
  await act(osric, 'withdraw', {}, reference);
  assert.equal(await exposureOf(reference), null, 'what is withdrawn could cost nothing');
});

test('for six months from the final response it could cost something, to the last day and not a day longer', async () => {
  clock('2018-02-19');
  const reference = await recorded('My travel costs for January were not paid.');
  const elements = [{ id: 'e1', title: 'Travel costs', wanted: 'pay me the £38.40' }];
  await act(osric, 'agree-elements', { summary: 'Agreed one part.', elements }, reference);
  const answer = {
    shouldHave: 'Paid in ten days.',
    did: 'It was lost.',
    finding: 'upheld',
    outcomes: ['apology'],
  };
  await act(osric, 'answer-element', { element: 'e1', ...answer }, reference);
  clock('2018-03-02');
  await act(osric, 'send-stage-response', {}, reference);
  clock('2018-03-12');
  const said = { how: 'phone', words: 'Nobody has paid me.', handler: 'marigold' };
  await act(osric, 'record-dissatisfied', said, reference);
  assert.equal(await exposureOf(reference), null);
  clock('2018-03-27');
  await act(marigold, 'submit-final-response', { reviewer: 'sorrel' }, reference);
  clock('2018-04-04');
  await act(sorrel, 'approve-final-response', {}, reference);
  await act(marigold, 'issue-final-response', {}, reference);
  const exposure = await exposureOf(reference);
  assert.deepEqual(
    [exposure?.way, exposure?.since, exposure?.until, exposure?.contribution],
    ['window', '2018-04-04', '2018-10-04', true],
  );
  clock('2018-10-04');
  await passTheNight(office.desk, organisation);
  assert.equal((await exposureOf(reference))?.way, 'window', 'the last day counts in full');
  clock('2018-10-05');
  await passTheNight(office.desk, organisation);
  assert.equal(await exposureOf(reference), null);
});

test('once ICE has reported, what it ordered is owed and nothing more could fall due', async () => {
  const reference = await atIce(act, clock);
  assert.equal((await exposureOf(reference))?.way, 'at-ice');
  await reports(act, clock, reference, { redress: 250 });
  assert.equal(await exposureOf(reference), null);
  clock('2018-09-06');
  await act(osric, 'record-ombudsman-contact', { summary: 'An MP has asked us to look.' }, reference);
  const exposure = await exposureOf(reference);
  assert.deepEqual([exposure?.way, exposure?.contribution], ['ombudsman', false]);
  assert.deepEqual(codes(exposure), ['exposure.ombudsman', 'exposure.redress-unknown']);
  await pays(act, reference, { liability: 'm1' });
});

test('redress on the table at ICE is shown as proposed', async () => {
  clock('2018-03-05');
  const reference = await recorded('My travel costs were not paid.');
  const writes = (input: object) =>
    act(osric, 'record-ice-contact', { summary: 'ICE writes.', iceReference: 'ICE-77', ...input }, reference);
  await writes({ says: 'accepts' });
  clock('2018-03-12');
  await writes({ says: 'papers-requested' });
  await act(osric, 'send-ice-evidence', { how: 'By courier' }, reference);
  clock('2018-03-26');
  await writes({ says: 'proposes', redress: 60 });
  const exposure = await exposureOf(reference);
  assert.equal(exposure?.proposed, 6_000);
  assert.deepEqual(codes(exposure), ['exposure.at-ice', 'exposure.redress-proposed']);
});
