import { kindNamed } from '#kinds/kinds.ts';
import type { Fault } from '#record/verify/fault.ts';
import type { Verified } from '#record/verify/verify.ts';
import type { Desk } from '../desk.ts';
import { settingsAfter } from '../settings/follow.ts';
import { holidaysKnown, type KnownFrom, replayed } from './replayed.ts';

export type { Fault } from '#record/verify/fault.ts';
export type { Verified } from '#record/verify/verify.ts';

/**
 * Checks the whole record: every event, every chain, every file, and everything shown against a replay of what happened by
 * the rules themselves. Gives each fault as it is found, and at the end what was looked at.
 */
export async function* verifyRecord(desk: Desk): AsyncGenerator<Fault, Verified> {
  const known = new Map<string, readonly KnownFrom[]>();
  for (const { id } of await desk.record.organisations.list()) known.set(id, await holidaysKnown(desk, id));
  return yield* desk.record.verify({
    isCase: (kind) => kindNamed(kind) !== undefined,
    project: (kind, events, organisation) => replayed(kind, events, known.get(organisation) ?? []),
    settings: (_kind, events) => settingsAfter(events),
  });
}
