import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * What one signing in is held together by. All of it is made from a secret that only the browser holds, so what lies in the record
 * opens nothing: neither the code that comes back nor what the person had typed.
 */
export interface Way {
  /** Comes back with the answer (RFC 6749). */
  readonly state: string;
  /** Comes back inside the identity token (OpenID Connect Core). */
  readonly nonce: string;
  /** Proves that whoever brings the code is who asked for it (RFC 7636). */
  readonly verifier: string;
}

export const newSecret = (): string => randomBytes(32).toString('base64url');

export const wayOf = (secret: string): Way => ({
  state: derived(secret, 'state').toString('base64url'),
  nonce: derived(secret, 'nonce').toString('base64url'),
  verifier: derived(secret, 'verifier').toString('base64url'),
});

const derived = (secret: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `redress single sign-on ${use}`, 32));

/** What was typed, sealed for the browser that typed it; null where there is nothing. */
export function sealFor(secret: string, text: string): Uint8Array | null {
  if (text === '') return null;
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derived(secret, 'carried'), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** What was sealed for a browser. Throws where it was changed. */
export function openFor(secret: string, sealed: Uint8Array | null): string {
  if (sealed === null) return '';
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', derived(secret, 'carried'), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
