import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { askForExport } from '#desk/data-request/ask-for-export.ts';
import { loadRequest } from '#desk/data-request/load.ts';
import { makeExports } from '#desk/data-request/make-exports.ts';
import { submit } from '#desk/data-request/submit.ts';
import { destroyCase } from '#desk/retention/destroy-case.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import type { Export } from '#kinds/data-request/state.ts';
import type { Actor } from '#kinds/kind.ts';
import { filesNaming } from '../record/naming.ts';
import { openOffice, people } from './office.ts';

/** An export is a copy of all that was held on somebody: it goes with whatever it was a copy of. */
const office = await openOffice();
const { desk, organisation, scratch } = office;
after(() => scratch.close());
office.at('2018-01-15');

async function act(who: Actor, command: string, input: unknown, reference?: string): Promise<string> {
  const outcome = await submit(desk, {
    organisation,
    actor: who,
    command,
    input,
    reference,
    key: randomUUID(),
  });
  assert.ok(outcome.outcome === 'done', JSON.stringify(outcome));
  return outcome.reference;
}

async function complain(name: string): Promise<string> {
  const recorded = await office.act(people.osric, 'record', {
    about: ['provider'],
    summary: `Nobody rang ${name}.`,
    person: { name },
  });
  assert.ok(recorded.outcome === 'done', JSON.stringify(recorded));
  const { reference } = recorded;
  await office.act(people.osric, 'add-person', { name: `Aunt ${name}`, part: 'Saw it' }, { reference });
  return reference;
}

/** A request that packed a complaint: made, and where it was `sent`, checked and sent. */
async function packed(cases: readonly string[], sent: boolean): Promise<string> {
  const person = { ...people.osric, organisation, email: 'osric@sandpiper.example' };
  const reference = await act(people.osric, 'record', {
    asks: ['access'],
    person: { name: 'Example Row' },
    handler: people.osric.id,
  });
  await act(people.osric, 'check-identity', { details: ['name', 'postcode'], agreed: 'yes' }, reference);
  await act(people.osric, 'choose-cases', { cases }, reference);
  const asked = await askForExport(
    desk,
    { ...person, scope: null, expiresOn: null, mustChangePassword: false },
    reference,
  );
  assert.ok(asked !== null && 'work' in asked, JSON.stringify(asked));
  assert.equal(await makeExports(desk), 1);
  if (!sent) return reference;
  await act(people.nell, 'check-export', { agreed: 'yes', note: 'Read to the end.' }, reference);
  await act(people.nell, 'send-export', {}, reference);
  return reference;
}

const requested = async (reference: string) => {
  const found = await loadRequest(desk, organisation, people.nell, reference);
  assert.ok(found !== null);
  return found.request;
};
const isKept = async ({ file }: Export): Promise<boolean> => {
  const content = await desk.record.files.open(organisation, file);
  content?.destroy();
  return content !== null;
};
const destroy = async (reference: string): Promise<void> => {
  const gone = await destroyCase(desk, { organisation, actor: people.nell, key: randomUUID() }, reference, {
    rule: 'retention.limit',
    clauses: ['AW-7.11a'],
    reason: 'Its six years have passed.',
    leaves: 'figures',
  });
  assert.equal(gone.outcome, 'destroyed', JSON.stringify(gone));
};

const [first, last] = ['Zephyrine', 'Quarkington'];
const theirs = await complain(`${first} ${last}`);
const another = await complain('Fern Hollis');
const answered = await packed([theirs, another], true);
const unsent = await packed([theirs], false);
const untouched = await packed([another], true);
const [sentExport] = (await requested(answered)).exports;
const [unsentExport] = (await requested(unsent)).exports;
const [otherExport] = (await requested(untouched)).exports;
assert.ok(sentExport && unsentExport && otherExport);

test('what was packed of a complaint goes with it, sent or not, and what was packed of others stays', async () => {
  assert.ok((await isKept(sentExport)) && (await isKept(unsentExport)));
  await destroy(theirs);
  assert.equal(await isKept(sentExport), false);
  assert.equal(await isKept(unsentExport), false);
  assert.equal(await isKept(otherExport), true);
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});

test('the request stays: one that was answered is, and one that was not has its export made again', async () => {
  assert.equal((await requested(answered)).access, 'answered');
  assert.equal((await requested(answered)).letters.length, 1);
  assert.equal((await requested(untouched)).exports.length, 1);
  const left = await requested(unsent);
  assert.deepEqual([left.access, left.exports], ['found', []]);
});

test('of one destroyed while it was being packed nothing is kept either', async () => {
  const meanwhile = await complain(`${first} ${last}`);
  const person = { ...people.osric, organisation, email: 'osric@sandpiper.example' };
  const request = await packed([another], false);
  await act(people.osric, 'choose-cases', { cases: [meanwhile] }, request);
  const asked = await askForExport(
    desk,
    { ...person, scope: null, expiresOn: null, mustChangePassword: false },
    request,
  );
  assert.ok(asked !== null && 'work' in asked, JSON.stringify(asked));
  const slow: typeof desk.pack = async (held, how) => {
    const made = await desk.pack(held, how);
    await destroy(meanwhile);
    return made;
  };
  assert.equal(await makeExports({ ...desk, pack: slow }), 0);
  const { exports: made } = await requested(request);
  assert.equal(made.length, 1, 'the one made before, of another');
  const work = await desk.record.longWork.find(organisation, asked.work.id);
  assert.match(JSON.stringify(work?.outcome), /destroyed-meanwhile/);
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});

test('no byte of it is left', async () => {
  const scrubbed = await desk.record.destructions.scrub();
  assert.equal(scrubbed.outcome, 'scrubbed');
  assert.deepEqual(await filesNaming(scratch, [first, last]), []);
});
