import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

// argon2id as OWASP's password storage guidance sets it: 19 MiB, two passes, one lane.
const memory = 19_456;
const passes = 2;
const parallelism = 1;
const tagLength = 32;

const derive = promisify(argon2);

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

const current: Cost = { memory, passes, parallelism };

/** Passwords are compared as Unicode's NFKC form, so that the same keys on another keyboard give the same password. */
const digest = (password: string, salt: Buffer, cost: Cost, length: number): Promise<Buffer> =>
  derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, tagLength: length, ...cost });

/** A password as it is kept: in the PHC form, with what it cost to make. Takes tens of milliseconds off the main thread. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await digest(password, salt, current, tagLength);
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(salt)}$${plain(tag)}`;
}

/**
 * Whether a password is the one kept. Where nothing is kept it takes as long as where something is, so that the time taken
 * does not tell whether there is an account.
 */
export async function checkPassword(password: string, kept: string | null): Promise<boolean> {
  const { cost, salt, tag } = partsOf(kept) ?? nobody;
  const found = await digest(password, salt, cost, tag.length);
  return timingSafeEqual(found, tag) && kept !== null;
}

/** A short secret as it is kept, where several share a salt: for codes made here, which have more chance in them than a password. */
export const digestWith = (secret: string, salt: Uint8Array): Promise<Buffer> =>
  digest(secret, Buffer.from(salt), current, tagLength);

/** Whether a kept password was made at another cost than today's, and should be made again when next typed. */
export function isOutdated(kept: string): boolean {
  const cost = partsOf(kept)?.cost;
  return cost?.memory !== memory || cost.passes !== passes || cost.parallelism !== parallelism;
}

const nobody = { cost: current, salt: randomBytes(16), tag: randomBytes(tagLength) };

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

function partsOf(kept: string | null): { cost: Cost; salt: Buffer; tag: Buffer } | null {
  const found = phc.exec(kept ?? '');
  if (found === null) return null;
  const [, m, t, p, salt = '', tag = ''] = found;
  return {
    cost: { memory: Number(m), passes: Number(t), parallelism: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

const plain = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
