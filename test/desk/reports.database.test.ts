import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { day } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import { makeBundleOf } from '#desk/bundle/make-bundle.ts';
import { openCase } from '#desk/complaint/open-case.ts';
import { askForExport } from '#desk/data-request/ask-for-export.ts';
import { loadRequest } from '#desk/data-request/load.ts';
import { makeExports } from '#desk/data-request/make-exports.ts';
import { submit } from '#desk/data-request/submit.ts';
import { addDocument } from '#desk/documents/add-document.ts';
import { keepDocument } from '#desk/documents/keep-document.ts';
import { listCertificates } from '#desk/retention/certificates.ts';
import { destroyCase } from '#desk/retention/destroy-case.ts';
import { putOnHold, takeOffHold } from '#desk/retention/holds.ts';
import { retentionPage } from '#desk/retention/proposals.ts';
import { destroyReport } from '#desk/retention/reports/destroy.ts';
import { type ReportView, reportsPage } from '#desk/retention/reports/list.ts';
import { lookAtReport } from '#desk/retention/reports/look.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import type { Actor } from '#kinds/kind.ts';
import { filesNaming } from '../record/naming.ts';
import { backDoor } from '../record/tampering.ts';
import { openAccessToWork } from './access-to-work.ts';
import { openOffice, people } from './office.ts';

const office = await openOffice();
const { desk, organisation, scratch } = office;
const db = backDoor(scratch);
after(async () => {
  await db.destroy();
  await scratch.close();
});
const { nell, osric } = people;
const manager = {
  ...nell,
  organisation,
  email: 'nell@sandpiper.example',
  scope: null,
  expiresOn: null,
  mustChangePassword: false,
};
/** Stands in the report alone. */
const inside = 'Zephyrine';

const press = (actor: Actor = nell, key: string = randomUUID()) => ({ organisation, actor, key });
const done = async (outcome: Promise<{ readonly outcome: string }>): Promise<void> => {
  const came = await outcome;
  assert.equal(came.outcome, 'done', JSON.stringify(came));
};

before(async () => {
  office.at('2018-01-02');
  await openAccessToWork(office, day('2022-03-31'));
});

async function recorded(contract = 'access'): Promise<string> {
  const outcome = await office.act(osric, 'record', {
    contract,
    about: ['provider'],
    summary: 'The assessment was never discussed with me.',
    person: { name: 'Example Row', contact: '01632 960 117' },
    handler: 'osric',
  });
  assert.ok(outcome.outcome === 'done', JSON.stringify(outcome));
  return outcome.reference;
}

/** A report on a complaint; what is said of it and what stands in it speaks of somebody. */
async function withReport(reference: string, kind = 'needs-assessment', who = inside): Promise<void> {
  const kept = await keepDocument(desk, organisation, {
    name: 'report.txt',
    content: Readable.from([Buffer.from(`${who} cannot lift her arm. ${randomUUID()}`)]),
  });
  assert.ok(!isRefusal(kept));
  await done(
    addDocument(desk, { ...press(osric), kind: 'complaint', reference }, kept, {
      title: `Report on ${who}`,
      kind,
      dated: '2018-01-02',
    }),
  );
}

/** A request of theirs that packed a complaint as it stands. */
async function packed(reference: string): Promise<string> {
  const of = async (command: string, input: unknown, request?: string): Promise<string> => {
    const outcome = await submit(desk, { ...press(osric), command, input, reference: request });
    assert.ok(outcome.outcome === 'done', JSON.stringify(outcome));
    return outcome.reference;
  };
  const request = await of('record', {
    contract: 'access',
    asks: ['access'],
    person: { name: 'Example Row' },
    handler: osric.id,
  });
  await of('check-identity', { details: ['name', 'postcode'], agreed: 'yes' }, request);
  await of('choose-cases', { cases: [reference] }, request);
  const asked = await askForExport(desk, { ...manager, ...osric }, request);
  assert.ok(asked !== null && 'work' in asked, JSON.stringify(asked));
  assert.equal(await makeExports(desk), 1);
  return request;
}
const exportsOf = async (request: string) =>
  (await loadRequest(desk, organisation, nell, request))?.request.exports.length;

const rows = async (view: ReportView) => {
  const page = await reportsPage(desk, manager, { view, limit: 25 });
  assert.ok(!isRefusal(page));
  return page.rows;
};
const documentsOf = async (reference: string) => {
  const open = await openCase(desk, organisation, osric, reference);
  assert.ok(open !== null);
  return open.complaint.documents;
};
const refusalCode = (outcome: Awaited<ReturnType<typeof destroyReport>>): string | null =>
  outcome.outcome === 'refused' ? outcome.refusal.code : null;

test('what is not paid for is listed by age, what is by its last day, and nothing that is no report', async () => {
  office.at('2018-03-01');
  const [one, two, other] = [await recorded(), await recorded(), await recorded('larkshire')];
  await withReport(one);
  await withReport(two);
  await withReport(two, 'assessment', 'Row');
  await withReport(other, 'needs-assessment', 'Row');
  assert.deepEqual(
    new Set((await rows('unpaid')).map(({ reference, document }) => `${reference} ${document}`)),
    new Set([`${one} d1`, `${two} d1`]),
    'the six months bind where the chapter of Access to Work does',
  );
  await done(
    office.act(osric, 'record-report-paid', { document: 'd1', on: '2017-08-31' }, { reference: one }),
  );
  const [paid] = await rows('paid');
  assert.deepEqual(
    [paid?.reference, paid?.paidOn, paid?.lastDay, paid?.late, paid?.open],
    [one, '2017-08-31', '2018-02-28', true, true],
  );
  assert.equal((await rows('unpaid')).length, 1);
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});

test('while its complaint is open, at ICE’s door or on hold by hand it stays, though its time is over', async () => {
  office.at('2018-03-05');
  const [row] = await rows('paid');
  assert.ok(row !== undefined);
  const { reference } = row;
  const look = await lookAtReport(desk, manager, reference, 'd1');
  assert.ok(look !== null && !isRefusal(look));
  assert.deepEqual(
    look.refusals.map(({ code }) => code),
    ['retention.on-hold'],
  );
  assert.match(look.refusals[0]?.says ?? '', /an open complaint/);
  assert.equal(refusalCode(await destroyReport(desk, press(), reference, 'd1')), 'retention.on-hold');
  await done(office.act(osric, 'withdraw', { words: 'Leave it.' }, { reference }));
  const hold = { because: 'fraud-case', why: 'Looked into', reviewOn: day('2018-06-01') } as const;
  assert.equal(await putOnHold(desk, press(), reference, hold), null);
  const onHold = await destroyReport(desk, press(), reference, 'd1');
  assert.ok(onHold.outcome === 'refused');
  assert.match(onHold.refusal.says, /an investigation of fraud/);
  assert.match(
    onHold.refusal.remedy,
    /An investigation of fraud: “Looked into” It is looked at again on Friday 1 June\./,
    'the hold is named with its reason and its day of review',
  );
  assert.equal(await takeOffHold(desk, press(), reference, { because: 'fraud-case', why: 'Over' }), null);
  assert.equal(refusalCode(await destroyReport(desk, press(osric), reference, 'd1')), 'permit.role');
  assert.equal((await destroyReport(desk, press(), reference, 'd9')).outcome, 'not-found');
});

test('its content goes from everywhere, copies and bundles with it; that there was one stays, certified', async () => {
  const [row] = await rows('paid');
  assert.ok(row !== undefined);
  const { reference } = row;
  const made = await makeBundleOf(desk, organisation, { reference, madeBy: osric.name, key: randomUUID() });
  assert.ok(made !== null && 'kept' in made, JSON.stringify(made));
  await done(
    office.act(
      osric,
      'record-contact',
      { with: 'Example Row', channel: 'phone', summary: 'Rang' },
      { reference },
    ),
  );
  const request = await packed(reference);
  assert.equal(await exportsOf(request), 1);
  const look = await lookAtReport(desk, manager, reference, 'd1');
  assert.ok(look !== null && !isRefusal(look));
  assert.deepEqual([look.refusals, look.goes.bundles, look.held.files], [[], ['b1'], 2]);
  const key = randomUUID();
  const outcome = await destroyReport(desk, press(nell, key), reference, 'd1');
  assert.ok(outcome.outcome === 'destroyed', JSON.stringify(outcome));
  const { certificate } = outcome;
  assert.deepEqual(
    [certificate.record, certificate.part, certificate.reference, certificate.files, certificate.lastDayKept],
    ['needs assessment', 'd1', reference, 2, '2018-02-28'],
  );
  assert.deepEqual(await destroyReport(desk, press(nell, key), reference, 'd1'), outcome, 'one press');
  const { rows: answers } = await sql<{ result: unknown }>`
    select result from command_key where command = 'complaint.add-document' and stream = (
      select stream from case_card where reference = ${reference})`.execute(db);
  assert.deepEqual(answers, [{ result: null }], 'a digest of what was sent would tell whoever has a copy');
  assert.equal(await exportsOf(request), 0, 'what was packed of it has to be packed again, without it');
  const [stays] = await documentsOf(reference);
  assert.deepEqual(
    [stays?.id, stays?.kind, stays?.dated, stays?.paidOn, stays?.file],
    ['d1', 'needs-assessment', '2018-01-02', '2017-08-31', null],
  );
  assert.ok(stays?.title.includes(certificate.number));
  assert.deepEqual(await rows('paid'), []);
  await withReport(reference, 'other', 'Row');
  assert.deepEqual(
    (await documentsOf(reference)).map(({ id }) => id),
    ['d1', 'd2'],
    'its id is not given again',
  );
  const list = await listCertificates(desk, manager, { limit: 5 });
  assert.ok(!isRefusal(list));
  assert.equal(list.rows[0]?.number, certificate.number);
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});

test('one that was never paid for goes when a manager decides so, and the reason it was kept goes with it', async () => {
  office.at('2018-03-06');
  const [row] = await rows('unpaid');
  assert.ok(row !== undefined);
  const { reference } = row;
  await done(
    office.act(
      nell,
      'keep-unpaid-report',
      { document: 'd1', until: '2018-03-20', why: `${inside} disputes the invoice` },
      { reference },
    ),
  );
  office.at('2018-03-21');
  assert.equal((await rows('unpaid'))[0]?.late, true, 'the day to look again has passed');
  await done(office.act(osric, 'withdraw', { words: 'Leave it.' }, { reference }));
  const outcome = await destroyReport(desk, press(), reference, 'd1');
  assert.ok(outcome.outcome === 'destroyed', JSON.stringify(outcome));
  assert.match(outcome.certificate.reason, /never paid for/);
  assert.equal(outcome.certificate.lastDayKept, null);
  assert.deepEqual(await rows('unpaid'), []);
});

test('once it is scrubbed no byte of it is left, and its complaint goes by its own time', async () => {
  office.at('2028-04-03');
  assert.equal((await desk.record.destructions.scrub()).outcome, 'scrubbed');
  assert.deepEqual(await filesNaming(scratch, [inside]), []);
  const page = await retentionPage(desk, manager, { view: 'due', limit: 25 });
  assert.ok(!isRefusal(page));
  assert.equal(page.rows.length, 2, 'what went of it before does not take it off the list');
  for (const { reference } of page.rows) {
    const gone = await destroyCase(desk, press(), reference, {
      rule: 'retention.limit',
      clauses: ['AW-7.11a'],
      reason: 'Its contract ended six years ago.',
      leaves: 'figures',
    });
    assert.equal(gone.outcome, 'destroyed', JSON.stringify(gone));
  }
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});
