import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { restore } from '#server/backup/restore.ts';
import { openRecordFor } from '#server/record.ts';
import { opening, recordAll, replay } from '../record/examples.ts';
import { organisation, scratchRecord } from '../record/scratch.ts';
import { backedUp, configOn, filled, good, passphrase, path } from './ground.ts';

// What goes on while a backup is made.

const scratch = await scratchRecord();
after(() => scratch.close());
await filled(scratch.record, 40);

test('while somebody is recording, a backup holds one moment, whole', async () => {
  const enough = new AbortController();
  let recorded = 40;
  const writing = (async () => {
    while (!enough.signal.aborted) {
      recorded += 1;
      await recordAll(scratch.record, opening(`more-${recorded}`));
    }
  })();
  const made = good(await backedUp(scratch));
  enough.abort();
  await writing;
  const held = made.manifest.organisations[0];
  assert.ok(
    held !== undefined && held.events >= 40 && held.events < recorded,
    `${held?.events} of ${recorded}`,
  );
  assert.equal(held.events, held.position);

  const config = configOn(path('data'));
  good(await restore(config, { path: made.path, opening: { passphrase }, lasting: false }));
  const restored = good(await openRecordFor(config, () => undefined));
  const faults = [];
  for await (const fault of restored.record.verify(replay)) faults.push(fault);
  assert.deepEqual(faults, []);
  assert.equal((await restored.record.eventsAfter(organisation, 0, 1000)).at(-1)?.position, held.position);
  await restored.close();
});

test('a file that was lost before is named, and keeps nothing else from being backed up', async () => {
  const folder = join(scratch.dataFolder, 'files', organisation);
  const [part = ''] = readdirSync(folder);
  rmSync(join(folder, part), { recursive: true });
  const made = good(await backedUp(scratch));
  assert.equal(made.missing.length, 1);
  assert.equal(made.missing[0]?.digest.slice(0, 2), part);
  assert.equal(made.manifest.files.count, 1);
});
