import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'redress-server-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Starts Redress as a person would, on a data folder of this test, and waits for what it says first. */
async function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', REDRESS_DATA: folder, ...env },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => (said.out += text));
  child.stderr.on('data', (text) => (said.err += text));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  await Promise.race([once(child.stdout, 'data'), ended]);
  return {
    said,
    ended,
    url: /http\S+/.exec(said.out)?.[0] ?? '',
    async stop(signal: 'SIGTERM' | 'SIGINT') {
      child.kill(signal);
      return ended;
    },
  };
}

test('Redress starts, says one line with its address, answers, and stops when told to', async () => {
  const first = await start();
  assert.match(
    first.said.out,
    /^Redress is ready to be set up at http:\/\/127\.0\.0\.1:\d+\/start\?token=[\w-]{43}\n$/,
  );
  assert.equal((await fetch(first.url)).status, 200);
  assert.deepEqual(await (await fetch(new URL('/healthz', first.url))).json(), { status: 'ok' });
  assert.equal(await first.stop('SIGTERM'), 0);
  assert.equal(first.said.out.split('\n').length, 2);
  assert.match(first.said.err, /^No scanner is set up, [^\n]+\n$/);

  const again = await start();
  assert.notEqual(new URL(again.url).search, new URL(first.url).search, 'a link is good for one start');
  assert.equal((await fetch(new URL(`/start${new URL(first.url).search}`, again.url))).status, 403);
  assert.equal(await again.stop('SIGINT'), 0);
});

test('a port that is taken, and a setting that cannot be meant, are said in a sentence', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  const { port } = other.address() as AddressInfo;
  const taken = await start({ PORT: String(port) });
  assert.equal(await taken.ended, 1);
  assert.equal(taken.said.out, '');
  assert.match(
    taken.said.err,
    new RegExp(`^Something else is listening on port ${port} of 127.0.0.1\\. .*\n$`),
  );
  other.close();

  const wrong = await start({ PORT: 'http' });
  assert.equal(await wrong.ended, 1);
  assert.match(wrong.said.err, /^PORT is "http"\./);
});

/** Asks again and again until an answer has a status. */
async function until(status: number, address: URL): Promise<Response> {
  for (;;) {
    const answer = await fetch(address);
    if (answer.status === status) return answer;
    await answer.arrayBuffer();
    await pause(10);
  }
}

test('while the record cannot be reached people are told so, and nothing need be done for it to come back', async () => {
  const running = await start();
  const help = new URL('/help', running.url);
  const [postmaster] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(postmaster), 'SIGQUIT');
  const answer = await until(503, help);
  assert.equal(answer.headers.get('retry-after'), '10');
  assert.match(await answer.text(), /The record cannot be reached/);
  const health = await fetch(new URL('/healthz', running.url));
  assert.ok([200, 503].includes(health.status));
  await until(200, help);
  assert.equal(await running.stop('SIGTERM'), 0);
  assert.match(running.said.err, /The database ended by itself/);
});
