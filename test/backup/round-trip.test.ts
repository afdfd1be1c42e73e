import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { restore } from '#server/backup/restore.ts';
import { openRecordFor } from '#server/record.ts';
import { replay } from '../record/examples.ts';
import { organisation, scratchRecord } from '../record/scratch.ts';
import { backedUp, configOn, everyRow, filled, good, passphrase, path, refusedWith } from './ground.ts';

test('a record is restored into a bare folder the same in every row, file, key and figure', async () => {
  const scratch = await scratchRecord();
  await filled(scratch.record);
  const made = good(await backedUp(scratch));
  assert.equal(statSync(made.path).mode & 0o777, 0o600);
  assert.deepEqual(made.missing, []);
  assert.equal(made.manifest.files.count, 2);
  assert.equal(made.manifest.organisations[0]?.events, 12);

  const config = configOn(path('data'));
  const restored = good(await restore(config, { path: made.path, opening: { passphrase } }));
  assert.deepEqual(restored.manifest, made.manifest);
  assert.ok(!existsSync(join(config.dataFolder, '.restoring')));
  const running = good(await openRecordFor(config, () => undefined));
  const socket = join(config.dataFolder, 'postgres');
  const [before, after] = [await everyRow(scratch.place), await everyRow({ socket, database: 'redress' })];
  assert.ok([...before.values()].filter((rows) => rows.length > 0).length >= 9);
  for (const [table, rows] of before) assert.deepEqual(after.get(table), rows, table);
  assert.deepEqual([...after.keys()], [...before.keys()]);
  for (const digest of readdirSync(join(config.dataFolder, 'files', organisation), { recursive: true }))
    if (String(digest).length > 60)
      assert.deepEqual(
        readFileSync(join(config.dataFolder, 'files', organisation, String(digest))),
        readFileSync(join(scratch.dataFolder, 'files', organisation, String(digest))),
      );
  const faults = [];
  for await (const fault of running.record.verify(replay)) faults.push(fault);
  assert.deepEqual(faults, []);
  await running.close();
  assert.equal(
    refusedWith(await restore(config, { path: made.path, opening: { passphrase } })),
    'backup.folder-not-bare',
  );
  await scratch.close();
});
