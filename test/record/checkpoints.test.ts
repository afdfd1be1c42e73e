import assert from 'node:assert/strict';
import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { after, test } from 'node:test';
import type { Moment } from '#core/day.ts';
import { opening, recordAll, replay } from './examples.ts';
import { scratchRecord, signingKey } from './scratch.ts';

const scratch = await scratchRecord();
after(() => scratch.close());
const { record, organisation } = scratch;

const take = (day: number) => record.checkpoints.take(organisation, `2018-04-0${day}T23:00:00Z` as Moment);
const some = (count: number) =>
  recordAll(record, ...Array.from({ length: count }, () => opening(randomUUID())));

test('with nothing recorded there is nothing to sign', async () => {
  assert.equal(await take(1), null);
});

test('each checkpoint covers everything so far and names the one before', async () => {
  await some(3);
  const first = await take(1);
  await some(9);
  const second = await take(2);
  assert.deepEqual([first?.number, first?.position, second?.number, second?.position], [1, 3, 2, 12]);
  assert.notDeepEqual(second?.previous, first?.previous);
  assert.deepEqual(await record.checkpoints.list(organisation), [first, second]);
});

test('a day on which nothing happened needs no new one', async () => {
  const before = await record.checkpoints.list(organisation);
  assert.deepEqual(await take(3), before.at(-1));
  assert.deepEqual(await record.checkpoints.list(organisation), before);
});

test('two nodes taking it at once take one', async () => {
  await some(5);
  const taken = await Promise.all(Array.from({ length: 6 }, () => take(4)));
  for (const checkpoint of taken) assert.equal(checkpoint?.number, 3);
  assert.equal((await record.checkpoints.list(organisation)).length, 3);
});

test('anybody with the public key can check one: what is signed is plain JSON', async () => {
  const checkpoint = await take(5);
  assert.ok(checkpoint);
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const { number, at, position, root, previous, signature } = checkpoint;
  const said = JSON.stringify([
    'redress.checkpoint.1',
    organisation,
    number,
    at,
    position,
    hex(root),
    hex(previous),
  ]);
  assert.ok(verify(null, Buffer.from(said), createPublicKey(signingKey), signature));
});

test('after any number of days the record verifies', async () => {
  for (const count of [1, 2, 7, 1, 16]) {
    await some(count);
    await take(6);
  }
  assert.deepEqual(await Array.fromAsync(record.verify(replay)), []);
});

test('whatever the fraction of the second one was taken at, it verifies', async () => {
  for (const fraction of ['.710', '.7', '.000', '.123456', '.1234567']) {
    await some(1);
    await record.checkpoints.take(organisation, `2018-04-07T23:00:00${fraction}Z` as Moment);
  }
  assert.deepEqual(await Array.fromAsync(record.verify(replay)), []);
});
