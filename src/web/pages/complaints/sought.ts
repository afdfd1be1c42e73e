import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

// What is searched for is most often somebody's name, and addresses are kept: by histories, proxies, whoever looks over a shoulder. So a
// search is posted, and the address of what was found holds its words sealed for the session that asked. It can be gone back to, loaded
// again and printed for as long as that session goes on, and says nothing to anybody else.

const nonceLength = 12;
const tagLength = 16;

/** The address of what is found for some words, good for one session alone. */
export function foundHref(secret: string, words: string): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce);
  const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
  return `/complaints?sought=${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** The words an address holds; null where it was changed, or belongs to another session. */
export function wordsSought(secret: string | null, sought: string): string | null {
  const bytes = Buffer.from(sought, 'base64url');
  if (secret === null || bytes.length < nonceLength + tagLength) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, nonceLength));
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  try {
    const words = decipher.update(bytes.subarray(nonceLength + tagLength));
    return Buffer.concat([words, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

const keyOf = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'redress search 1', 32));
