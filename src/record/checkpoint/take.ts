import type { KeyObject } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Moment } from '#core/day.ts';
import { keptMoment } from '../events/kept-moment.ts';
import type { CheckpointTable, Tables } from '../tables.ts';
import { emptyTree, rootOf, type Tree, withLeaf } from './merkle.ts';
import { digestOfStatement, publicBytes, type Statement, signStatement } from './statement.ts';

export interface Checkpoint extends Statement {
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
}

/** Events read at a time. */
const stride = 5_000;

/**
 * Takes a checkpoint: signs what an organisation's events are up to now, naming the checkpoint before. Costs what was recorded
 * since then. With nothing new it gives back the last one; null when there never was an event.
 */
export async function takeCheckpoint(
  db: Kysely<Tables>,
  organisation: string,
  at: Moment,
  signingKey: KeyObject,
): Promise<Checkpoint | null> {
  const last = await lastCheckpoint(db, organisation);
  const before = last === null ? emptyTree : treeOf(last);
  const tree = await grow(db, organisation, before);
  if (tree.size === before.size) return last === null ? null : fromRow(last);
  const statement: Statement = {
    organisation,
    number: (last?.number ?? 0) + 1,
    at: keptMoment(at),
    position: tree.size,
    root: rootOf(tree),
    previous: digestOfStatement(last === null ? null : fromRow(last)),
  };
  const taken = {
    ...statement,
    publicKey: publicBytes(signingKey),
    signature: signStatement(statement, signingKey),
  };
  await keep(db, taken, tree);
  const kept = await lastCheckpoint(db, organisation);
  return kept === null ? null : fromRow(kept);
}

/** Every checkpoint of an organisation, the oldest first. */
export async function listCheckpoints(db: Kysely<Tables>, organisation: string): Promise<Checkpoint[]> {
  const rows = await db
    .selectFrom('checkpoint')
    .where('organisation', '=', organisation)
    .orderBy('number')
    .selectAll()
    .execute();
  return rows.map(fromRow);
}

export const fromRow = (row: Selectable<CheckpointTable>): Checkpoint => ({
  organisation: row.organisation,
  number: row.number,
  at: row.at,
  position: row.position,
  root: row.root,
  previous: row.previous,
  publicKey: row.public_key,
  signature: row.signature,
});

/** The tree a checkpoint ended with: its frontier is kept as one row of 32-byte hashes. */
export const treeOf = ({ position, frontier }: Selectable<CheckpointTable>): Tree => ({
  size: position,
  frontier: Array.from({ length: frontier.length / 32 }, (_, at) => frontier.subarray(at * 32, at * 32 + 32)),
});

const lastCheckpoint = async (db: Kysely<Tables>, organisation: string) =>
  (await db
    .selectFrom('checkpoint')
    .where('organisation', '=', organisation)
    .orderBy('number', 'desc')
    .limit(1)
    .selectAll()
    .executeTakeFirst()) ?? null;

/** Positions have no gaps and become visible in order, so reading on from the last is reading everything. */
async function grow(db: Kysely<Tables>, organisation: string, from: Tree): Promise<Tree> {
  let tree = from;
  while (true) {
    const rows = await db
      .selectFrom('event')
      .where('organisation', '=', organisation)
      .where('position', '>', tree.size)
      .orderBy('position')
      .limit(stride)
      .select('hash')
      .execute();
    for (const { hash } of rows) tree = withLeaf(tree, hash);
    if (rows.length < stride) return tree;
  }
}

/** Another node may have taken the same one at this moment: then its own stands, and says the same. */
async function keep(db: Kysely<Tables>, taken: Checkpoint, tree: Tree): Promise<void> {
  await db
    .insertInto('checkpoint')
    .values({
      organisation: taken.organisation,
      number: taken.number,
      at: taken.at,
      position: taken.position,
      root: taken.root,
      frontier: Buffer.concat(tree.frontier),
      previous: taken.previous,
      public_key: taken.publicKey,
      signature: taken.signature,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
