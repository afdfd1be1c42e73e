import { hash } from 'node:crypto';

// The Merkle tree of RFC 6962, over the hashes of an organisation's events in the order of their positions. It only ever grows
// at its right edge: the roots of its whole subtrees, largest first, are all that is needed to go on. So a day costs what
// happened that day, whatever came before.

/** A tree as far as it is needed to go on. */
export interface Tree {
  readonly size: number;
  /** The roots of its whole subtrees, the largest first: as many as `size` has ones in binary. */
  readonly frontier: readonly Uint8Array[];
}

export const emptyTree: Tree = { size: 0, frontier: [] };

/** The tree with one more leaf. */
export function withLeaf({ size, frontier }: Tree, data: Uint8Array): Tree {
  const grown = [...frontier];
  let node = sha256(leafMark, data);
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2))
    node = sha256(nodeMark, grown.pop() ?? never(), node);
  return { size: size + 1, frontier: [...grown, node] };
}

/** The one hash that stands for every leaf and their order. */
export const rootOf = ({ frontier }: Tree): Uint8Array =>
  frontier.length === 0 ? sha256() : frontier.reduceRight((right, left) => sha256(nodeMark, left, right));

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);
const sha256 = (...parts: readonly Uint8Array[]): Uint8Array =>
  hash('sha256', Buffer.concat(parts), 'buffer');

function never(): never {
  throw new Error('a tree whose frontier does not fit its size');
}
