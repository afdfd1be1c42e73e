import { createHash } from 'node:crypto';
import { FileDamaged } from '../files/seal.ts';
import { openFile, type Store } from '../files/store.ts';
import type { StreamFault } from './fault.ts';

/** Whether the files a stream mentions are there and are what was put in. Each is read through, piece by piece. */
export async function* contentFaults(
  store: Store,
  organisation: string,
  mentions: ReadonlyMap<number, readonly string[]>,
): AsyncGenerator<StreamFault> {
  for (const [version, digests] of mentions)
    for (const digest of digests) {
      const says = await whatIsWrong(store, organisation, digest);
      if (says !== null) yield { part: 'file', says, version };
    }
}

async function whatIsWrong(store: Store, organisation: string, digest: string): Promise<string | null> {
  const content = await openFile(store, organisation, digest);
  if (content === null) return `The file ${digest} is not there.`;
  const sha = createHash('sha256');
  try {
    for await (const chunk of content) sha.update(chunk);
  } catch (error) {
    if (error instanceof FileDamaged) return `The file ${digest} was changed or cut short where it lies.`;
    throw error;
  }
  return sha.digest('hex') === digest ? null : `The file ${digest} has the content of another.`;
}
