import assert from 'node:assert/strict';
import { createReadStream, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { isRefusal } from '#core/refusal.ts';
import { nobodyOnPaper } from '#desk/import/declaration.ts';
import { type Imported, importComplaints } from '#desk/import/import-complaints.ts';
import { type ImportMap, readMap } from '#desk/import/map.ts';
import type { ImportFile } from '#desk/import/read-file.ts';
import { verifyRecord } from '#desk/verify/verify.ts';
import { openOffice, people } from './office.ts';

const office = await openOffice();
after(() => office.scratch.close());
office.at('2018-06-01');
const { desk, organisation } = office;

const root = new URL('../../', import.meta.url);
const sample = new URL('examples/import/consumer-complaints.csv', root);
const map = readMap(
  readFileSync(new URL('examples/import/consumer-complaints.yaml', root), 'utf8'),
) as ImportMap;
const sampleFile: ImportFile = { name: 'complaints.csv', open: () => createReadStream(sample) };

const bring = async (more: Partial<Parameters<typeof importComplaints>[1]> = {}): Promise<Imported> => {
  const came = await importComplaints(desk, {
    organisation,
    actor: people.nell,
    file: sampleFile,
    map,
    ...nobodyOnPaper,
    dryRun: false,
    ...more,
  });
  assert.ok(!isRefusal(came), JSON.stringify(came));
  return came;
};
const fileOf = (text: string): ImportFile => ({
  name: 'book.csv',
  open: async function* () {
    yield Buffer.from(text);
  },
});
const count = async (): Promise<number> => {
  const page = await desk.record.cases.list(organisation, {}, { limit: 1000 });
  assert.ok(!isRefusal(page));
  return page.items.length;
};

test('a dry run says what would come of it and stores nothing', async () => {
  const came = await bring({ dryRun: true });
  assert.equal(came.rows, 200);
  assert.equal(came.broughtIn, 200);
  assert.deepEqual(came.refused, []);
  assert.equal(await count(), 0);
});

test('killed in the middle and begun again, every row is there once', async () => {
  const stopped = bring({
    onProgress(done) {
      if (done >= 100) throw new Error('the power went');
    },
  });
  await assert.rejects(stopped, /the power went/);
  assert.equal(await count(), 100);
  const again = await bring();
  assert.equal(again.thereAlready, 100);
  assert.equal(again.broughtIn, 100);
  assert.equal(await count(), 200);
  assert.deepEqual(await bring(), { ...again, thereAlready: 200, broughtIn: 0, open: 0 });
});

test('two at once bring each row in once', async () => {
  const text = readFileSync(sample, 'utf8').replaceAll(/^(\d)/gm, '9$1');
  const both = await Promise.all([1, 2].map(() => bring({ file: fileOf(text) })));
  assert.equal(
    both.reduce((sum, { broughtIn }) => sum + broughtIn, 0),
    200,
  );
  assert.equal(await count(), 400);
});

test('what came in is a complaint like any other, with its old number, and the record verifies', async () => {
  const { found } = await desk.record.cases.search(organisation, 'CFPB-1291006');
  assert.equal(found[0]?.card.state, 'received');
  assert.equal(found[0].card.open, true);
  const ended = await desk.record.cases.search(organisation, 'CFPB-1286076');
  assert.equal(ended.found[0]?.card.state, 'closed-before');
  const faults = await Array.fromAsync(verifyRecord(desk));
  assert.deepEqual(faults, []);
});

test('rows that cannot be taken are refused one by one, with row, column and reason; the others come in', async () => {
  const small = {
    ...map,
    complaint: { ...map.complaint, contract: { column: 'Contract' } },
  } as ImportMap;
  const rows = [
    'Complaint ID,Product,Sub-product,Issue,Sub-issue,State,ZIP code,Date received,Company response,Contract',
    '1,Mortgage,,Late,,CA,90001,2/29/2015,Closed,larkshire',
    '2,Teapots,,Late,,CA,90001,2/28/2015,Closed,larkshire',
    '3,Mortgage,,Late,,CA,90001,2/28/2015,Closed,larkshire',
    '3,Mortgage,,Late again,,CA,90001,2/28/2015,Closed,larkshire',
    '4,Mortgage,,Late,,CA,90001,2/28/2019,In progress,larkshire',
    '5,Mortgage,,Late,,CA,90001,2/28/2011,In progress,larkshire',
    '6,Mortgage,,Late,,CA,90001,2/28/2015,In progress,nowhere',
    '7,Mortgage,,Late',
    `8,Mortgage,,${'x'.repeat(300)},,CA,90001,2/28/2015,Closed,larkshire`,
  ];
  const came = await bring({ file: fileOf(rows.join('\n')), map: small });
  assert.equal(came.broughtIn, 1);
  assert.deepEqual(
    came.refused.map(({ row, column }) => [row, column]),
    [
      [2, 'Date received'],
      [3, 'Product'],
      [5, 'Complaint ID'],
      [6, 'Date received'],
      [7, 'Date received'],
      [8, 'Contract'],
      [9, null],
      [10, 'Issue'],
    ],
  );
  for (const { says } of came.refused) assert.match(says, /^[A-Z“].*\.$/);
  assert.match(came.refused[2]?.says ?? '', /stands in row 4 already/);
});

test('a handler brings nothing in', async () => {
  const barred = await importComplaints(desk, {
    organisation,
    actor: people.osric,
    file: sampleFile,
    map,
    ...nobodyOnPaper,
    dryRun: true,
  });
  assert.equal(isRefusal(barred) && barred.code, 'permit.role');
});
