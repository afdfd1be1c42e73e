import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import type { Refusal } from '#core/refusal.ts';

/** Whom a backup is encrypted to: whoever knows a passphrase, whoever holds one of some keys, or nobody, said in so many words. */
export type Encryption =
  | { readonly to: 'passphrase'; readonly passphrase: string }
  | { readonly to: 'recipients'; readonly recipients: readonly string[] }
  | { readonly to: 'nobody' };

/** What a backup is opened with. */
export interface Opening {
  readonly passphrase?: string | undefined;
  /** A private key as age writes it: "AGE-SECRET-KEY-1…". */
  readonly identity?: string | undefined;
}

/** How every file of age begins (age-encryption.org/v1). */
const ageMark = 'age-encryption.org/v1\n';

/** Whether a file that begins so is encrypted. */
export const isEncrypted = (beginning: Uint8Array): boolean =>
  Buffer.from(beginning.subarray(0, ageMark.length)).toString('latin1') === ageMark;

/** Encrypts as age does, piece by piece. Refuses a recipient that is none. */
export async function encrypted(content: Readable, encryption: Encryption): Promise<Readable | Refusal> {
  if (encryption.to === 'nobody') return content;
  const age = new Encrypter();
  if (encryption.to === 'passphrase') age.setPassphrase(encryption.passphrase);
  else
    for (const recipient of encryption.recipients)
      try {
        age.addRecipient(recipient);
      } catch {
        return noRecipient(recipient);
      }
  return fromWeb(await age.encrypt(toWeb(content)));
}

/** Opens what age encrypted. A wrong passphrase is refused before anything comes out; a changed byte is an error where it stands. */
export async function decrypted(content: Readable, opening: Opening): Promise<Readable | Refusal> {
  const age = new Decrypter();
  if (opening.passphrase !== undefined) age.addPassphrase(opening.passphrase);
  if (opening.identity !== undefined)
    try {
      age.addIdentity(opening.identity);
    } catch {
      return noIdentity;
    }
  try {
    return fromWeb(await age.decrypt(toWeb(content)));
  } catch {
    return opening.passphrase === undefined && opening.identity === undefined ? nothingToOpenWith : notOpened;
  }
}

// Both may fail while nobody listens, and that would end the process. Whoever reads what comes out is told.
const toWeb = (content: Readable): never => Readable.toWeb(content.on('error', () => undefined)) as never;
const fromWeb = (content: unknown): Readable =>
  Readable.fromWeb(content as ReadableStream).on('error', () => undefined);

const noRecipient = (recipient: string): Refusal => ({
  code: 'backup.no-recipient',
  says: `“${recipient}” is not a public key of age.`,
  remedy: 'It begins with age1, and stands in the file age-keygen makes.',
  clauses: [],
});
const noIdentity: Refusal = {
  code: 'backup.no-identity',
  says: 'What was given as the private key is none of age.',
  remedy: 'It begins with AGE-SECRET-KEY-1, and stands in the file age-keygen makes.',
  clauses: [],
};
const nothingToOpenWith: Refusal = {
  code: 'backup.nothing-to-open-with',
  says: 'The backup is encrypted, and nothing to open it with was given.',
  remedy: 'Give the passphrase with --passphrase-file, or the private key with --identity.',
  clauses: [],
};
const notOpened: Refusal = {
  code: 'backup.not-opened',
  says: 'The backup is not opened by this passphrase or key, or its first lines were changed.',
  remedy: 'Check that they belong to this backup; otherwise try an earlier one.',
  clauses: [],
};
