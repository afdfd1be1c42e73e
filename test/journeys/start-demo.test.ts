import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { isRefusal } from '#core/refusal.ts';
import { demoOrganisation } from '#desk/demo/mark.ts';
import { readConfig } from '#server/config.ts';
import { now } from '#server/now.ts';
import { openRecordFor } from '#server/record.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'redress-demo-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Starts Redress as `npm start` does, and waits for its end. */
async function start(words: readonly string[], data: string) {
  const env = { ...process.env, PORT: '0', REDRESS_DATA: join(folder, data) };
  const child = spawn(process.execPath, ['main.ts', ...words], { cwd: root, env });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, err, code: code as number };
}

/** Makes a record with one organisation in a data folder. */
async function recordOf(data: string, id: string, name: string): Promise<void> {
  const config = readConfig({ REDRESS_DATA: join(folder, data) });
  assert.ok(!isRefusal(config));
  const running = await openRecordFor(config, () => undefined);
  assert.ok(!isRefusal(running), JSON.stringify(running));
  await running.record.organisations.open({ id, name, referencePrefix: 'KY' }, now());
  await running.close();
}

test('a provider’s record is never made a demo', async () => {
  await recordOf('real', 'kestrel-yard', 'Kestrel Yard');
  const { out, err, code } = await start(['--demo'], 'real');
  assert.deepEqual([out, code], ['', 1]);
  assert.match(
    err,
    /^This is the record of Kestrel Yard\. A demo needs a record of its own\. .*REDRESS_DATA/,
  );
});

test('a demo is never worked in', async () => {
  await recordOf('demo', demoOrganisation, 'Sandpiper Works');
  const { out, err, code } = await start([], 'demo');
  assert.deepEqual([out, code], ['', 1]);
  assert.match(err, /^This is the record of a demo, .*--demo\.\n$/);
});

test('npm start says what it takes, and what it does not know', async () => {
  const help = await start(['--help'], 'none');
  assert.equal(help.code, 0);
  assert.match(help.out, /--demo/);
  const odd = await start(['--dmo'], 'none');
  assert.deepEqual([odd.out, odd.code], ['', 2]);
  assert.match(odd.err, /^There is no option --dmo\./);
});
