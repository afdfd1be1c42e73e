import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownPeople } from '#desk/complaint/known-people.ts';
import { loadCase } from '#desk/complaint/open-case.ts';
import { systemActor } from '#desk/complaint-setting.ts';
import { sheets } from '#desk/restricted/blank-sheets.ts';
import { rules } from '#guidance/catalogue.ts';
import { mappaPassage } from '#kinds/every-kind/restricted/mappa.ts';
import { theirs } from '../access/everybody.ts';
import { openApp } from '../access/open-app.ts';
import { people } from '../desk/office.ts';

/**
 * The decision tables of Special Customer Records and MAPPA, row by row: what Redress does for each row that speaks of a system. Rows of
 * offices, their storage and boxes (S6, S7, S12, S13) are held by the tests of offices; S2 and S3 at length by `no-trace`,
 * `papers` and `to-paper` beside this.
 */
const { office, desk, organisation, app, sessions, officer } = await openApp();

const person = { name: 'Wisteria Quillfeather', contact: '01632 960 777', address: ['1 Example Row'] };

async function recorded(more: object = {}): Promise<string> {
  const made = await office.act(people.osric, 'record', {
    about: ['provider'],
    person,
    summary: 'Nobody called me back.',
    ...more,
  });
  assert.ok(made.outcome === 'done', JSON.stringify(made));
  return made.reference;
}
const act = async (
  who: Parameters<typeof office.act>[0],
  command: string,
  input: object,
  reference: string,
) => {
  const answer = await office.act(who, command, input, { reference });
  return answer.outcome === 'refused' ? answer.refusals.map(({ code }) => code) : [answer.outcome];
};
async function marked(): Promise<string> {
  const reference = await recorded();
  assert.deepEqual(await act(officer, 'mark-mappa', {}, reference), ['done']);
  return reference;
}
const stateOf = async (reference: string) => {
  const found = await loadCase(desk, organisation, systemActor, reference);
  assert.ok(found);
  return found.complaint;
};
const page = (role: 'handler' | 'nominated-officer', url: string) =>
  app.inject({ method: 'GET', url, headers: { cookie: `redress-session=${sessions.get(role)}` } });
const sheet = (id: string): string => JSON.stringify(sheets.find((one) => one.id === id));

test('S1: how the record is kept is asked before any name', async () => {
  const { body } = await page('handler', '/record');
  assert.ok(body.indexOf('name="paperOnly"') > 0);
  assert.ok(body.indexOf('name="paperOnly"') < body.indexOf('name="person.name"'));
});

test('S2: what is sent of such a person is refused, and leaves no line but that it was', async () => {
  const answer = await office.act(people.osric, 'record', { paperOnly: true, person });
  assert.ok(answer.outcome === 'refused');
  assert.deepEqual(
    answer.refusals.map(({ code }) => code),
    ['complaint.paper-only'],
  );
});

test('S3: only a nominated officer moves what is held to paper', async () => {
  const reference = await marked();
  for (const [role, status] of [
    ['handler', 403],
    ['nominated-officer', 200],
  ] as const)
    assert.equal((await page(role, `/complaints/${reference}/to-paper`)).statusCode, status, role);
});

test('S4 and S5: the control sheet has what is asked for each time, four hours and a manager’s word for longer', () => {
  for (const column of ['Date', 'Member of staff', 'Reason', 'Need', 'Time out', 'Due back', 'Time in'])
    assert.match(sheet('control'), new RegExp(column));
  assert.match(sheet('control'), /4 hours at most\. Longer only where a manager authorises it before/);
});

test('S8: what is exchanged goes officer to officer, and never by e-mail', () => {
  assert.match(sheet('record'), /Jobcentre Plus, officer to officer/);
  for (const { about } of sheets) assert.match(about.join(' '), /Never type, scan, photograph or e-mail it/);
});

test('S9 and S10: there is a sheet for everything else that is kept, and for what is claimed', () => {
  for (const what of [
    'incident',
    'accident',
    'absence',
    'expenses',
    'Annex 2 of the Work and Health Programme',
  ])
    assert.match(sheet('record'), new RegExp(what));
  assert.ok(sheets.some(({ id }) => id === 'complaint'));
});

test('S11: the destruction sheet says shredded, at once, with who saw it', () => {
  assert.match(sheet('destruction'), /shredded at once when the provision ends/);
  assert.match(sheet('destruction'), /Witnessed by/);
});

test('the marker is set by a nominated officer alone, and says whom to see', async () => {
  const reference = await recorded();
  assert.deepEqual(await act(people.nell, 'mark-mappa', {}, reference), ['permit.role']);
  assert.deepEqual(await act(officer, 'mark-mappa', {}, reference), ['done']);
  assert.match((await page('handler', `/complaints/${reference}`)).body, /See the nominated officer, Hollis/);
  assert.deepEqual(await act(officer, 'mark-mappa', {}, reference), ['mappa.marked-already']);
});

test('set late, what is there already is checked by the officer', async () => {
  const { mappa } = await stateOf(await marked());
  assert.equal(mappa?.checkedOn, null);
  assert.equal(mappa?.toCheckSince, '2018-03-12');
});

test('somebody of that name who complains again is met only after seeing the officer', async () => {
  await marked();
  // The newest has none: an older one has.
  await recorded();
  const handler = {
    organisation,
    ...people.osric,
    email: '',
    scope: null,
    expiresOn: null,
    mustChangePassword: false,
  };
  const [known] = await knownPeople(desk, handler, 'Wisteria Quillfeather');
  assert.equal(known?.seeOfficer, 'Hollis Merriwether');
  const lookingIn = { ...handler, roles: ['security-lead'] };
  assert.equal((await knownPeople(desk, lookingIn, 'Wisteria Quillfeather'))[0]?.seeOfficer, null);
});

test('a restriction, an offence, a risk and who supervises are written in no field', async () => {
  const reference = await marked();
  for (const summary of ['An exclusion zone.', 'A conviction.', 'He is a risk.', 'His probation officer.'])
    assert.deepEqual(await act(people.osric, 'record-contact', { channel: 'phone', summary }, reference), [
      'mappa.words-for-paper',
    ]);
});

test('MAPPA J and its kind are no documents here', async () => {
  const reference = await marked();
  for (const title of ['MAPPA J', 'Restriction order', 'Licence conditions'])
    assert.ok(
      (
        await act(people.osric, 'add-document', { title, confirmed: ['nothing-restricted'] }, reference)
      ).includes('mappa.not-on-electronic-record'),
      title,
    );
});

test('a new address is not typed', async () => {
  const reference = await marked();
  for (const changed of [{ contact: '01632 960 778' }, { address: ['2 Example Row'] }])
    for (const who of [people.osric, officer])
      assert.deepEqual(await act(who, 'change-details', changed, reference), [
        'mappa.address-through-officer',
      ]);
});

test('it is passed to a sub-contractor by its handler or by its name only from officer to officer', async () => {
  const reference = await marked();
  for (const who of [people.osric, officer])
    assert.deepEqual(await act(who, 'change-details', { deliveredBy: theirs }, reference), [
      'mappa.officer-to-officer-only',
    ]);
  assert.deepEqual(await act(people.osric, 'change-details', { deliveredBy: 'Sandpiper Works' }, reference), [
    'done',
  ]);
});

test('a referral is never turned away; a start waits for clearance, a job for permission', () => {
  const codes = (facts: Parameters<typeof mappaPassage>[1]): string[] =>
    mappaPassage(rules, facts).refusals.map(({ code }) => code);
  assert.deepEqual(codes({ action: 'refuse-referral' }), ['mappa.referral-refused']);
  assert.deepEqual(codes({ action: 'start-placement', clearedByOfficer: false }), [
    'mappa.clearance-required',
  ]);
  assert.deepEqual(codes({ action: 'start-job', permissionOn: null }), ['mappa.permission-required']);
});

test('when they leave, the officer shreds the papers the same day, and is late the day after', async () => {
  const reference = await marked();
  assert.deepEqual(await act(officer, 'end-mappa', {}, reference), ['done']);
  const api = await app.inject({
    method: 'GET',
    url: `/api/complaints/${reference}`,
    headers: { authorization: `Bearer ${sessions.get('nominated-officer')}` },
  });
  assert.match(api.body, /Shred the papers today/);
  assert.match(api.body, /"due":"2018-03-12"/);
});

test('an officer who has gone leaves the marker to another, who is named on it from then on', async () => {
  const gone = { organisation, id: 'gone-officer', name: 'Orla Fenn', roles: ['nominated-officer'] };
  const reference = await recorded();
  assert.deepEqual(await act(gone, 'mark-mappa', {}, reference), ['done']);
  assert.deepEqual(await act(officer, 'mark-mappa', {}, reference), ['done']);
  assert.equal((await stateOf(reference)).mappa?.officerName, 'Hollis Merriwether');
});
