import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { Sign } from './request.ts';

/** Signs with an ed25519 private key. Throws when the key is of another kind: which key signs is no person's choice. */
export function signWith(key: KeyObject): Sign {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('bundles are signed with an ed25519 key');
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  const publicKey = new Uint8Array(Buffer.from(x as string, 'base64url'));
  return (bytes) => ({ signature: new Uint8Array(sign(null, bytes, key)), publicKey });
}
