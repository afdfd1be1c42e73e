import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { after, test } from 'node:test';
import { isRefusal } from '#core/refusal.ts';
import { submit } from '#desk/data-request/submit.ts';
import { addDocument } from '#desk/documents/add-document.ts';
import { keepDocument } from '#desk/documents/keep-document.ts';
import { destroyCase } from '#desk/retention/destroy-case.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import { filesNaming } from '../record/naming.ts';
import { openOffice, people } from './office.ts';

const office = await openOffice();
const { desk, organisation, scratch } = office;
after(() => scratch.close());
office.at('2018-01-15');

const [first, last] = ['Isolde', 'Brackenthwaite'];

async function act(command: string, input: unknown, reference?: string): Promise<string> {
  const outcome = await submit(desk, {
    organisation,
    actor: people.osric,
    command,
    input,
    reference,
    key: randomUUID(),
  });
  assert.ok(outcome.outcome === 'done', JSON.stringify(outcome));
  return outcome.reference;
}

const kept = async (text: string) => {
  const content = Readable.from([Buffer.from(text)]);
  const found = await keepDocument(desk, organisation, { name: 'letter.txt', content });
  assert.ok(!isRefusal(found));
  return found;
};

const add = async (reference: string, title: string, actor: (typeof people)[keyof typeof people]) =>
  addDocument(
    desk,
    { organisation, actor, kind: 'data-request', reference, key: randomUUID() },
    await kept(`${title}, signed ${first} ${last}`),
    { title, kind: 'identity' },
  );

test('a document goes with its request, from the tables and from the disk, and the record still verifies', async () => {
  const request = await act('record', { asks: ['access'], person: { name: `${first} ${last}` } });
  assert.equal((await add(request, `Passport of ${last}`, people.osric)).outcome, 'done');
  await act('withdraw', { words: 'Leave it.' }, request);
  // What comes after it has ended belongs to it too.
  assert.equal((await add(request, `Second letter of ${last}`, people.osric)).outcome, 'done');
  const { found } = await desk.record.cases.search(organisation, `passport ${last}`);
  assert.equal(found[0]?.card.reference, request);

  const before = await filesNaming(scratch, [first, last]);
  assert.ok(before.some((path) => path.endsWith('(opened)')));
  const destroyed = await destroyCase(
    desk,
    { organisation, actor: people.nell, key: randomUUID() },
    request,
    { rule: 'retention.limit', clauses: ['AW-7.11a'], reason: 'Its time is up.', leaves: 'figures' },
  );
  assert.ok(destroyed.outcome === 'destroyed');
  // Both documents, and the letter that it was closed with.
  assert.equal(destroyed.certificate.files, 3);
  assert.equal((await desk.record.destructions.scrub()).outcome, 'scrubbed');
  assert.deepEqual(await filesNaming(scratch, [first, last]), []);
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});

test('who may not change a request puts no document on it, and what belongs on paper is refused', async () => {
  const request = await act('record', { asks: ['access'], person: { name: 'Perpetua Windle' } });
  const barred = await add(request, 'Her letter', people.reed);
  assert.equal(barred.outcome === 'refused' && barred.refusals[0]?.code, 'permit.role');
  const paper = await add(request, 'SL2 form', people.osric);
  assert.equal(paper.outcome === 'refused' && paper.refusals[0]?.code, 'complaint.paper-only');
  assert.equal((await add('SW-2018-0001', 'Her letter', people.osric)).outcome, 'not-found');
});
