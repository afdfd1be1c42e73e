import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { possiblyTheirs } from '#desk/restricted/later-complaints/possible.ts';
import type { Person } from '#desk/sign-in/person.ts';
import { openMarkedOffice } from './marked-office.ts';

/** A later complaint that nothing ties to a marked one for certain is put before the officer, and before nobody else. */
const office = await openMarkedOffice();
after(() => office.scratch.close());
const { desk, organisation, officer, another, handler, recorded, act, marked, asked } = office;

/** What somebody is shown, under their own sight: the marked one, and those that may be the same person’s. */
async function shownTo(who: typeof officer): Promise<[string, string[]][]> {
  const found = await desk.record.seenBy(
    { organisation, account: who.id, sees: 'everything', restricted: 'by-list' },
    () => possiblyTheirs(desk, who as unknown as Person),
  );
  return found.map(({ marked: { reference }, others }) => [
    reference,
    others.map((other) => other.reference).toSorted((a, b) => (a < b ? -1 : 1)),
  ]);
}

test('a misspelt name, and one that many have, are put before officers alone', async () => {
  const misspelt = await marked({ name: 'Wisteria Quillfeather' });
  assert.deepEqual(await shownTo(officer), []);
  const slip = await recorded({ name: 'Wisteria Quilfeather' });
  await recorded({ name: 'Robin Quillfeather' });
  assert.deepEqual(await asked(slip), [], 'nobody is asked by itself');
  assert.deepEqual(await shownTo(officer), [[misspelt, [slip]]]);
  assert.deepEqual(await shownTo(another), [[misspelt, [slip]]]);
  assert.deepEqual(await shownTo(handler), []);

  const many = { name: 'Alex Example' };
  const before = [];
  for (let n = 0; n < 6; n += 1) before.push(await recorded(many));
  const common = await marked({ ...many, participant: 'N-1' });
  const [two, none] = [await recorded({ ...many, participant: 'N-2' }), await recorded(many)];
  const shown = new Map(await shownTo(officer));
  assert.deepEqual(
    shown.get(common),
    [...before, none].toSorted((a, b) => (a < b ? -1 : 1)),
  );
  assert.ok(!shown.get(common)?.includes(two), 'another number is another person');
});

test('what is marked, closed or restricted is not among them, nor what an officer was asked about', async () => {
  const one = await marked({ name: 'Quenby Featherstone' });
  const [theirs, closed, hidden] = [
    await recorded({ name: 'Quenby Fetherstone' }),
    await recorded({ name: 'Quenby Featherston' }),
    await recorded({ name: 'Quenby Featherstome' }),
  ];
  assert.deepEqual(new Map(await shownTo(officer)).get(one)?.length, 3);
  assert.deepEqual(await act(officer, 'mark-mappa', {}, theirs), ['done']);
  assert.deepEqual(await act(handler, 'withdraw', { words: 'Leave it.' }, closed), ['done']);
  assert.deepEqual(await act(another, 'restrict', { reason: 'safety', readers: [] }, hidden), ['done']);
  assert.equal(new Map(await shownTo(officer)).get(one), undefined);
  assert.equal(
    new Map(await shownTo(another)).get(one),
    undefined,
    'no index of words names what is restricted',
  );
});
