import { hash, randomFillSync } from 'node:crypto';
import type { Moment } from '#core/day.ts';
import { canonicalJson } from './canonical.ts';

/**
 * Everything about an event but its content. The hash covers this and the digest of the content, never the content: so the
 * content can be destroyed when its time is up and the chain still verifies.
 */
export interface Envelope {
  readonly organisation: string;
  readonly stream: string;
  readonly kind: string;
  readonly version: number;
  readonly type: string;
  readonly at: Moment;
  readonly by: { readonly id: string; readonly name: string };
}

/** What stands before the first event of a stream. */
export const genesis: Uint8Array = new Uint8Array(32);

/** 128 random bits, so that a short content cannot be guessed from its digest once it is destroyed. */
export const newSalt = (): Uint8Array => randomFillSync(new Uint8Array(16));

/**
 * SHA-256 over the salt and the content: the payload's canonical JSON and the digests of the files it mentions. The files are
 * within it, so that they can go with the payload without leaving a trace of what they were.
 */
export function digestOf(salt: Uint8Array, payload: string, files: readonly string[]): Uint8Array {
  const content = `[${payload},${canonicalJson(files.toSorted())}]`;
  return hash('sha256', Buffer.concat([salt, Buffer.from(content)]), 'buffer');
}

/** SHA-256 that ties an event to its place: the envelope, the digest and the hash of the event before. */
export function hashOf(envelope: Envelope, digest: Uint8Array, previous: Uint8Array): Uint8Array {
  const { organisation, stream, kind, version, type, at, by } = envelope;
  const tied = ['redress.event.1', organisation, stream, kind, version, type, at, by.id, by.name];
  return hash('sha256', canonicalJson([...tied, hex(digest), hex(previous)]), 'buffer');
}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
