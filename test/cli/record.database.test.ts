import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { House } from '#cli/house.ts';
import { day } from '#core/day.ts';
import { house as ownHouse } from '#server/house.ts';
import { openOffice, people } from '../desk/office.ts';
import { backDoor } from '../record/tampering.ts';
import { type } from './type.ts';

const office = await openOffice();
const folder = mkdtempSync(join(tmpdir(), 'redress-typed-'));
after(async () => {
  await office.scratch.close();
  rmSync(folder, { recursive: true, force: true });
});
office.at('2018-06-01');
/** The command line’s own house, on the office’s record. */
const house: House = {
  ...ownHouse,
  openDesk: async () => ({ desk: office.desk, beside: true, close: async () => undefined }),
};
const root = join(import.meta.dirname, '..', '..');
const map = join(root, 'examples/import/consumer-complaints.yaml');
const sample = join(root, 'examples/import/consumer-complaints.csv');
const nobody = '--nobody-on-paper-only';
const bring = (...more: string[]) =>
  type(['import', 'complaints', sample, nobody, '--map', map, ...more], { house });

test('complaints are brought in by the one who may, once, after a dry run that stores nothing', async () => {
  const dry = await bring('--dry-run', '--by', 'nell@sandpiper.example');
  assert.equal(dry.code, 0, dry.err);
  assert.match(dry.out, /^200 rows: 200 would be brought in /);
  const whose = await bring();
  assert.equal(whose.code, 1, 'two people may, and it does not say who');
  assert.match(whose.err, /--by/);
  const came = JSON.parse((await bring('--json', '--by', 'nell@sandpiper.example')).out) as {
    broughtIn: number;
  };
  assert.equal(came.broughtIn, 200);
  assert.match((await bring('--by', 'nell@sandpiper.example')).out, / 200 were there already, 0 refused\.$/);
});

test('rows that are refused are said, written where they are wanted, and end with 1', async () => {
  const wrong = join(folder, 'wrong.csv');
  const [head = '', row = ''] = readFileSync(sample, 'utf8').split('\n');
  writeFileSync(wrong, `${head}\n${row.replaceAll('3/19/2015', 'soon')}\n`);
  const refused = join(folder, 'refused.csv');
  const { code, out } = await type(
    [
      'import',
      'complaints',
      wrong,
      nobody,
      '--map',
      map,
      '--by',
      'nell@sandpiper.example',
      '--refused',
      refused,
    ],
    { house },
  );
  assert.equal(code, 1);
  assert.match(out, /^Row 2, [^:]+: .*soon/m);
  assert.match(readFileSync(refused, 'utf8'), /^\uFEFFRow,Column,What is wrong,What to do\r\n2,/);
  const bad = join(folder, 'bad.yaml');
  writeFileSync(bad, 'columns: 3\n');
  const unread = await type(['import', 'complaints', sample, nobody, '--map', bad], { house });
  assert.equal(unread.code, 1);
  assert.notEqual(unread.err, '');
});

test('the record is verified, and whatever was changed behind its back is named and ends with 1', async () => {
  await office.act(people.osric, 'record', { about: ['provider'], summary: 'No lift.', handler: 'osric' });
  const sound = await type(['verify'], { house });
  assert.equal(sound.code, 0, sound.out);
  assert.match(sound.out, /: no fault\.$/);
  const behind = backDoor(office.scratch);
  await behind
    .updateTable('clock')
    .set({ due: day('2018-12-25') })
    .where('id', '=', 'stage-1')
    .execute();
  await behind.destroy();
  const found = await type(['verify'], { house });
  assert.equal(found.code, 1);
  assert.match(found.out, /\bSW-2018-\d+\b/);
  const told = JSON.parse((await type(['verify', '--json'], { house })).out) as { faults: unknown[] };
  assert.ok(told.faults.length > 0);
});
