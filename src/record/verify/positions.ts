import type { KeyObject } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import { emptyTree, rootOf, type Tree, withLeaf } from '../checkpoint/merkle.ts';
import { digestOfStatement, isSignedBy, publicBytes, type Statement } from '../checkpoint/statement.ts';
import { fromRow, treeOf } from '../checkpoint/take.ts';
import type { CheckpointTable, Tables } from '../tables.ts';
import type { Fault } from './fault.ts';

type Row = Selectable<CheckpointTable>;

/** Events read at a time. */
const stride = 1_000;

/**
 * Walks an organisation's events in the order of their positions: none may be missing, and the tree over them has to have the
 * root that was signed at each checkpoint. Holds one tree in memory: a few dozen hashes.
 */
export async function* positionFaults(
  db: Kysely<Tables>,
  organisation: string,
  publicKeys: readonly KeyObject[],
): AsyncGenerator<Fault> {
  const checkpoints = await db
    .selectFrom('checkpoint')
    .where('organisation', '=', organisation)
    .orderBy('number')
    .selectAll()
    .execute();
  yield* statementFaults(organisation, checkpoints, publicKeys);

  const due = Map.groupBy(checkpoints, ({ position }) => position);
  let tree = emptyTree;
  let expected = 1;
  for await (const { stream, version, type, position, hash } of byPosition(db, organisation)) {
    if (position !== expected) {
      const says = `It stands at position ${position}, where ${expected} is next: what was recorded there is missing or moved.`;
      yield { organisation, stream, reference: null, version, type, part: 'position', says };
    }
    expected = position + 1;
    tree = withLeaf(tree, hash);
    for (const checkpoint of due.get(tree.size) ?? []) yield* rootFaults(checkpoint, tree);
    due.delete(tree.size);
  }
  for (const checkpoint of [...due.values()].flat())
    yield ofCheckpoint(checkpoint, `covers ${checkpoint.position} events, and there are ${tree.size}`);
  yield* endFaults(db, organisation, expected - 1);
}

/** Every event in the order of its position. Two of one position, which no index of ours lets in, both come. */
async function* byPosition(db: Kysely<Tables>, organisation: string) {
  let from = { position: Number.MIN_SAFE_INTEGER, stream: '', version: 0 };
  for (;;) {
    const { position, stream, version } = from;
    const events = await db
      .selectFrom('event')
      .where('organisation', '=', organisation)
      .where((of) =>
        of(of.refTuple('position', 'stream', 'version'), '>', of.tuple(position, stream, version)),
      )
      .orderBy('position')
      .orderBy('stream')
      .orderBy('version')
      .limit(stride)
      .select(['stream', 'version', 'type', 'position', 'hash'])
      .execute();
    yield* events;
    const last = events.at(-1);
    if (last === undefined) return;
    from = last;
  }
}

/** Whether each checkpoint is signed by a key of ours and names the one before. */
function* statementFaults(
  organisation: string,
  checkpoints: readonly Row[],
  publicKeys: readonly KeyObject[],
): Generator<Fault> {
  let before: Statement | null = null;
  for (const row of checkpoints) {
    const statement = fromRow(row);
    const expected: number = (before?.number ?? 0) + 1;
    const key = publicKeys.find((candidate) => publicBytes(candidate).equals(row.public_key));
    if (row.number !== expected) yield ofCheckpoint(row, `follows number ${expected - 1}: one is missing`);
    if (key === undefined) yield ofCheckpoint(row, 'is signed with a key that is not one of ours');
    else if (!isSignedBy(statement, row.signature, key)) yield ofCheckpoint(row, 'is not what was signed');
    else if (row.number === expected && Buffer.compare(digestOfStatement(before), row.previous) !== 0)
      yield ofCheckpoint(row, 'does not name the one before it as it is now');
    before = statement;
  }
}

function* rootFaults(checkpoint: Row, tree: Tree): Generator<Fault> {
  if (Buffer.compare(rootOf(tree), checkpoint.root) !== 0)
    yield ofCheckpoint(checkpoint, 'was signed over other events than are there now');
  const kept = treeOf(checkpoint).frontier;
  if (Buffer.compare(Buffer.concat(kept), Buffer.concat(tree.frontier)) !== 0)
    yield ofCheckpoint(checkpoint, 'keeps other hashes to go on from than its events give');
}

/** Whether the organisation counts as many events as there are. */
async function* endFaults(db: Kysely<Tables>, organisation: string, last: number): AsyncGenerator<Fault> {
  const row = await db
    .selectFrom('organisation')
    .where('organisation', '=', organisation)
    .select('position')
    .executeTakeFirst();
  if (row !== undefined && row.position !== last)
    yield ofOrganisation(
      organisation,
      `It counts ${row.position} events, and the last one stands at position ${last}.`,
    );
}

const ofCheckpoint = (row: Row, says: string): Fault => ({
  ...ofOrganisation(row.organisation, `Checkpoint ${row.number} of ${row.at} ${says}.`),
  part: 'checkpoint',
});

/** A fault of an organisation as a whole. */
export const ofOrganisation = (organisation: string, says: string): Fault => ({
  organisation,
  stream: null,
  reference: null,
  version: null,
  type: null,
  part: 'organisation',
  says,
});
