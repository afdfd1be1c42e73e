import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { isRefusal } from '#core/refusal.ts';
import { writeOf } from '#desk/complaint/write-of.ts';
import { asHistory } from '#desk/history.ts';
import { nobodyOnPaper } from '#desk/import/declaration.ts';
import { importComplaints } from '#desk/import/import-complaints.ts';
import { readMap } from '#desk/import/map.ts';
import { passTheNightForAll } from '#desk/overnight.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import { people } from '../desk/office.ts';
import { openMarkedOffice } from './marked-office.ts';

/** A later complaint of somebody whose earlier one bears the MAPPA marker is found, and the officer asked about it. */
const office = await openMarkedOffice();
after(() => office.scratch.close());
const { desk, organisation, officer, another, handler } = office;
const { somebody, recorded, act, marked, caseOf, asked, owedBy } = office;

test('a name and a way to reach them is enough, and so is a name that few have', async () => {
  const one = somebody();
  await marked({ ...one, contact: '01632 960 777, after 2 pm' });
  assert.deepEqual(await asked(await recorded({ ...one, contact: '+44 1632 960777' })), [officer.id]);
  assert.deepEqual(await asked(await recorded({ name: one.name.toUpperCase() })), [officer.id]);
  assert.deepEqual(await asked(await recorded({ ...somebody(), contact: '01632 960 777' })), []);
});

test('a name that many have proves nothing, and two numbers are two people', async () => {
  const many = { name: 'Alex Example' };
  for (let n = 0; n < 6; n += 1) await recorded(many);
  await marked({ ...many, address: ['1 Example Row', 'Exampleton'] });
  assert.deepEqual(await asked(await recorded(many)), []);
  assert.deepEqual(await asked(await recorded({ ...many, address: ['1 Example Row, Exampleton'] })), [
    officer.id,
  ]);
  const one = somebody();
  await marked({ ...one, participant: 'N-1' });
  assert.deepEqual(await asked(await recorded({ ...one, participant: 'N-2' })), []);
  assert.deepEqual(await asked(await recorded({ name: '' })), []);
});

test('the officer answers either way, is asked once of a person, and by night nothing is asked again', async () => {
  const one = somebody();
  await marked(one);
  const [no, yes] = [await recorded(one), await recorded(one)];
  assert.deepEqual(await act(another, 'decline-mappa', {}, no), ['mappa.not-asked']);
  assert.deepEqual(await act(handler, 'decline-mappa', {}, no), ['permit.role']);
  assert.deepEqual(await act(officer, 'decline-mappa', {}, no), ['done']);
  assert.deepEqual(await act(officer, 'mark-mappa', {}, yes), ['done']);
  const before = [await caseOf(no), await caseOf(yes)].map(({ version }) => version);
  await passTheNightForAll(desk);
  await passTheNightForAll(desk);
  assert.deepEqual(
    [await caseOf(no), await caseOf(yes)].map(({ version }) => version),
    before,
  );
  assert.deepEqual([await asked(no), await asked(yes)], [[], []]);
  assert.deepEqual(await act(officer, 'decline-mappa', {}, yes), ['mappa.not-asked']);
});

const withdrawn = { how: 'phone', words: 'I have changed my mind.' };

test('set later, the marker is asked about on the other open complaints; so after a change of details, and on reopening', async () => {
  const one = somebody();
  const otherwise = await recorded({ ...somebody(), participant: 'z 17' });
  const [first, second, unnamed, closed] = [
    await recorded({ ...one, participant: 'Z-17' }),
    await recorded(one),
    await recorded(somebody()),
    await recorded(one),
  ];
  assert.deepEqual(await act(handler, 'withdraw', withdrawn, closed), ['done']);
  assert.deepEqual(await act(officer, 'mark-mappa', {}, first), ['done']);
  assert.deepEqual(await asked(second), [officer.id]);
  assert.deepEqual(await asked(otherwise), [officer.id]);
  assert.deepEqual([await asked(unnamed), await asked(closed)], [[], []]);
  await act(handler, 'change-details', { participant: 'Z17' }, unnamed);
  assert.deepEqual(await asked(unnamed), [officer.id]);
  assert.deepEqual(await act(handler, 'reopen', withdrawn, closed), ['done']);
  assert.deepEqual(await asked(closed), [officer.id]);
});

test('what was recorded while the marker was set, or cut off before the look, is found by night', async () => {
  const one = somebody();
  const [first, second] = [await recorded(one), await recorded(one)];
  const { complaint, history, setting, version } = await caseOf(first);
  const stream = await desk.record.cases.streamByReference(organisation, complaint.reference);
  const added = asHistory(
    [{ type: 'MappaMarked', officer: officer.id, officerName: officer.name } as const],
    version,
    { now: desk.now(), actor: officer },
  );
  await desk.record.append({
    organisation,
    key: randomUUID(),
    command: 'complaint.mark-mappa',
    writes: [writeOf(stream ?? '', version, added, setting, history)],
  });
  assert.deepEqual(await asked(second), []);
  await passTheNightForAll(desk);
  assert.deepEqual(await asked(second), [officer.id]);
});

test('where the officer has gone any officer is asked, and it stands on the role’s list', async () => {
  const one = somebody();
  const gone = { ...officer, id: 'gone-officer', name: 'Perran Hale' };
  const first = await recorded(one);
  assert.deepEqual(await act(gone, 'mark-mappa', {}, first), ['done']);
  const later = await recorded(one);
  assert.deepEqual(await asked(later), [null]);
  for (const each of [officer, another]) assert.ok((await owedBy(each)).includes(later), each.id);
  assert.deepEqual(await act(officer, 'mark-mappa', {}, first), ['done']);
  assert.deepEqual(await asked(later), [officer.id]);
  assert.ok(!(await owedBy(another)).includes(later));
});

test('what came in by import is looked at as well', async () => {
  const one = somebody();
  await marked(one);
  const map = readMap(`source: The book
file: { encoding: utf-8, delimiter: ',', days: day/month/year }
number: { column: no, before: 'B-' }
complaint:
  channel: { is: letter }
  received: { column: received }
  summary: { column: words }
  about: { is: [provider] }
  person.name: { column: who }
`);
  assert.ok('complaint' in map, JSON.stringify(map));
  const came = await importComplaints(desk, {
    organisation,
    actor: people.nell,
    file: {
      name: 'book.csv',
      open: async function* () {
        yield Buffer.from(`no,received,words,who\nA-1,01/03/2018,Nobody called.,${one.name}\n`);
      },
    },
    map: map,
    ...nobodyOnPaper,
    dryRun: false,
  });
  assert.ok(!isRefusal(came) && came.broughtIn === 1, JSON.stringify(came));
  const { found } = await desk.record.cases.search(organisation, one.name);
  const references = found.map(({ card }) => card.reference).toSorted();
  assert.deepEqual(await asked(references.at(-1) ?? ''), [officer.id]);
});

test('what is shown of all of them is what a replay gives', async () => {
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});
