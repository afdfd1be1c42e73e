import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { openNoting } from '#desk/audit/noting.ts';
import { submit as submitComplaint } from '#desk/complaint/submit.ts';
import { askForExport } from '#desk/data-request/ask-for-export.ts';
import { eraseParts } from '#desk/data-request/erase-parts.ts';
import { findHeld, lookedForBy } from '#desk/data-request/find-held.ts';
import { loadRequest } from '#desk/data-request/load.ts';
import { makeExports } from '#desk/data-request/make-exports.ts';
import { partsHeld } from '#desk/data-request/parts-held.ts';
import { type Outcome, submit } from '#desk/data-request/submit.ts';
import { undecidedErasures } from '#desk/data-request/undecided.ts';
import { passTheNight } from '#desk/overnight.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import type { Actor } from '#kinds/kind.ts';
import { unpackBundle } from '#letters/bundle/unpack-bundle.ts';
import { openOffice, people } from './office.ts';

const office = await openOffice();

const personOf = (who: Actor): Person => ({
  ...who,
  organisation: office.organisation,
  email: `${who.id}@sandpiper.example`,
  scope: null,
  expiresOn: null,
  mustChangePassword: false,
});
let keys = 0;
const act = (who: Actor, command: string, input: unknown, reference?: string): Promise<Outcome> =>
  submit(office.desk, {
    organisation: office.organisation,
    actor: who,
    command,
    input,
    reference,
    key: `key-${(keys += 1)}`,
  });
const done = (outcome: Outcome): Extract<Outcome, { outcome: 'done' }> => {
  assert.equal(outcome.outcome, 'done', JSON.stringify(outcome));
  return outcome;
};

async function complain(name: string, summary: string): Promise<string> {
  const outcome = await office.act(people.osric, 'record', {
    about: ['provider'],
    summary,
    person: { name, contact: '01632 960 123', address: ['4 Example Row', 'Larkton', 'LK0 0AG'] },
  });
  assert.equal(outcome.outcome, 'done', JSON.stringify(outcome));
  return outcome.outcome === 'done' ? outcome.reference : '';
}

const verified = async (asks: readonly string[]): Promise<string> => {
  const { reference } = done(
    await act(people.osric, 'record', { asks, person: { name: 'Fern Hollis' }, handler: people.osric.id }),
  );
  done(
    await act(people.osric, 'check-identity', { details: ['name', 'postcode'], agreed: 'yes' }, reference),
  );
  return reference;
};

test('a request has a number of its own, is found and stands in the work list', async () => {
  office.at('2018-01-15');
  const { reference } = done(
    await act(people.osric, 'record', {
      asks: ['access'],
      person: { name: 'Briony Ash' },
      handler: people.osric.id,
    }),
  );
  assert.match(reference, /^[A-Z]+-DR-2018-0001$/);
  const { found } = await office.desk.record.cases.search(office.organisation, 'briony');
  assert.deepEqual(
    found.map(({ kind, card }) => [kind, card.reference]),
    [['data-request', reference]],
  );
  const work = await office.desk.record.work.list(
    office.organisation,
    { heldBy: [{ owner: people.osric.id }], view: 'data-requests' },
    { limit: 10 },
  );
  assert.ok(
    'items' in work &&
      work.items.some(({ card, duty }) => card.reference === reference && duty.id === 'acknowledge'),
  );
});

test('a command of a complaint does not find a request, nor one of a request a complaint', async () => {
  const request = await verified(['access']);
  const complaint = await complain('Wren Attwood', 'The course was cancelled.');
  const wrong = await submitComplaint(office.desk, {
    organisation: office.organisation,
    actor: people.osric,
    command: 'record-contact',
    reference: request,
    input: { summary: 'Called.', with: 'them' },
    key: 'wrong-kind',
  });
  assert.equal(wrong.outcome, 'not-found');
  assert.equal((await act(people.osric, 'withdraw', {}, complaint)).outcome, 'not-found');
});

test('what is held on somebody is found by a name and by what else they say, near spellings last', async () => {
  const theirs = await complain('Fern Hollis', 'My travel costs were not paid.');
  await complain('Fern Holliss', 'My adviser shouted at me.');
  const request = await verified(['access']);
  const found = await findHeld(
    office.desk,
    personOf(people.osric),
    lookedForBy.parse({ name: 'Fern Hollis', postcode: 'LK0 0AG' }),
    request,
  );
  assert.equal(found[0]?.person, 'Fern Hollis');
  assert.deepEqual(found.find(({ reference }) => reference === theirs)?.by, ['name', 'postcode']);
  assert.ok(found.every(({ reference }) => reference !== request));
});

test('a case that is not there is not theirs', async () => {
  const request = await verified(['access']);
  const outcome = await act(people.osric, 'choose-cases', { cases: ['SW-1999-9999'] }, request);
  assert.equal(outcome.outcome === 'refused' && outcome.refusals[0]?.code, 'data-request.no-such-case');
});

test('everything held is packed into open formats, checked by another, and sent', async () => {
  const theirs = await complain('Fern Hollis', '=1+1 <b>was</b> what they told me.');
  await office.act(people.osric, 'send-acknowledgement', {}, { reference: theirs });
  const other = {
    with: 'Wren Attwood',
    channel: 'phone',
    summary: 'WREN saw Fern Hollis there; so did Ms Attwood’s son.',
  };
  assert.equal(
    (await office.act(people.osric, 'record-contact', other, { reference: theirs })).outcome,
    'done',
  );
  const looked = await office.desk.record.cases.streamByReference(office.organisation, theirs);
  assert.ok(looked !== null);
  const noting = openNoting({ record: office.desk.record, now: office.desk.now });
  const looking = {
    organisation: office.organisation,
    account: people.nell.id,
    did: 'viewed',
    what: 'cases',
  } as const;
  await noting.note({ ...looking, reference: theirs });
  await noting.stop();
  const request = await verified(['access']);
  done(await act(people.osric, 'choose-cases', { cases: [theirs.toLowerCase()] }, request));
  const asked = await askForExport(office.desk, personOf(people.osric), request);
  assert.ok(asked !== null && 'work' in asked, JSON.stringify(asked));
  const again = await askForExport(office.desk, personOf(people.osric), request);
  assert.equal(again !== null && 'work' in again && again.work.id, asked.work.id);
  assert.equal(await makeExports(office.desk), 1);
  const loaded = await loadRequest(office.desk, office.organisation, people.osric, request);
  const made = loaded?.request.exports.at(-1);
  assert.ok(made !== undefined);
  assert.equal(made.cases, 1);
  assert.equal(made.documents, 1);
  const folder = await mkdtemp(join(tmpdir(), 'export-test-'));
  try {
    const content = await office.desk.record.files.open(office.organisation, made.file);
    assert.ok(content !== null);
    await writeFile(join(folder, 'export.zip'), await buffer(content));
    await unpackBundle(join(folder, 'export.zip'), folder);
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    assert.match(page, /&lt;b&gt;was&lt;\/b&gt; what they told me/);
    assert.doesNotMatch(page, /<script|https?:/);
    const data = JSON.parse(await readFile(join(folder, 'data.json'), 'utf8'));
    assert.deepEqual(
      data.cases.map((one: { reference: string }) => one.reference),
      [theirs, request],
    );
    assert.match(await readFile(join(folder, 'facts.csv'), 'utf8'), /'=1\+1/);
    // Who else the complaint knows stands in nothing that can be read; that somebody looked does, and not who.
    for (const name of [
      'index.html',
      'data.json',
      'facts.csv',
      'happened.csv',
      'papers.csv',
      'money.csv',
      'looked-at.csv',
    ])
      assert.doesNotMatch(await readFile(join(folder, name), 'utf8'), /wren|attwood/i, name);
    assert.match(page, /\[somebody else\] saw Fern Hollis there/);
    assert.match(
      await readFile(join(folder, 'looked-at.csv'), 'utf8'),
      new RegExp(`${theirs},2018-01-15,Looked at,1`),
    );
    assert.doesNotMatch(await readFile(join(folder, 'looked-at.csv'), 'utf8'), /Sandlark/);
    const [paper] = data.cases[0].papers;
    const pdf = await readFile(join(folder, paper.path));
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const own = await act(people.osric, 'check-export', { agreed: 'yes' }, request);
  assert.equal(own.outcome === 'refused' && own.refusals[0]?.code, 'data-request.export-own-check');
  done(await act(people.nell, 'check-export', { agreed: 'yes' }, request));
  const sent = done(await act(people.nell, 'send-export', {}, request));
  assert.equal(sent.says, 'Nothing more is due.');
});

test('an export is not made before whoever asks is verified', async () => {
  const { reference } = done(
    await act(people.osric, 'record', { asks: ['access'], person: { name: 'Fern Hollis' } }),
  );
  done(await act(people.osric, 'choose-cases', { cases: [] }, reference));
  const asked = await askForExport(office.desk, personOf(people.osric), reference);
  assert.equal(
    asked !== null && 'refusals' in asked && asked.refusals[0]?.code,
    'data-request.identity-not-verified',
  );
});

test('an open complaint is put off, a closed one is erased with a certificate, and what is undecided is held', async () => {
  const open = await complain('Fern Hollis', 'The room was cold.');
  const closed = await complain('Fern Hollis', 'The bus was late.');
  const ended = await office.act(
    people.osric,
    'withdraw',
    { how: 'phone', words: 'Never mind.' },
    { reference: closed },
  );
  assert.equal(ended.outcome, 'done', JSON.stringify(ended));
  const request = await verified(['erasure']);
  done(await act(people.osric, 'choose-cases', { cases: [open, closed] }, request));
  const before = await undecidedErasures(office.desk, office.organisation);
  assert.equal(before.get(closed), request);
  done(await act(people.osric, 'record-guidance', { says: 'allows', where: 'Chapter 12' }, request));
  const held = await partsHeld(office.desk, office.organisation, people.nell, [open, closed]);
  assert.deepEqual(
    held.map(({ id, hold }) => [id, hold]),
    [
      [open, 'open-complaint'],
      [closed, ''],
    ],
  );
  // Nobody can type a hold away, nor leave a case out.
  done(
    await act(
      people.nell,
      'decide-erasure',
      { parts: [{ id: open, hold: '' }], lookAgainOn: '2018-06-01' },
      request,
    ),
  );
  const decided = await loadRequest(office.desk, office.organisation, people.nell, request);
  assert.deepEqual(
    decided?.request.parts.map(({ id, outcome }) => [id, outcome]),
    [
      [open, 'deferred'],
      [closed, 'erased'],
    ],
  );
  const erasing = { person: personOf(people.nell), reference: request, elsewhere: {} };
  const erased = await eraseParts(office.desk, { ...erasing, key: 'erase-1' });
  assert.equal(erased?.outcome, 'done', JSON.stringify(erased));
  const now = await loadRequest(office.desk, office.organisation, people.nell, request);
  assert.match(now?.request.certificates[closed] ?? '', /-D-2018-/);
  assert.equal(now?.request.erasure, 'carried-out');
  const again = await eraseParts(office.desk, { ...erasing, key: 'erase-2' });
  assert.equal(again?.outcome === 'refused' && again.refusals[0]?.code, 'data-request.nothing-to-erase');
  const { found } = await office.desk.record.cases.search(office.organisation, 'bus late');
  assert.ok(found.every(({ card }) => card.reference !== closed));
  done(await act(people.osric, 'send-outcome', {}, request));
  const left = await undecidedErasures(office.desk, office.organisation);
  assert.equal(left.get(closed), undefined);
  assert.equal(left.get(open), request);
});

test('the night passes over requests, and the record verifies with them in it', async () => {
  await passTheNight(office.desk, office.organisation);
  assert.deepEqual(await Array.fromAsync(verifyRecord(office.desk)), []);
});
