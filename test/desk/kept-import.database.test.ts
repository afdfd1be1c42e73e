import assert from 'node:assert/strict';
import { createReadStream, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { isRefusal } from '#core/refusal.ts';
import { nobodyOnPaper } from '#desk/import/declaration.ts';
import { giveImport, keepTable, remapImport } from '#desk/import/give-import.ts';
import { findImport, listImports } from '#desk/import/kept-import.ts';
import {
  beginImport,
  bringInImport,
  forgetImport,
  forgetOldImports,
  tryImport,
} from '#desk/import/run-import.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import type { Actor } from '#kinds/kind.ts';
import { openOffice, people } from './office.ts';

const office = await openOffice();
after(() => office.scratch.close());
office.at('2018-06-01');
const { desk, organisation } = office;
const { record } = desk;

const root = new URL('../../', import.meta.url);
const sample = new URL('examples/import/consumer-complaints.csv', root);
const map = readFileSync(new URL('examples/import/consumer-complaints.yaml', root), 'utf8');

const by = (actor: Actor, key: string) => ({ organisation, actor, key });
const { nell, osric } = people;

async function given(key: string, who: Actor = nell): Promise<{ id: string; table: string }> {
  const file = { name: 'old.csv', content: createReadStream(sample) };
  const table = await keepTable(desk, organisation, file, nobodyOnPaper);
  assert.ok(typeof table === 'string');
  const found = await giveImport(desk, by(who, key), { name: 'old.csv', table, map, ...nobodyOnPaper });
  assert.ok(!isRefusal(found), JSON.stringify(found));
  return { ...found, table };
}
const kept = async (id: string) => (await findImport(desk, organisation, id))?.kept;

test('the same press keeps one import, and a handler keeps none', async () => {
  const one = await given('press');
  assert.equal((await given('press')).id, one.id);
  assert.equal((await listImports(desk, organisation)).length, 1);
  await assert.rejects(given('other', osric), /permit\.role/);
  assert.equal(await forgetImport(desk, by(nell, 'gone'), one.id), null);
  assert.deepEqual(await listImports(desk, organisation), []);
});

test('an import is tried before it is begun, stopped and gone on with, counted as one, and lets its file go', async () => {
  const { id, table } = await given('whole');
  assert.equal((await beginImport(desk, by(nell, 'a'), id))?.code, 'import.not-tried');
  assert.equal(await tryImport(desk, by(nell, 'b'), id), null);
  assert.equal((await kept(id))?.tried?.broughtIn, 200);
  assert.equal(await beginImport(desk, by(nell, 'c'), id), null);
  assert.equal((await remapImport(desk, by(nell, 'd'), id, map))?.code, 'import.begun');

  const closing = new AbortController();
  const onProgress = (done: number): void => {
    if (done >= 60) closing.abort();
  };
  await assert.rejects(bringInImport(desk, by(nell, 'e'), id, { signal: closing.signal, onProgress }));
  assert.equal((await kept(id))?.stage, 'begun');

  assert.equal(await bringInImport(desk, by(nell, 'f'), id), null);
  const { stage, ended } = (await kept(id)) ?? {};
  assert.equal(stage, 'ended');
  assert.deepEqual([ended?.broughtIn, ended?.thereAlready, ended?.refused], [200, 0, 0]);
  await record.files.sweep(0);
  assert.equal(await record.files.open(organisation, table), null, 'the file is gone');

  assert.equal(await forgetImport(desk, by(nell, 'g'), id), null);
  assert.deepEqual(await listImports(desk, organisation), []);
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});

test('what nobody brings in is given up after 30 days, and what was begun goes on', async () => {
  office.at('2018-07-02');
  const [left, begun] = [await given('left'), await given('begun')];
  assert.equal(await tryImport(desk, by(nell, 'h'), left.id), null);
  assert.equal(await tryImport(desk, by(nell, 'i'), begun.id), null);
  assert.equal(await beginImport(desk, by(nell, 'j'), begun.id), null);
  office.at('2018-07-31');
  await forgetOldImports(desk, organisation);
  assert.equal((await listImports(desk, organisation)).length, 2);
  office.at('2018-08-02');
  await forgetOldImports(desk, organisation);
  assert.deepEqual(
    (await listImports(desk, organisation)).map(({ id }) => id),
    [begun.id],
  );
  assert.equal(await bringInImport(desk, by(nell, 'k'), begun.id), null);
  await forgetOldImports(desk, organisation);
  assert.deepEqual(await listImports(desk, organisation), []);
  await record.destructions.finish();
  await record.files.sweep(0);
  assert.equal(await record.files.open(organisation, left.table), null, 'its file is gone');
  assert.deepEqual(await Array.fromAsync(verifyRecord(desk)), []);
});
