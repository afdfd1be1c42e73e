import assert from 'node:assert/strict';
import { test } from 'node:test';
import { originalName } from './original-name.ts';

const names: readonly (readonly [string, string, string])[] = [
  ['1', 'letter.pdf', '001 letter.pdf'],
  ['12.3', 'Llythyr ŵ ŷ.docx', '012.3 Llythyr ŵ ŷ.docx'],
  ['2', 'رسالة.pdf', '002 رسالة.pdf'],
  ['3', '../../etc/passwd', '003 passwd'],
  ['3', 'C:\\Users\\x\\call: 1?.mp3', '003 call_ 1_.mp3'],
  ['4', '', '004 file'],
  ['4', '...', '004 file'],
  ['4', '../..', '004 file'],
  ['5', 'NUL', '005 NUL'],
  ['6', 'ends in dots. . .', '006 ends in dots'],
  ['7', 'a\u202egpj.exe', '007 a_gpj.exe'],
  ['8', 'line\nbreak\u0000.txt', '008 line_break_.txt'],
  ['9', 'half \ud800 letter', '009 half _ letter'],
  ['10', 'cafe\u0301.pdf', '010 café.pdf'],
];

for (const [number, came, goes] of names)
  test(`${JSON.stringify(came)} goes as ${JSON.stringify(goes)}`, () => {
    assert.equal(originalName(number, came), goes);
  });

test('a long name keeps its beginning and its kind, and fits every file system', () => {
  const name = originalName('1', `${'ŵ'.repeat(400)}.docx`);
  assert.match(name, /^001 ŵ+\.docx$/);
  assert.ok(Buffer.byteLength(name) < 200);
});
