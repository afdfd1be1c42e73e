import assert from 'node:assert/strict';
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { inspect } from 'node:util';
import { isRefusal } from '#core/refusal.ts';
import { openKeys } from './keys.ts';

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'redress-keys-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

const open = (files: { signingKeyFile?: string; fileKeyFile?: string } = {}) =>
  openKeys({ dataFolder, signingKeyFile: null, fileKeyFile: null, ...files });

test('the first start makes both keys, the second takes the same', () => {
  const first = open();
  assert.ok(!isRefusal(first));
  const again = open();
  assert.ok(!isRefusal(again));
  assert.ok(first.file.equals(again.file));
  assert.equal(first.file.symmetricKeySize, 32);
  const signature = sign(null, Buffer.from('text'), first.signing);
  assert.ok(verify(null, Buffer.from('text'), again.signing, signature));
});

test('nobody else may read them', () => {
  open();
  for (const name of ['signing.pem', 'file.key'])
    assert.equal(statSync(join(dataFolder, 'keys', name)).mode & 0o777, 0o600);
});

test('printing the keys shows nothing of them', () => {
  const keys = open();
  const kept = readFileSync(join(dataFolder, 'keys', 'file.key'), 'utf8').trim();
  assert.ok(!inspect(keys, { depth: 9, showHidden: true }).includes(kept));
  assert.ok(!JSON.stringify(keys).includes(kept));
});

test('keys named in the configuration are taken instead', () => {
  const signingKeyFile = join(dataFolder, 'mine.pem');
  const fileKeyFile = join(dataFolder, 'mine.key');
  writeFileSync(
    signingKeyFile,
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
  );
  writeFileSync(fileKeyFile, Buffer.alloc(32, 7).toString('base64'));
  const keys = open({ signingKeyFile, fileKeyFile });
  assert.ok(!isRefusal(keys));
  assert.deepEqual(keys.file.export(), Buffer.alloc(32, 7));
});

test('a key that cannot be used is refused in a sentence without its content', () => {
  const wrong = join(dataFolder, 'wrong');
  writeFileSync(wrong, 'sesame');
  for (const files of [
    { signingKeyFile: wrong },
    { fileKeyFile: wrong },
    { fileKeyFile: join(dataFolder, 'none') },
  ]) {
    const refusal = open(files);
    assert.ok(isRefusal(refusal));
    assert.equal(refusal.code, 'keys.not-usable');
    assert.doesNotMatch(refusal.says, /sesame/);
  }
  const other = generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(wrong, other);
  const refusal = open({ signingKeyFile: wrong });
  assert.ok(isRefusal(refusal) && /x25519/.test(refusal.says));
});
