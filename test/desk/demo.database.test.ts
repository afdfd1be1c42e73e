import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { day, type Moment, momentAt } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { demoOrganisation, whyNotDemo, whyOnlyDemo } from '#desk/demo/mark.ts';
import { type DemoOptions, openDemo } from '#desk/demo/open-demo.ts';
import { demoPassword, demoPeople } from '#desk/demo/world/people.ts';
import type { Desk } from '#desk/desk.ts';
import { historyOf } from '#desk/history.ts';
import { auditSchedule } from '#desk/performance-audit/schedule.ts';
import { contractRefusal } from '#desk/settings/contract-refusal.ts';
import { settingsOf } from '#desk/settings/settings.ts';
import { signIn } from '#desk/sign-in/sign-in.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import type { DataRequestEvent } from '#kinds/data-request/events.ts';
import { pressroom } from '#letters/pressroom.ts';
import type { Stream } from '#record/events/event.ts';
import { type ScratchRecord, scratchRecord } from '../record/scratch.ts';

const now: Moment = momentAt(day('2026-03-11'), '10:20');
const deskOf = ({ record }: ScratchRecord): Desk => ({ record, now: () => now, ...pressroom });
const small = { complaints: 12, seed: 'small' } as const;

/** A demo on a record of its own. The template's own organisation is there too, as a provider of the tests. */
async function demo(options: DemoOptions = small) {
  const scratch = await scratchRecord();
  const desk = deskOf(scratch);
  await openDemo(desk, options);
  return { scratch, desk };
}

const refused: string[] = [];
const here = await demo({ ...small, onRefused: ({ command }, why) => refused.push(`${command}: ${why}`) });
after(() => here.scratch.close());

/** What a demo holds, as far as it follows from its seed. */
async function contentOf({ record }: Desk) {
  const page = await record.cases.list(demoOrganisation, {}, { limit: 100 });
  assert.ok(!isRefusal(page));
  const streams = await Promise.all(page.items.map(({ stream }) => record.load(demoOrganisation, stream)));
  // Those received on one day are listed in no order of their own.
  const inOrder = streams.toSorted((a, b) => (referenceOf(a) < referenceOf(b) ? -1 : 1));
  return inOrder.map((stream) => historyOf(stream?.events ?? []));
}

const referenceOf = (stream: Stream | null): string =>
  (stream?.events ?? []).flatMap(({ payload }) => {
    const { reference, left } = (payload ?? {}) as Partial<{
      reference: string;
      left: { reference: string };
    }>;
    return reference ?? left?.reference ?? [];
  })[0] ?? '';

test('a demo is made by the rules alone, and everything in it verifies', async () => {
  assert.deepEqual(refused, []);
  const checking = verifyRecord(here.desk);
  const step = await checking.next();
  assert.ok(step.done, JSON.stringify(step.value));
  const figures = await here.desk.record.figures(demoOrganisation);
  assert.ok(figures.events > 150, JSON.stringify(figures));
  // With the five that were brought in with a contract long ended.
  const complaints = await here.desk.record.cases.list(
    demoOrganisation,
    { kind: 'complaint' },
    { limit: 100 },
  );
  assert.equal('items' in complaints && complaints.items.length, 17);
  assert.ok((await here.desk.record.checkpoints.list(demoOrganisation)).length > 20);
});

test('its complaints are told in their order, and none of it happens after the moment it was made', async () => {
  for (const history of await contentOf(here.desk)) {
    const moments = history.map(({ at }) => Temporal.Instant.from(at).epochMilliseconds);
    assert.deepEqual(
      moments,
      moments.toSorted((a, b) => a - b),
    );
    assert.ok((moments.at(-1) ?? 0) <= Temporal.Instant.from(now).epochMilliseconds);
  }
});

test('data requests stand at every step, one answered with its export and one with an erasure in part', async () => {
  const page = await here.desk.record.cases.list(demoOrganisation, { kind: 'data-request' }, { limit: 100 });
  assert.ok(!isRefusal(page));
  const states = new Set(page.items.map(({ card }) => card.state));
  for (const state of ['received', 'made', 'returned', 'guidance-needed', 'dwp-decides', 'decided'])
    assert.ok(states.has(state), state);
  for (const state of ['deferred', 'answered', 'withdrawn', 'unverified'])
    assert.ok(states.has(state), state);
  const told = (await contentOf(here.desk)).map((history) =>
    history.map(({ event }) => event as DataRequestEvent),
  );
  const sent = told.find((events) => events.some(({ type }) => type === 'ExportSent')) ?? [];
  assert.ok(sent.some((event) => event.type === 'ExportMade' && event.cases === 1));
  assert.ok(sent.some((event) => event.type === 'ExportChecked' && event.agreed));
  const inPart = told.find((events) => events.some(({ type }) => type === 'PartErased')) ?? [];
  const outcomes = inPart.flatMap((event) =>
    event.type === 'ErasureDecided' ? event.parts.map(({ outcome }) => outcome) : [],
  );
  assert.deepEqual(outcomes.toSorted(), ['erased', 'refused']);
});

test('the nominated officer keeps a complaint to a list, one with the MAPPA marker, and one that was opened for safety', async () => {
  const told = (await contentOf(here.desk)).map((history) =>
    history.map(({ event }) => event.type as string),
  );
  const withEvents = (...types: string[]) =>
    told.filter((events) => types.every((type) => events.includes(type))).length;
  assert.equal(withEvents('Restricted'), 2);
  assert.equal(withEvents('Restricted', 'OpenedForSafety'), 1);
  assert.equal(withEvents('MappaMarked'), 1);
  assert.equal(withEvents('MappaMarked', 'Restricted'), 0);
});

test('everybody who delivers a contract has been audited, and the next audits are late, near and in time', async () => {
  const nell = {
    id: 'nell-sandlark',
    name: 'Nell Sandlark',
    roles: ['manager'],
    organisation: demoOrganisation,
  };
  const person = { ...nell, email: '', scope: null, expiresOn: null, mustChangePassword: false };
  const schedule = await auditSchedule(here.desk, person);
  assert.ok('rows' in schedule);
  assert.ok(schedule.rows.every(({ last }) => last !== null));
  assert.deepEqual(
    new Set(schedule.rows.map(({ standing }) => standing)),
    new Set(['overdue', 'near', 'in-time']),
  );
});

test('letters are printed and kept', async () => {
  const histories = await contentOf(here.desk);
  const files = histories.flat().flatMap(({ event }) => (event.type === 'LetterPrinted' ? [event.file] : []));
  assert.ok(files.length > 10);
  for (const file of files) assert.ok(await here.desk.record.files.open(demoOrganisation, file));
});

test('it has contracts of every sort, a procedure and an earlier one, wording somebody approved and an added holiday', async () => {
  const settings = await settingsOf(here.desk, demoOrganisation);
  assert.equal(new Set(settings.contracts.map(({ programme }) => programme)).size, 4);
  assert.equal(new Set(settings.contracts.map(({ nation }) => nation)).size, 3);
  assert.deepEqual(
    settings.procedures.map(({ version }) => version).sort((a, b) => a - b),
    [1, 2],
  );
  const { contracts, goodwillLimits } = settings;
  assert.ok(contracts.some(({ value }) => value === null));
  assert.ok(contracts.some(({ value }) => value === 5_000_000));
  assert.ok(contracts.some(({ value }) => value !== null && value < 5_000_000));
  assert.ok(contracts.some(({ voluntaryOn }) => voluntaryOn !== null));
  assert.ok(contracts.some(({ signedClause }) => signedClause !== null));
  assert.equal(contracts.filter(({ clearsDrafts }) => clearsDrafts).length, 1);
  for (const contract of contracts) assert.equal(contractRefusal(contract), null, contract.id);
  assert.deepEqual(goodwillLimits, { handler: 5_000, reviewer: 10_000, manager: 50_000 });
  assert.ok(
    settings.wordings.every(({ approvedBy, loadedBy }) => approvedBy !== null && approvedBy !== loadedBy),
  );
  assert.equal(settings.holidays.length, 1);
  assert.ok(settings.letterhead.addressLines.length > 0);
  const handlers = demoPeople.filter(({ roles }) => roles.includes('handler'));
  assert.equal(handlers.filter(({ id }) => !settings.trained.has(id)).length, 1);
});

test('everybody it lists can sign in', async () => {
  assert.equal(demoPeople.length, 19);
  for (const { email, name } of demoPeople) {
    const answer = await signIn(here.desk, { email, password: demoPassword, address: '127.0.0.1' });
    assert.ok(!isRefusal(answer), JSON.stringify(answer));
    assert.equal(answer.person.name, name);
    assert.equal(answer.person.mustChangePassword, false);
  }
});

test('opened again it is left as it is', async () => {
  const before = await here.desk.record.figures(demoOrganisation);
  await openDemo({ ...here.desk, now: () => momentAt(day('2026-05-01'), '09:00') }, { complaints: 400 });
  assert.deepEqual(await here.desk.record.figures(demoOrganisation), before);
});

test('the same seed gives the same demo, also when it was cut off half-way', async () => {
  const scratch = await scratchRecord();
  const desk = deskOf(scratch);
  const cut = new Error('the power went');
  let told = 0;
  const onProgress = (): void => {
    told += 1;
    if (told === 70) throw cut;
  };
  await assert.rejects(openDemo(desk, { ...small, onProgress }), cut);
  // Cut off a second time, after a request had been carried out and while another's export was made.
  const noPacking = { ...desk, pack: () => Promise.reject(cut) };
  await assert.rejects(openDemo(noPacking), /no export was made/);
  await openDemo({ ...desk, now: () => momentAt(day('2026-03-12'), '08:00') });
  assert.deepEqual(await contentOf(desk), await contentOf(here.desk));
  assert.equal((await verifyRecord(desk).next()).done, true);
  await scratch.close();
});

test('a provider’s record never becomes a demo, and a demo is never worked in', async () => {
  // The template of scratch records holds a provider.
  assert.equal((await whyNotDemo(here.desk))?.code, 'demo.record-is-real');
  assert.equal((await whyOnlyDemo(here.desk))?.code, 'demo.record-is-demo');
  const scratch = await scratchRecord();
  assert.equal(await whyOnlyDemo({ record: scratch.record }), null);
  await scratch.close();
});
