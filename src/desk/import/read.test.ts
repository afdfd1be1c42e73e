import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { isRefusal } from '#core/refusal.ts';
import { columnsOf, type ImportMap, readMap } from './map.ts';
import { type ImportFile, lookThrough, rowsOf } from './read-file.ts';
import { rowInput, streamOf } from './row-input.ts';

const map = (text: string): ImportMap => {
  const read = readMap(text);
  assert.ok(!('faults' in read), JSON.stringify(read));
  return read;
};
const faults = (text: string): readonly string[] => {
  const read = readMap(text);
  assert.ok('faults' in read);
  return read.faults;
};
const small = `
source: Old case book
number: { column: No }
complaint:
  received: { column: Came }
  summary: { text: '{What}[: {More}].' }
  person.name: { column: Who }
  channel: { column: By, values: { Tel: phone, Post: letter } }
  about: { is: [provider] }
`;
const file = (content: string | Buffer): ImportFile => ({
  name: 'book.csv',
  open: async function* () {
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
  },
});
const look = (content: string | Buffer, text = small) =>
  lookThrough(file(content), map(text), columnsOf(map(text)));
const rows = (content: string | Buffer, text = small) => Array.fromAsync(rowsOf(file(content), map(text)));
const head = 'No,Came,What,More,Who,By\n';

test('the example map is a map, and every column it names is one', () => {
  const text = readFileSync(
    new URL('../../../examples/import/consumer-complaints.yaml', import.meta.url),
    'utf8',
  );
  assert.deepEqual(columnsOf(map(text)), [
    'Complaint ID',
    'Date received',
    'Issue',
    'Sub-issue',
    'Product',
    'Sub-product',
    'ZIP code',
    'State',
    'Company response',
  ]);
});

test('what is wrong with a map is said, with the field it is wrong in', () => {
  assert.match(faults('source: [')[0] ?? '', /^The map is not YAML/);
  assert.match(faults('source: x\ncomplaint: {}\ncolour: red').join(), /colour/);
  assert.match(
    faults('source: x\ncomplaint: { colour: { is: red } }')[0] ?? '',
    /^complaint\.colour: a complaint has no such field to fill\. It has channel, way, received/,
  );
  assert.match(faults('source: x\ncomplaint: { importedFrom: { is: y } }')[0] ?? '', /no such field/);
  assert.match(
    faults('source: x\ncomplaint: {}\ncategory: { column: C, values: { a: G } }')[0] ?? '',
    /no category G\. They are A, B, C, D, E, F/,
  );
});

test('a row becomes what the command takes: days, choices, templates with parts left out', () => {
  const [first] = [
    rowInput({ No: '7', Came: '3/4/2015', What: 'Late', More: '', Who: ' Fern ', By: 'Tel' }, map(small)),
  ];
  assert.deepEqual(first, {
    record: {
      received: '2015-04-03',
      summary: 'Late.',
      person: { name: 'Fern' },
      channel: 'phone',
      about: ['provider'],
      importedFrom: 'Old case book 7',
    },
    category: null,
    number: '7',
  });
});

test('what cannot be taken is said with its column', () => {
  const said = (row: Record<string, string>) =>
    rowInput({ No: '7', Came: '3/4/2015', What: 'Late', ...row }, map(small));
  assert.deepEqual(said({ Came: '13/13/2015' }), {
    column: 'Came',
    says: '“13/13/2015” is not a day written as day/month/year.',
    remedy: 'Mend the cell, or say in the map how the file writes its days.',
  });
  assert.deepEqual(said({ Came: '3/4/15' }), {
    column: 'Came',
    says: '“3/4/15” is not a day written as day/month/year.',
    remedy: 'Mend the cell, or say in the map how the file writes its days.',
  });
  assert.deepEqual(said({ By: 'Owl' }), {
    column: 'By',
    says: '“Owl” is not among the values the map names.',
    remedy: 'Name it in the map, or say there with “otherwise” what the rest are.',
  });
  assert.deepEqual(said({ No: ' ' }), {
    column: 'No',
    says: 'The old number is missing.',
    remedy: 'Give the row one in the file.',
  });
});

test('a row is one stream for good: by its old number, or by its place in the file', () => {
  const numbered = map(small);
  const bare = map(small.replace(/number:.*\n/, ''));
  const of = (number: string | null) => ({ number });
  assert.equal(streamOf(numbered, of('7'), 'a', 2), streamOf(numbered, of('7'), 'b', 9));
  assert.notEqual(streamOf(numbered, of('7'), 'a', 2), streamOf(numbered, of('8'), 'a', 2));
  assert.equal(streamOf(bare, of(null), 'a', 2), streamOf(bare, of(null), 'a', 2));
  assert.notEqual(streamOf(bare, of(null), 'a', 2), streamOf(bare, of(null), 'b', 2));
  assert.notEqual(streamOf(bare, of(null), 'a', 2), streamOf(bare, of(null), 'a', 3));
});

test('a file is read as spreadsheets number it, packed or not, with quoted line ends and a mark at its beginning', async () => {
  const content = `\uFEFF${head}1,1/2/2015,"Two\nlines",,A,Tel\n2,1/2/2015,"He said ""no""",,B,Tel\n`;
  for (const bytes of [content, gzipSync(content)]) {
    const looked = await look(bytes);
    assert.ok(!isRefusal(looked));
    assert.equal(looked.rows, 2);
    const read = await rows(bytes);
    assert.deepEqual(
      read.map((one) => ('row' in one ? [one.number, one.row['What']] : one)),
      [
        [2, 'Two\nlines'],
        [3, 'He said "no"'],
      ],
    );
  }
});

test('a row with too many or too few cells is a fault of its own; an empty line is nothing', async () => {
  const read = await rows(`${head}1,2\n\n2,1/2/2015,x,,A,Tel,more\n`);
  assert.deepEqual(
    read.map((one) => ('fault' in one ? [one.number, one.fault.says] : one)),
    [
      [2, 'It has 2 cells and the head has 6.'],
      [4, 'It has 7 cells and the head has 6.'],
    ],
  );
});

test('a file that cannot be read to its end is refused before anything of it is stored', async () => {
  const packed = gzipSync(`${head}1,1/2/2015,x,,A,Tel\n`.repeat(500));
  for (const [content, code] of [
    ['', 'empty'],
    ['No;Came\n1;2\n', 'columns-missing'],
    ['No,No,Came,What,More,Who,By\n', 'column-twice'],
    [`${head}1,1/2/2015,"never closed,,A,Tel\n`, 'broken-off'],
    [Buffer.from(`${head}1,1/2/2015,caf\xe9,,A,Tel\n`, 'latin1'), 'other-encoding'],
    [packed.subarray(0, packed.length - 20), 'packed-badly'],
  ] as const) {
    const refusal = await look(content);
    assert.ok(isRefusal(refusal), code);
    assert.equal(refusal.code, `import.${code}`);
  }
  const older = await look(
    Buffer.from(`${head}1,1/2/2015,caf\xe9,,A,Tel\n`, 'latin1'),
    `${small}file: { encoding: windows-1252 }\n`,
  );
  assert.ok(!isRefusal(older));
});
