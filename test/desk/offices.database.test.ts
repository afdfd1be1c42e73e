import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { day } from '#core/day.ts';
import { isRefusal, type Refusal } from '#core/refusal.ts';
import { officesLacking } from '#desk/administration/offices-lacking.ts';
import { addOffice, takeStep } from '#desk/offices/keep-office.ts';
import { officesFor, officesStanding } from '#desk/offices/standing.ts';
import { stepNamed } from '#desk/offices/steps.ts';
import { addPerson } from '#desk/people/add-person.ts';
import { changePerson } from '#desk/people/change-person.ts';
import { closeAccount } from '#desk/people/close-account.ts';
import { personSchema } from '#desk/people/person-form.ts';
import { paperOnlyRefusals, whomToAsk } from '#desk/restricted/paper-only-stop.ts';
import { saveTraining } from '#desk/settings/people.ts';
import { settingHistory } from '#desk/settings/setting-history.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import type { Actor } from '#kinds/kind.ts';
import { openOffice, people } from './office.ts';

const here = await openOffice();
after(() => here.scratch.close());
here.at('2018-03-12');
const { desk, organisation } = here;
const { reed, nell, osric } = people;

const by = (actor: Actor = reed, key: string = randomUUID()) => ({ organisation, actor, key });
const take = (id: string, name: string, given: object, actor: Actor = reed): Promise<Refusal | null> => {
  const step = stepNamed(name);
  assert.ok(step !== null, name);
  const parsed = step.schema.safeParse(given);
  assert.ok(parsed.success, JSON.stringify(parsed.error?.issues));
  return takeStep(desk, by(actor), id, step, parsed.data);
};
const codeOf = async (refusal: Promise<Refusal | null>): Promise<string | null> =>
  (await refusal)?.code ?? null;
const details = { name: 'Church Street', area: 'Larkton', organisation: null, contracts: ['larkshire'] };

async function opened(more: object = {}): Promise<string> {
  const added = await addOffice(desk, by(), { ...details, ...more });
  assert.ok(!isRefusal(added), JSON.stringify(added));
  return added.id;
}

async function employed(name: string, more: object = {}): Promise<string> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@sandpiper.example`;
  const given = personSchema.parse({ name, email, roles: ['nominated-officer'], ...more });
  const added = await addPerson(desk, by(), given);
  assert.ok(!isRefusal(added), JSON.stringify(added));
  return added.account;
}

const church = await opened();
const hazel = await employed('Hazel Thorne');
const briar = await employed('Briar Combe');
const standing = async (id = church) => {
  const found = (await officesStanding(desk, organisation)).find((office) => office.id === id);
  assert.ok(found !== undefined);
  return found;
};
const lacks = async (): Promise<string[]> => (await standing()).lacks.map(({ code }) => code);

test('an office begins with everything missing, and says so with the clause', async () => {
  assert.deepEqual(await lacks(), [
    'office.officer-missing',
    'office.storage-not-compliant',
    'office.risk-not-assessed',
    'office.deputy-missing',
  ]);
  const toSee = await officesLacking(desk, organisation);
  assert.deepEqual(toSee[0], {
    says: 'Name the nominated officer of Church Street',
    why: 'The office has no nominated officer. Name one, and name the next before the post ends.',
    at: 'offices',
    clauses: ['G2-70a', 'G2-70c'],
    stops: false,
  });
  assert.deepEqual(toSee.at(-1)?.clauses, ['G2-70c']);
});

test('a nominated officer is of management level, works there, and may open what is restricted', async () => {
  const name = { post: 'officer', account: hazel, from: '2018-03-12', management: true };
  assert.equal(
    await codeOf(take(church, 'name-officer', { ...name, management: false })),
    'office.not-management-level',
  );
  assert.equal(
    await codeOf(take(church, 'name-officer', { ...name, account: 'osric' })),
    'office.officer-without-role',
  );
  assert.equal(
    await codeOf(take(church, 'name-officer', { ...name, account: 'nobody' })),
    'office.officer-unknown',
  );
  assert.equal(
    await codeOf(take(church, 'name-officer', { ...name, account: null })),
    'office.officer-unsaid',
  );
  assert.equal(
    await codeOf(take(church, 'name-officer', { ...name, name: 'Example Row' })),
    'office.officer-said-twice',
  );
  const theirs = await opened({ name: 'Kestrel Yard', organisation: 'Kestrel Yard Training' });
  assert.equal(await codeOf(take(theirs, 'name-officer', name)), 'office.officer-elsewhere');
  for (const actor of [osric, nell])
    assert.equal(await codeOf(take(church, 'name-officer', name, actor)), 'permit.role');
  assert.equal(await codeOf(take(church, 'name-officer', name)), null);
  assert.equal((await standing()).officer?.name, 'Hazel Thorne');
});

test('storage that does not lock, or is of something else, is refused; what is there is kept', async () => {
  const storage = {
    unit: 'Cabinet 2',
    place: 'Ground floor',
    material: 'steel',
    lockable: true,
    robust: true,
    inspectedOn: '2018-03-12',
  };
  for (const bad of [{ material: 'other' }, { lockable: false }, { robust: false }])
    assert.equal(
      await codeOf(take(church, 'storage', { ...storage, ...bad })),
      'office.storage-not-compliant',
    );
  assert.equal(
    await codeOf(take(church, 'storage', { ...storage, inspectedOn: '2018-03-13' })),
    'office.in-future',
  );
  assert.equal(await codeOf(take(church, 'storage', storage)), null);
  assert.equal(
    await codeOf(take(church, 'risk', { assessedOn: '2018-03-12', reviewBy: '2018-03-12' })),
    'office.review-before-assessment',
  );
  assert.equal(
    await codeOf(take(church, 'risk', { assessedOn: '2018-03-12', reviewBy: '2019-03-11' })),
    null,
  );
  assert.deepEqual(await lacks(), ['office.jobcentre-plus-not-told', 'office.deputy-missing']);
  assert.equal(await codeOf(take(church, 'jobcentre-plus-told', { on: '2018-03-12' })), null);
  const deputy = { post: 'deputy', name: 'Example Row', from: '2018-03-12', management: true };
  assert.equal(await codeOf(take(church, 'name-officer', deputy)), null);
  assert.deepEqual(await lacks(), []);
  here.at('2019-03-11');
  assert.deepEqual(await lacks(), [], 'the last day counts in full');
  here.at('2019-03-12');
  assert.deepEqual(await lacks(), ['office.risk-not-assessed']);
  here.at('2018-03-12');
});

test('the post, the role and the account of the nominated officer end only once somebody follows', async () => {
  const as = (more: object) =>
    personSchema.parse({
      name: 'Hazel Thorne',
      email: 'hazel.thorne@sandpiper.example',
      roles: ['nominated-officer'],
      ...more,
    });
  const refused = async (): Promise<(string | null)[]> => [
    await codeOf(take(church, 'end-post', { post: 'officer', on: '2018-03-31' })),
    await codeOf(closeAccount(desk, by(), hazel)),
    await codeOf(changePerson(desk, by(), hazel, as({ roles: ['manager'] }))),
    await codeOf(changePerson(desk, by(), hazel, as({ expiresOn: '2018-03-30' }))),
  ];
  const missing = 'office.officer-missing';
  assert.deepEqual(await refused(), [missing, missing, missing, missing]);
  const next = { post: 'officer', account: briar, from: '2018-04-01', management: true };
  assert.equal(await codeOf(take(church, 'name-officer', next)), null);
  assert.deepEqual(await refused(), [null, missing, missing, missing], 'and not a day before they do');
  assert.equal(await codeOf(changePerson(desk, by(), hazel, as({ expiresOn: '2018-03-31' }))), null);
  assert.equal(await codeOf(closeAccount(desk, by(), briar)), missing, 'nor may whoever is to come');
  here.at('2018-03-31');
  assert.equal((await standing()).officer?.name, 'Hazel Thorne');
  assert.equal(await codeOf(closeAccount(desk, by(), hazel)), null);
  here.at('2018-04-01');
  assert.equal((await standing()).officer?.name, 'Briar Combe');
  assert.deepEqual(await lacks(), ['office.jobcentre-plus-not-told'], 'Jobcentre Plus is told anew');
  assert.equal(await codeOf(take(church, 'end-post', { post: 'deputy', on: '2018-04-01' })), null);
});

test('whoever stops at a record on paper is told of their own office, or of all there are', async () => {
  const all = await whomToAsk(desk, { organisation, id: 'osric' });
  assert.deepEqual([all.offices.map(({ officer }) => officer), all.isTheirs], [['Briar Combe'], false]);
  const given = personSchema.parse({
    name: 'Teal Marlow',
    email: 'teal@sandpiper.example',
    roles: ['sub-contractor-handler'],
    worksFor: 'Kestrel Yard Training',
    office: church,
  });
  const elsewhere = await addPerson(desk, by(), given);
  assert.ok(isRefusal(elsewhere) && elsewhere.code === 'person.office-elsewhere');
  const teal = await employed('Teal Marlow', { ...given, office: null });
  assert.deepEqual(
    (await whomToAsk(desk, { organisation, id: teal })).offices.map(({ name }) => name),
    ['Kestrel Yard'],
  );
  const wren = await employed('Wren Calloway', { roles: ['handler'], office: church });
  assert.equal((await whomToAsk(desk, { organisation, id: wren })).isTheirs, true);
  const [refusal] = await paperOnlyRefusals(desk, { organisation, id: wren });
  assert.match(refusal?.remedy ?? '', /Church Street: Briar Combe, or Example Row while they are away\.$/);
  const account = await desk.record.accounts.find(organisation, teal);
  assert.ok(account !== null);
  const scope = { deliveredBy: ['Kestrel Yard Training'] };
  const seen = await officesFor(desk, { ...account, scope });
  assert.deepEqual(
    seen.map(({ name }) => name),
    ['Kestrel Yard'],
  );
});

test('what bears the MAPPA marker goes to a sub-contractor once an office of theirs has its officer', async () => {
  const given = {
    about: ['subcontractor'],
    deliveredBy: 'Kestrel Yard Training',
    handler: 'osric',
    summary: 'My travel costs were not paid.',
  };
  const recorded = await here.act(osric, 'record', given);
  assert.ok(recorded.outcome === 'done', JSON.stringify(recorded));
  const { reference } = recorded;
  const officer: Actor = { id: briar, name: 'Briar Combe', roles: ['nominated-officer'] };
  assert.equal((await here.act(officer, 'mark-mappa', {}, { reference })).outcome, 'done');
  const [theirs] = (await desk.record.accounts.byEmail('teal@sandpiper.example')).map(({ id }) => id);
  assert.ok(theirs !== undefined);
  await saveTraining(desk, by(), { account: theirs, on: day('2018-01-08') });
  const assign = async () => {
    const outcome = await here.act(officer, 'assign', { handler: theirs }, { reference });
    return outcome.outcome === 'refused' ? outcome.refusals.map(({ code }) => code) : outcome.outcome;
  };
  assert.deepEqual(await assign(), ['mappa.officer-to-officer-only']);
  const yard = (await officesStanding(desk, organisation)).find(({ name }) => name === 'Kestrel Yard');
  const named = { post: 'officer', name: 'Lorcan Tern', from: '2018-04-01', management: true };
  assert.equal(await codeOf(take(yard?.id ?? '', 'name-officer', named)), null);
  assert.equal(await assign(), 'done');
});

test('two changes at once are told apart, one press is one change, and the chain holds it all', async () => {
  const step = stepNamed('jobcentre-plus-told');
  assert.ok(step !== null);
  const press = by(reed, 'one press');
  const opened = (await desk.record.settings.find(organisation, 'office', church))?.version ?? 0;
  assert.equal(await takeStep(desk, { ...press, opened }, church, step, { on: day('2018-04-01') }), null);
  assert.equal(await takeStep(desk, { ...press, opened }, church, step, { on: day('2018-04-01') }), null);
  const late = await takeStep(desk, { ...by(), opened }, church, step, { on: day('2018-03-31') });
  assert.equal(late?.code, 'setting.changed-meanwhile');
  const told = await settingHistory(desk, organisation, `office-${church}`);
  assert.equal(told[0]?.says, 'Jobcentre Plus told of the nominated officer');
  assert.ok(told.some(({ says }) => says === 'Briar Combe named nominated officer'));
  const faults = await Array.fromAsync(verifyRecord(desk));
  assert.deepEqual(faults, []);
  assert.equal(await codeOf(take(church, 'close', { on: '2018-04-01' })), null);
  assert.equal(
    await codeOf(take(church, 'risk', { assessedOn: '2018-04-01', reviewBy: '2019-04-01' })),
    'office.closed',
  );
  assert.deepEqual((await standing()).lacks, []);
});
