import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import { day } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { addDocument } from '#desk/documents/add-document.ts';
import { keepDocument } from '#desk/documents/keep-document.ts';
import { agreeAnonymous, takeBackAnonymous } from '#desk/retention/anonymising/answer.ts';
import { previewAnonymising } from '#desk/retention/anonymising/preview.ts';
import { proposeAnonymous } from '#desk/retention/anonymising/propose.ts';
import { waitingToBeRead } from '#desk/retention/anonymising/proposed.ts';
import { putOnHold, takeOffHold } from '#desk/retention/holds.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import type { Actor } from '#kinds/kind.ts';
import { filesNaming } from '../record/naming.ts';
import { backDoor } from '../record/tampering.ts';
import { openAccessToWork } from './access-to-work.ts';
import { addAccount } from './add-account.ts';
import { openOffice, people } from './office.ts';

// A complaint whose time is over is made anonymous: two people, words with nobody in them, figures as they were, and no byte of
// the name in any file of the data folder.

const office = await openOffice();
const { desk, organisation, scratch } = office;
const db = backDoor(scratch);
after(async () => {
  await db.destroy();
  await scratch.close();
});

const [first, last] = ['Zephyrine', 'Quarkington'];
const name = `${first} ${last}`;
const words = ['The lift was broken for a week, and nobody said by when it would be mended.'];
const asPerson = (who: Actor): Person => ({
  ...who,
  organisation,
  email: `${who.id}@sandpiper.example`,
  scope: null,
  expiresOn: null,
  mustChangePassword: false,
});
const nell = asPerson(people.nell);
const lead = asPerson({ id: 'lead', name: 'Lowri Vane', roles: ['security-lead'] });
const press = (actor: Person) => ({ organisation, actor, key: randomUUID() });
const codeOf = (answer: unknown): string =>
  answer !== null && typeof answer === 'object' && 'code' in answer ? String(answer.code) : 'done';

async function planted(): Promise<string> {
  office.at('2016-03-01');
  const recorded = await office.act(people.osric, 'record', {
    about: ['provider'],
    contract: 'access',
    summary: `${name} waited a week for the lift. Call her on 01632 960 777.`,
    matter: 'The lift is broken',
    person: { name, contact: '01632 960 777', address: [`${last} House`, 'Larkton', 'LK0 0AG'] },
  });
  assert.ok(recorded.outcome === 'done', JSON.stringify(recorded));
  const { reference } = recorded;
  const content = Readable.from([Buffer.from(`Written by ${name}`)]);
  const kept = await keepDocument(desk, organisation, { name: 'letter.txt', content });
  assert.ok(!isRefusal(kept));
  const which = { organisation, actor: people.osric, kind: 'complaint', reference, key: randomUUID() };
  assert.equal((await addDocument(desk, which, kept, { title: `Letter of ${last}` })).outcome, 'done');
  const withdrawn = { how: 'phone', words: `${first} says never mind.` };
  assert.equal((await office.act(people.osric, 'withdraw', withdrawn, { reference })).outcome, 'done');
  return reference;
}

/** Everything figures count of it, as the lists have it. */
const figures = async (reference: string) => {
  const { stream, open, state, route, contract_id, delivered_by, received_on } = await db
    .selectFrom('case_card')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  const clocks = await db
    .selectFrom('clock')
    .select(['id', 'rule', 'due', 'status'])
    .where('stream', '=', stream)
    .orderBy('id')
    .execute();
  return { open, state, route, contract_id, delivered_by, received_on, clocks };
};

before(async () => {
  office.at('2015-03-02');
  await openAccessToWork(office, day('2018-02-28'));
  await addAccount(desk, organisation, lead);
});

test('nobody proposes it before its time, while it is held, or with somebody in the words', async () => {
  const reference = await planted();
  office.at('2020-03-02');
  assert.equal(
    codeOf(await proposeAnonymous(desk, press(nell), reference, { words })),
    'retention.too-early',
  );
  office.at('2024-03-29');
  const hold = { because: 'other', why: 'Asked for', reviewOn: day('2024-06-03') } as const;
  assert.equal(await putOnHold(desk, press(nell), reference, hold), null);
  assert.equal(codeOf(await proposeAnonymous(desk, press(nell), reference, { words })), 'retention.on-hold');
  assert.equal(await takeOffHold(desk, press(nell), reference, { because: 'other', why: 'Over' }), null);
  for (const naming of [
    `${first} waited.`,
    `MRS ${last.toUpperCase()}`,
    'Call 01632960777.',
    'At LK0 0AG',
    'Osric knew.',
  ])
    assert.equal(
      codeOf(await proposeAnonymous(desk, press(nell), reference, { words: [naming] })),
      'retention.words-name-somebody',
      naming,
    );
  const handler = asPerson(people.osric);
  assert.equal(codeOf(await proposeAnonymous(desk, press(handler), reference, { words })), 'permit.role');
  assert.equal(codeOf(await agreeAnonymous(desk, press(lead), reference)), 'retention.nothing-proposed');
});

test('what could stay is offered without a name; a second person reads it, and everything else goes for good', async () => {
  const reference = await planted();
  office.at('2024-03-29');
  const preview = await previewAnonymising(desk, nell, reference);
  assert.ok(preview !== null && !isRefusal(preview), JSON.stringify(preview));
  assert.deepEqual(preview.refusals, []);
  assert.ok(preview.words.includes('[somebody] waited a week for the lift. Call her on [somebody].'));
  const counted = await figures(reference);

  assert.equal(await proposeAnonymous(desk, press(nell), reference, { words }), null);
  const waiting = await waitingToBeRead(desk, lead);
  assert.ok(!isRefusal(waiting));
  assert.deepEqual(
    waiting.map((one) => one.reference),
    [reference],
  );
  // Whoever proposed them is no second person.
  assert.equal(codeOf(await agreeAnonymous(desk, press(nell), reference)), 'retention.second-person');
  assert.equal(await takeBackAnonymous(desk, press(lead), reference), null);
  assert.equal(codeOf(await agreeAnonymous(desk, press(lead), reference)), 'retention.nothing-proposed');

  assert.equal(await proposeAnonymous(desk, press(nell), reference, { words }), null);
  assert.ok((await filesNaming(scratch, [first, last])).some((path) => path.endsWith('(opened)')));
  const agreeing = press(lead);
  const certificate = await agreeAnonymous(desk, agreeing, reference);
  assert.ok(!isRefusal(certificate), JSON.stringify(certificate));
  assert.equal(certificate.how, 'anonymised');
  assert.deepEqual(
    [certificate.approvedBy.name, certificate.checkedBy?.name, certificate.lastDayKept],
    ['Nell Sandlark', 'Lowri Vane', '2024-02-28'],
  );
  // A second press of the same button is the same certificate.
  assert.deepEqual(await agreeAnonymous(desk, agreeing, reference), certificate);
  assert.deepEqual(await waitingToBeRead(desk, lead), []);

  assert.deepEqual(await figures(reference), counted);
  const { found } = await desk.record.cases.search(organisation, 'broken lift mended');
  assert.equal(found[0]?.card.reference, reference);
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});

test('after the next scrub no byte of the name is in any file of the data folder', async () => {
  // The complaint of the first test still names her: it goes too.
  const { found } = await desk.record.cases.search(organisation, last);
  for (const { card } of found) {
    assert.equal(await proposeAnonymous(desk, press(lead), card.reference, { words }), null);
    assert.equal(codeOf(await agreeAnonymous(desk, press(nell), card.reference)), 'done');
  }
  assert.equal((await desk.record.destructions.scrub()).outcome, 'scrubbed');
  assert.deepEqual(await filesNaming(scratch, [first, last]), []);
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});
