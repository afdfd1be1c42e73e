import type { Kysely } from 'kysely';
import type { Projection } from '#core/projection.ts';
import type { Store } from '../files/store.ts';
import type { NewSetting } from '../settings/replace.ts';
import type { Tables } from '../tables.ts';
import { append } from './append.ts';
import { payloadsDestroyed } from './destroy-content.ts';
import type { NewEvent } from './event.ts';
import type { Append, AppendOutcome } from './write.ts';

/** Payloads whose time is up. */
export interface Destruction {
  readonly stream: string;
  readonly kind: string;
  readonly expected: number;
  readonly versions: readonly number[];
  /** In words, and by which rule. Kept for good: nothing of the person may stand in it. */
  readonly reason: string;
  readonly at: NewEvent['at'];
  readonly by: NewEvent['by'];
  /** What the case shows without them. */
  readonly projection: Projection | null;
  readonly settings?: readonly NewSetting[];
}

/**
 * Destroys payloads. What happened, when and by whom stays; what was in it is gone: payload, salt, files, and what was put in the
 * outbox for it. The chain still verifies, because it holds digests only. Files that nothing else mentions go with the next
 * sweep.
 */
export function destroy(
  db: Kysely<Tables>,
  store: Store,
  wanted: Destruction & Pick<Append, 'organisation' | 'key' | 'command'>,
): Promise<AppendOutcome> {
  const { organisation, key, command, versions, reason, at, by, ...write } = wanted;
  const event = { type: payloadsDestroyed, at, by, payload: { versions: [...versions], reason } };
  return append(db, store, {
    organisation,
    key,
    command,
    writes: [{ ...write, events: [event], destroys: versions }],
  });
}
