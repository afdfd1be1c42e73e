import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setDown, sweepSetDown } from './set-down.ts';

const here = mkdtempSync(join(tmpdir(), 'set-down-'));
after(() => rmSync(here, { recursive: true }));

const left = (name: string): string => {
  const folder = join(here, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'export.zip'), 'An invented person');
  return folder;
};
/** The number of a process that has ended. */
const ended = (): number => spawnSync(process.execPath, ['-e', '']).pid;

test('a folder is there while the work is, for its owner alone, and gone however it ends', async () => {
  const seen: string[] = [];
  const came = await setDown('export', async (folder) => {
    seen.push(folder);
    assert.ok(existsSync(folder));
    return 'made';
  });
  assert.equal(came, 'made');
  await assert.rejects(
    setDown('export', async (folder) => {
      seen.push(folder);
      throw new RangeError('broken off');
    }),
  );
  assert.deepEqual(seen.map(existsSync), [false, false]);
});

test('what a process that was killed left is taken away, and nothing of one that runs or of others', async () => {
  const killed = left(`redress-export-${ended()}-aB3xYz`);
  const running = left(`redress-paper-${process.ppid}-aB3xYz`);
  const own = left(`redress-bundle-${process.pid}-aB3xYz`);
  const another = left('redress-aB3xYz');
  assert.equal(await sweepSetDown(here), 1);
  assert.deepEqual([killed, running, own, another].map(existsSync), [false, true, true, true]);
});
