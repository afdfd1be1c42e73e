import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { isRefusal } from '#core/refusal.ts';
import { restore } from '#server/backup/restore.ts';
import { scratchRecord } from '../record/scratch.ts';
import { backedUp, configOn, filled, good, passphrase, path, refusedWith } from './ground.ts';

// A backup that is not what was written: refused in a sentence, wherever it was changed, and nothing left behind.

const scratch = await scratchRecord();
after(() => scratch.close());
await filled(scratch.record);
const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const sealed = good(
  await backedUp(scratch, path('sealed'), { encryption: { to: 'recipients', recipients: [recipient] } }),
);
const open = good(await backedUp(scratch, path('open'), { encryption: { to: 'nobody' } }));

async function refusal(bytes: Uint8Array, opening = {}): Promise<string> {
  const file = path('changed');
  writeFileSync(file, bytes);
  const config = configOn(path('data'));
  const answer = await restore(config, { path: file, opening, lasting: false });
  assert.ok(!existsSync(config.dataFolder), 'nothing is left behind');
  return refusedWith(answer);
}

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

const known = new Set([
  'backup.damaged',
  'backup.not-opened',
  'backup.of-another-version',
  'backup.not-read',
]);

test('one changed byte of an encrypted backup is refused, wherever it stands', async () => {
  const bytes = readFileSync(sealed.path);
  const spots = [
    0,
    30,
    100,
    200,
    bytes.length - 1,
    ...[0.3, 0.6, 0.9].map((part) => Math.floor(bytes.length * part)),
  ];
  for (const spot of spots) {
    const code = await refusal(flipped(bytes, spot), { identity });
    assert.ok(known.has(code), `byte ${spot}: ${code}`);
  }
});

test('one changed byte of a backup that is not encrypted is refused too', async () => {
  const bytes = readFileSync(open.path);
  for (const part of [0, 0.2, 0.4, 0.6, 0.8]) {
    const spot = Math.floor(bytes.length * part) + 12;
    assert.equal(await refusal(flipped(bytes, spot)), 'backup.damaged', `byte ${spot}`);
  }
  assert.equal(await refusal(flipped(bytes, bytes.length - 1)), 'backup.damaged');
});

test('a backup that is cut short is refused', async () => {
  const bytes = readFileSync(sealed.path);
  for (const part of [0.1, 0.5, 0.99])
    assert.equal(await refusal(bytes.subarray(0, bytes.length * part), { identity }), 'backup.damaged');
  assert.equal(await refusal(bytes.subarray(0, -1), { identity }), 'backup.damaged');
  assert.equal(await refusal(readFileSync(open.path).subarray(0, -20)), 'backup.damaged');
  assert.equal(await refusal(Buffer.from('')), 'backup.damaged');
});

test('the wrong key, no key, no backup and a backup of a newer Redress are each said in a sentence', async () => {
  const bytes = readFileSync(sealed.path);
  assert.equal(await refusal(bytes, { identity: await generateX25519Identity() }), 'backup.not-opened');
  assert.equal(await refusal(bytes, { identity: 'not a key' }), 'backup.no-identity');
  assert.equal(await refusal(bytes, { passphrase }), 'backup.not-opened');
  assert.equal(await refusal(bytes), 'backup.nothing-to-open-with');
  assert.equal(await refusal(Buffer.from('Dear Juniper Ashdown,')), 'backup.damaged');
  const nowhere = await restore(configOn(path('data')), { path: path('none'), opening: {} });
  assert.ok(isRefusal(nowhere) && nowhere.code === 'backup.not-read');
  assert.match(nowhere.says, /^There is no backup at /);
});
