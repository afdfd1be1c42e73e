import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'redress-line-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `./redress` as a person would, from a folder of this test. */
function type(
  words: readonly string[],
  { piped = '', env = {} }: { piped?: string; env?: Record<string, string> } = {},
) {
  const child = spawn(join(root, 'redress'), words, { cwd: folder, env: { ...process.env, ...env } });
  child.stdin.end(piped);
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]).then(
    ([out, err, [code]]) => ({ out, err, code: code as number | null }),
  );
  return { child, ended };
}

test('./redress answers, refuses and does not understand, with a way to tell each', async () => {
  const facts = JSON.stringify({ pack: 'WP16', receipts: [{ by: 'provider', at: '2018-02-05' }] });
  const asked = await type(['ask', 'clock.reply-before-ice', '--with', '-', '--json'], { piped: facts })
    .ended;
  assert.equal(asked.code, 0, asked.err);
  assert.equal((JSON.parse(asked.out) as { lastDay: string }).lastDay, '2018-04-02');
  const refused = await type(['ask', 'tea']).ended;
  assert.deepEqual([refused.code, refused.out], [1, '']);
  const odd = await type(['tea']).ended;
  assert.deepEqual([odd.code, odd.out], [2, '']);
  const none = await type(['verify', '--data', join(folder, 'nothing')]).ended;
  assert.equal(none.code, 1);
  assert.match(none.err, /^There is no record/);
});

test('whoever reads only the first line is left alone with it', async () => {
  const child = spawn(join(root, 'redress'), ['openapi']);
  child.stdout.once('data', () => child.stdout.destroy());
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  assert.deepEqual([code, err], [0, '']);
});

test('a running Redress rehearses scenarios where it is allowed to, and is verified meanwhile', async () => {
  const env = { PORT: '0', REDRESS_DATA: join(folder, 'data'), REDRESS_REHEARSAL: '1' };
  const { child, ended } = type(['serve'], { env });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const at = new URL(/http\S+/.exec(String(line))?.[0] ?? '').origin;
  const played = await type(['scenarios', join(root, 'scenarios/eight-weeks'), '--against', at]).ended;
  assert.match(played.out, /^\d+ passed, 0 failed\n$/, played.out + played.err);
  const verified = await type(['verify'], { env }).ended;
  assert.match(verified.out, /^[1-9]\d* events in .*: no fault\.\n$/, verified.err);
  child.kill('SIGTERM');
  assert.equal((await ended).code, 0);
});
