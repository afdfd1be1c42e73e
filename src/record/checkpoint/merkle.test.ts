import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { test } from 'node:test';
import { emptyTree, rootOf, withLeaf } from './merkle.ts';

/** RFC 6962, section 2.1, word for word. */
function definition(leaves: readonly Uint8Array[]): Uint8Array {
  const sha = (...parts: Uint8Array[]) => hash('sha256', Buffer.concat(parts), 'buffer');
  const [only] = leaves;
  if (only === undefined) return sha();
  if (leaves.length === 1) return sha(Uint8Array.of(0), only);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha(Uint8Array.of(1), definition(leaves.slice(0, split)), definition(leaves.slice(split)));
}

test('grown leaf by leaf it has the root the definition gives', () => {
  const leaves: Uint8Array[] = [];
  let tree = emptyTree;
  for (let size = 0; size <= 130; size++) {
    assert.deepEqual(rootOf(tree), Buffer.from(definition(leaves)), `${size} leaves`);
    assert.equal(tree.frontier.length, size.toString(2).replaceAll('0', '').length);
    const leaf = Buffer.from(`event ${size}`);
    leaves.push(leaf);
    tree = withLeaf(tree, leaf);
  }
});

test('the root of the RFC’s own first leaf', () => {
  assert.equal(
    Buffer.from(rootOf(withLeaf(emptyTree, new Uint8Array()))).toString('hex'),
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  );
});
