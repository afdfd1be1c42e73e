import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { day } from '#core/day.ts';
import { isRefusal } from '#core/refusal.ts';
import type { BackupMeans } from '#desk/backup/means.ts';
import type { Desk } from '#desk/desk.ts';
import { approveDestruction } from '#desk/retention/approve.ts';
import { backupsUntil } from '#desk/retention/backups-until.ts';
import { type CarriedOut, carryOutDestructions } from '#desk/retention/carry-out.ts';
import { listCertificates } from '#desk/retention/certificates.ts';
import { putOnHold, takeOffHold } from '#desk/retention/holds.ts';
import { type RetentionView, retentionPage } from '#desk/retention/proposals.ts';
import { saveRetention } from '#desk/retention/retention-settings.ts';
import { secondLook } from '#desk/retention/second-look.ts';
import { nothingMoreSaid } from '#desk/settings/contract.ts';
import { saveContract } from '#desk/settings/contracts.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import { backDoor } from '../record/tampering.ts';
import { openOffice, people } from './office.ts';

const office = await openOffice();
const { desk, organisation, scratch } = office;
const db = backDoor(scratch);
after(async () => {
  await db.destroy();
  await office.scratch.close();
});

const signedIn = (who: {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}) => ({
  ...who,
  organisation,
  email: `${who.id}@sandpiper.example`,
  mustChangePassword: false,
});
const nell = signedIn(people.nell) as never as Parameters<typeof retentionPage>[1];
const osric = signedIn(people.osric) as never as Parameters<typeof retentionPage>[1];
const as = (actor: unknown) => ({ organisation, actor: actor as typeof nell, key: randomUUID() });

const contractOf = (id: string, programme: string, endsOn: string | null) => ({
  ...nothingMoreSaid,
  id,
  name: `Contract ${id}`,
  programme,
  nation: 'england-and-wales' as const,
  value: 400_000_000,
  from: day('2012-06-01'),
  endsOn: endsOn === null ? null : day(endsOn),
  subcontractors: [],
  performanceManager: '',
  extracts: [],
});

async function good(answer: Promise<unknown>): Promise<void> {
  const came = await answer;
  assert.ok(came === null || !isRefusal(came), JSON.stringify(came));
}

/** A complaint put right on the spot: closed, with nothing more to come. */
async function settled(contract: string): Promise<string> {
  const outcome = await office.act(people.osric, 'record', {
    about: ['provider'],
    contract,
    summary: 'The lift is broken.',
    person: { name: 'Perpetua Windle' },
    settled: { whatWasDone: 'Mended.', byWhom: 'Osric', agrees: true },
  });
  assert.ok(outcome.outcome === 'done', JSON.stringify(outcome));
  return outcome.reference;
}

const shown = async (view: RetentionView) => {
  const page = await retentionPage(desk, nell, { view, limit: 25 });
  assert.ok(!isRefusal(page));
  return page;
};
const references = async (view: RetentionView) =>
  (await shown(view)).rows.map(({ reference }) => reference).toSorted();

office.at('2015-03-02');
await good(saveContract(desk, as(people.reed), contractOf('access', 'access-to-work', '2018-02-28')));
await good(saveContract(desk, as(people.reed), contractOf('skills', 'restart', '2018-02-28')));
const [first, second, open, unsaid] = [
  await settled('access'),
  await settled('access'),
  await office.act(people.osric, 'record', {
    about: ['provider'],
    contract: 'access',
    handler: 'osric',
    summary: 'No reply.',
  }),
  await settled('skills'),
];

test('six years after its contract ended a closed complaint is proposed with its rule, and not a day before', async () => {
  office.at('2024-02-28');
  assert.deepEqual(await references('due'), []);
  assert.deepEqual(
    (await shown('coming')).coming.map(({ limit, cases }) => [limit.contract, cases]),
    [['access', 2]],
  );
  office.at('2024-02-29');
  const page = await shown('due');
  assert.deepEqual(page.rows.map(({ reference }) => reference).toSorted(), [first, second]);
  assert.equal(page.rows[0]?.limit.rule, 'retention.limit');
  assert.ok(page.rows[0]?.limit.clauses.includes('AW-7.11a'));
  assert.match(page.rows[0]?.limit.says ?? '', /Wednesday 28 February 2018.*Wednesday 28 February 2024/);
  assert.deepEqual(page.counts, { due: 2, past: 0, held: 0, coming: 0 });
});

test('where no document says, nothing is proposed until the provider sets a time of its own', async () => {
  assert.deepEqual(
    (await shown('due')).unsaid.map(({ contract }) => contract),
    ['skills'],
  );
  await good(saveRetention(desk, as(people.reed), { ownMonths: 73, backupDays: 35 }));
  assert.deepEqual(await references('due'), []);
  office.at('2024-03-29');
  const page = await shown('past');
  assert.equal(page.rows.length, 3, 'its own time is over for all of them');
  assert.deepEqual([...new Set(page.rows.map(({ limit }) => limit.rule))], ['own-setting']);
  await good(saveRetention(desk, as(people.reed), { ownMonths: 72, backupDays: 35 }));
  assert.deepEqual(
    await references('past'),
    [unsaid],
    'a document’s time stands before an equal one of ours',
  );
});

test('however many are looked at together, what was asked to be erased is read once', async () => {
  const { cases } = desk.record;
  let asked = 0;
  const list: typeof cases.list = (...given) => {
    asked += 1;
    return cases.list(...given);
  };
  const counting = { ...desk, record: { ...desk.record, cases: { ...cases, list } } };
  assert.ok(!isRefusal(await secondLook(counting, nell, [first])));
  const ofOne = asked;
  assert.ok(ofOne > 0);
  assert.ok(!isRefusal(await secondLook(counting, nell, [first, second, unsaid])));
  assert.equal(asked, 2 * ofOne);
});

test('a hold put on by a person keeps it, with its reason and review, until it is taken off', async () => {
  const hold = { because: 'fraud-case' as const, why: 'Referred by Perpetua', reviewOn: day('2024-06-03') };
  assert.equal((await putOnHold(desk, as(people.osric), first, hold))?.code, 'permit.role');
  assert.equal(
    (await putOnHold(desk, as(people.nell), first, { ...hold, reviewOn: day('2024-03-29') }))?.code,
    'retention.review-past',
  );
  await good(putOnHold(desk, as(people.nell), first, hold));
  assert.deepEqual(await references('held'), [first]);
  assert.ok(!(await references('due')).includes(first));
  const look = await secondLook(desk, nell, [first, second]);
  assert.ok(!isRefusal(look));
  assert.equal(look.free, false);
  assert.deepEqual(
    look.cases[0]?.refusals.map(({ code }) => code),
    ['retention.on-hold'],
  );
  const barred = await approveDestruction(desk, as(nell), [first, second]);
  assert.deepEqual('refusals' in barred && barred.refusals.map(({ code }) => code), ['retention.on-hold']);
  await good(takeOffHold(desk, as(people.nell), first, { because: 'fraud-case', why: 'Nothing found' }));
  assert.deepEqual(await references('held'), []);
});

test('what is open, or too early, or nobody’s to approve, is refused', async () => {
  assert.ok(open.outcome === 'done');
  const codes = async (of: string[], who = nell) => {
    const answer = await approveDestruction(desk, as(who), of);
    return 'refusals' in answer ? answer.refusals.map(({ code }) => code) : [];
  };
  assert.deepEqual(await codes([open.reference]), ['retention.on-hold']);
  assert.deepEqual(await codes([first], osric), ['permit.role']);
  assert.deepEqual(await codes([]), ['retention.nothing-chosen']);
  assert.deepEqual(await codes(['SW-1999-0001']), ['retention.no-such-case']);
  assert.ok(isRefusal(await retentionPage(desk, osric, { view: 'due', limit: 25 })));
});

/** What lists and figures count. */
const counts = () =>
  sql<Record<string, unknown>>`
    select state, route, contract_id, delivered_by, open, count(*)::int from case_card group by 1, 2, 3, 4, 5
    order by 1, 2, 3, 4, 5`
    .execute(db)
    .then(({ rows }) => rows);

test('approved by a person it is carried out: a certificate each, figures as before, and the record verifies', async () => {
  const before = await counts();
  const who = as(nell);
  const approved = await approveDestruction(desk, who, [first, second, unsaid]);
  assert.ok('work' in approved, JSON.stringify(approved));
  // As if Redress had ended between the approval and asking for it: neither the press again nor the next round loses it.
  const endedBetween = () => sql`delete from long_work where id = ${approved.work.id}`.execute(db);
  await endedBetween();
  const twice = await approveDestruction(desk, who, [first, second, unsaid]);
  assert.equal('work' in twice && twice.work.id, approved.work.id);
  await endedBetween();
  assert.equal(await carryOutDestructions(desk), 3);
  const ended = await desk.record.longWork.find(organisation, approved.work.id);
  assert.equal(ended?.state, 'done');
  assert.equal((ended?.outcome as CarriedOut | undefined)?.certificates.length, 3);
  assert.deepEqual(await counts(), before);
  assert.deepEqual(await references('due'), []);

  const list = await listCertificates(desk, nell, { limit: 25 });
  assert.ok(!isRefusal(list));
  assert.equal(list.rows.length, 3);
  const of = list.rows.find(({ reference }) => reference === first);
  assert.equal(of?.approvedBy.name, people.nell.name);
  assert.equal(of?.lastDayKept, '2024-02-28');
  assert.equal(of?.backupsUntil, '2024-05-03');
  assert.equal(of?.scrubbedAt, null);
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
  const { rows } = await sql`select from event where payload::text ilike '%perpetua%'`.execute(db);
  assert.equal(rows.length, 0, 'the reason of a hold goes with its case');
  assert.equal(await carryOutDestructions(desk), 0);
});

test('a certificate names the day the last backup is gone: one that lies there, one under way, or one of the provider’s own', async () => {
  const of = (more: Partial<Desk>) => backupsUntil({ ...desk, ...more }, organisation);
  const backups = { days: 60 } as BackupMeans;
  office.at('2024-05-10');
  assert.equal(await of({}), '2024-06-14', 'the provider’s own are kept 35 days');
  assert.equal(await of({ backups }), '2024-06-14', 'none has been made yet');
  const id = randomUUID();
  await desk.record.backups.ask({ id, askedByName: null, at: desk.now() });
  assert.equal(await of({ backups }), '2024-07-09', 'what is destroyed while one is made may be in it');
  assert.equal((await desk.record.backups.take(desk.now()))?.id, id);
  const made = { at: desk.now(), bytes: 12, sha256: 'ab'.repeat(32), events: 1, files: 0 };
  await desk.record.backups.made(id, { ...made, file: 'redress.backup', keptUntil: day('2024-07-02') });
  assert.equal(await of({ backups }), '2024-07-02', 'the last that lies there');
  office.at('2024-05-30');
  assert.equal(await of({ backups }), '2024-07-04', 'the provider’s own goes later');
  assert.equal(await of({ backups: null }), '2024-07-04');
});
