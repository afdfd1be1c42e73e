import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import type { Moment } from '#core/day.ts';
import { canonicalJson } from '../events/canonical.ts';
import { hex } from '../events/hash.ts';

/** What a checkpoint says: up to here the events of this organisation are these, and nothing before is other than it was. */
export interface Statement {
  readonly organisation: string;
  /** 1, 2, 3 … */
  readonly number: number;
  readonly at: Moment;
  /** The last event it covers. */
  readonly position: number;
  /** The root of the Merkle tree over the hashes of all events up to there. */
  readonly root: Uint8Array;
  /** SHA-256 of the statement before; of nothing for the first. */
  readonly previous: Uint8Array;
}

/** The bytes that are signed. */
function textOf({ organisation, number, at, position, root, previous }: Statement): Buffer {
  const said = ['redress.checkpoint.1', organisation, number, at, position, hex(root), hex(previous)];
  return Buffer.from(canonicalJson(said));
}

export const digestOfStatement = (statement: Statement | null): Uint8Array =>
  hash('sha256', statement === null ? '' : textOf(statement), 'buffer');

export const signStatement = (statement: Statement, key: KeyObject): Uint8Array =>
  sign(null, textOf(statement), key);

/** Whether one of these keys signed it. */
export const isSignedBy = (statement: Statement, signature: Uint8Array, publicKey: KeyObject): boolean =>
  verify(null, textOf(statement), publicKey, signature);

/** The public half of a key as 32 bytes, to know it by. */
export function publicBytes(key: KeyObject): Buffer {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
}
