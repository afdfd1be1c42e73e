import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asArguments, memoryHere, settingsFor } from './settings.ts';

const gigabyte = 1024 ** 3;

for (const [memory, own, kept] of [
  [0, '64MB', '64MB'],
  [gigabyte, '128MB', '512MB'],
  [4 * gigabyte, '512MB', '2048MB'],
  [64 * gigabyte, '1024MB', '32768MB'],
] as const)
  test(`with ${memory / gigabyte} GB the server keeps ${own} for itself`, () => {
    const { shared_buffers, effective_cache_size } = settingsFor(memory);
    assert.deepEqual([shared_buffers, effective_cache_size], [own, kept]);
  });

test('nothing that was said to be kept is given up for speed', () => {
  const settings = settingsFor(memoryHere());
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) assert.equal(settings[name], 'on');
});

test('settings are handed over one by one', () => {
  assert.deepEqual(asArguments({ fsync: 'on', listen_addresses: '' }), [
    '-c',
    'fsync=on',
    '-c',
    'listen_addresses=',
  ]);
});
