import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ensureDataFolder } from './data-folder.ts';

const parent = mkdtempSync(join(tmpdir(), 'redress-data-'));
after(() => rmSync(parent, { recursive: true }));

test('a new folder is for its owner only, and one that is there is left as it is', () => {
  const folder = join(parent, 'a', 'b');
  assert.equal(ensureDataFolder(folder), null);
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  assert.equal(ensureDataFolder(folder), null);
});

test('what cannot be a folder is refused in a sentence', () => {
  const file = join(parent, 'file');
  writeFileSync(file, '');
  assert.match(ensureDataFolder(file)?.says ?? '', /file is not a folder\.$/);
  assert.match(
    ensureDataFolder(join(file, 'below'))?.says ?? '',
    /lies below something that is not a folder\.$/,
  );
  assert.equal(ensureDataFolder(file)?.code, 'data-folder.not-usable');
});

test('a place the system makes no folders in is refused, and not tried for ever', () => {
  assert.equal(ensureDataFolder('/proc/redress/data')?.code, 'data-folder.not-usable');
});
