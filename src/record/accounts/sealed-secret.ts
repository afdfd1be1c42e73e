import { createCipheriv, createDecipheriv, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';

// An app's secret lies in the database as a nonce, the sealed bytes and a tag, under a key derived from the file key. What it
// belongs to is sealed in with it: a row copied to another account opens nothing.

const nonceLength = 12;
const tagLength = 16;
const keys = new WeakMap<KeyObject, Uint8Array>();

/** Seals a secret for one place: its organisation, account and id. */
export function sealSecret(key: KeyObject, secret: Uint8Array, place: string): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', derived(key), nonce).setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/** The secret again. Throws where it was changed, moved to another place, or sealed under another key. */
export function unsealSecret(key: KeyObject, sealed: Uint8Array, place: string): Uint8Array {
  const nonce = sealed.subarray(0, nonceLength);
  const decipher = createDecipheriv('aes-256-gcm', derived(key), nonce).setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(-tagLength));
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()]);
}

function derived(key: KeyObject): Uint8Array {
  const held = keys.get(key) ?? new Uint8Array(hkdfSync('sha256', key, '', 'redress second step 1', 32));
  keys.set(key, held);
  return held;
}
