import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { after, test } from 'node:test';
import { isRefusal } from '#core/refusal.ts';
import { sightOf } from '#desk/access/sight.ts';
import { keepDocument } from '#desk/documents/keep-document.ts';
import { quarantined } from '#desk/quarantine/quarantined.ts';
import { askings, reviewAsking } from '#desk/restricted/askings.ts';
import { askForSafety } from '#desk/restricted/for-safety.ts';
import { destroyCase } from '#desk/retention/destroy-case.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import type { Actor } from '#kinds/kind.ts';
import { filesNaming } from '../record/naming.ts';
import { openOffice, people } from './office.ts';

/** What is kept of somebody beside their case goes with it: a file locked away, and what was said of an opening for safety. */
const office = await openOffice();
const { organisation, scratch } = office;
const desk = { ...office.desk, scan: async () => ({ clean: false, found: null }) as const };
after(() => scratch.close());
office.at('2018-01-15');

const personOf = (who: Actor): Person => ({
  ...who,
  organisation,
  email: `${who.id}@sandpiper.example`,
  scope: null,
  expiresOn: null,
  mustChangePassword: false,
});
const lead = personOf({ id: 'lowri', name: 'Lowri Vane', roles: ['security-lead'] });
const officer = { id: 'hazel', name: 'Hazel Thorne', roles: ['nominated-officer'] };
const [first, last] = ['Zephyrine', 'Quarkington'];
const destroy = (reference: string) =>
  destroyCase(desk, { organisation, actor: people.nell, key: randomUUID() }, reference, {
    rule: 'retention.limit',
    clauses: ['AW-7.11a'],
    reason: 'Its six years have passed.',
    leaves: 'figures',
  });

async function complain(): Promise<string> {
  const recorded = await office.act(people.osric, 'record', {
    about: ['provider'],
    summary: 'Nobody rang.',
    person: { name: `${first} ${last}` },
  });
  assert.ok(recorded.outcome === 'done', JSON.stringify(recorded));
  return recorded.reference;
}
async function give(reference?: string): Promise<void> {
  const name = `Letter of ${last}.txt`;
  const content = Readable.from([Buffer.from(`From ${first} ${last}: ${randomUUID()}`)]);
  const kept = await keepDocument(desk, organisation, { name, content, reference }, people.osric);
  assert.equal(isRefusal(kept) && kept.code, 'file.not-scanned');
}
const namesSeen = (): Promise<string[]> =>
  desk.record.seenBy(sightOf(lead), async () => {
    const files = await quarantined(desk, lead);
    assert.ok(!isRefusal(files));
    return files.map(({ name }) => name);
  });

test('a file locked away is called by its name to whoever may see its case', async () => {
  const open = await complain();
  await give(open.toLowerCase());
  assert.deepEqual(await namesSeen(), [`Letter of ${last}.txt`]);
  const kept = await office.act(officer, 'restrict', { reason: 'safety', readers: [] }, { reference: open });
  assert.equal(kept.outcome, 'done', JSON.stringify(kept));
  assert.deepEqual(await namesSeen(), ['A document']);
  assert.equal((await destroy(open)).outcome, 'destroyed');
  assert.deepEqual(await namesSeen(), []);
});

test('what was found of an asking for safety goes with what was asked, and of another asking stays', async () => {
  const reference = await complain();
  const asked = { organisation, actor: personOf(people.nell), key: randomUUID() };
  for (const typed of [reference.toLowerCase(), 'SW-1999-0001'])
    assert.deepEqual(
      await askForSafety(desk, asked, { reference: typed, input: { reason: 'Somebody waits.', hours: 1 } }),
      [],
    );
  for (const { id, reference: about } of await askings(desk, lead)) {
    const done = about === null ? 'Spoke to the manager.' : `Spoke to ${first} ${last}.`;
    const review = { asking: id, inOrder: false, done };
    assert.equal(await reviewAsking(desk, { organisation, actor: lead, key: randomUUID() }, review), null);
  }
  assert.equal((await destroy(reference)).outcome, 'destroyed');
  assert.deepEqual(
    (await askings(desk, lead)).map(({ review }) => review?.done),
    ['Spoke to the manager.'],
  );
});

test('no byte of it is left, and the record verifies', async () => {
  assert.equal((await desk.record.destructions.scrub()).outcome, 'scrubbed');
  assert.deepEqual(await filesNaming(scratch, [first, last]), []);
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});
