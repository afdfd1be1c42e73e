import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { restore } from '#server/backup/restore.ts';
import { scratchRecord } from '../record/scratch.ts';
import { backedUp, configOn, filled, good, passphrase, refusedWith } from './ground.ts';

// A disk of a few hundred kilobytes, where this user may have one; otherwise a folder nothing can be written to, which ends the same way.

const small = mkdtempSync(join(tmpdir(), 'redress-small-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', small]).status === 0;
after(() => {
  if (mounted) spawnSync('umount', [small]);
  rmdirSync(small);
});

const scratch = await scratchRecord();
after(() => scratch.close());
await filled(scratch.record, 200);

test('a disk that fills up while a backup is written: a sentence, and nothing half written', async () => {
  const to = mounted ? join(small, 'record.backup') : join(small, 'nothing', 'here', 'record.backup');
  const wide = Array.from({ length: 40 }, (_, number) => ({
    name: `more-${number}.key`,
    content: crypto.getRandomValues(new Uint8Array(20_000)),
  }));
  const answer = await backedUp(scratch, to, { keys: wide });
  assert.equal(refusedWith(answer), 'backup.not-written');
  assert.deepEqual(readdirSync(small), []);
});

test('a disk too small to restore on: a sentence, and nothing left behind', async () => {
  const made = good(await backedUp(scratch));
  const config = configOn(mounted ? join(small, 'data') : join('/proc', 'data'));
  const code = refusedWith(await restore(config, { path: made.path, opening: { passphrase } }));
  assert.ok(['backup.no-room', 'postgres.not-made', 'data-folder.not-usable'].includes(code), code);
  assert.deepEqual(readdirSync(small), []);
});
