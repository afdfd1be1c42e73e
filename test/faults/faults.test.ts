import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { appKilled } from './app-killed.ts';
import { databaseKilled } from './database-killed.ts';
import { endWhatIsLeft } from './started.ts';
import { twoNodes } from './two-nodes.ts';
import { twoOnOneFolder } from './two-on-one-folder.ts';

afterEach(endWhatIsLeft);

// A short round of what can be tried anywhere in a few seconds. The long one, with all faults, is `npm run faults`.
for (const fault of [appKilled, databaseKilled, twoOnOneFolder, twoNodes])
  test(fault.about, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-fault-'));
    const wrong = await fault.run({
      folder,
      kills: 2,
      seed: 11,
      away: 0,
      timed: false,
      say: (line) => t.diagnostic(line),
    });
    assert.deepEqual(wrong, []);
    rmSync(folder, { recursive: true, force: true });
  });
