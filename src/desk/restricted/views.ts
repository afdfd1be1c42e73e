import { randomUUID } from 'node:crypto';
import type { Moment } from '#core/day.ts';
import type { Desk } from '../desk.ts';
import type { Person } from '../sign-in/person.ts';
import { saveInTurn } from './in-turn.ts';
import type { RestrictedView } from './restricted-view.ts';

/** The stream beside a case’s own that says who opened it. */
export const viewsStream = (stream: string): string => `restricted-views-${stream}`;

/**
 * Writes into the record that somebody opens a restricted complaint, before they are answered. Of every other reference, hidden or
 * never given, the same is asked and nothing written.
 */
export async function noteView(desk: Desk, person: Person, reference: string, what: string): Promise<void> {
  const { organisation, id, name, roles } = person;
  const found = await desk.record.restricted.named(organisation, reference, id);
  if (found === null) return;
  const key = randomUUID();
  const refusal = await desk.record.asItself(() =>
    saveInTurn(desk, {
      organisation,
      actor: { id, name, roles },
      key,
      type: 'RestrictedViewed',
      stream: viewsStream(found.stream),
      kind: 'restricted-views',
      payload: { account: id, name, what, ground: found.forATime ? 'safety' : 'list' },
    }),
  );
  if (refusal !== null) throw new Error('a view of a restricted complaint could not be recorded');
}

/** Everybody who opened a restricted complaint, the last first. */
export async function viewsOf(
  desk: Desk,
  organisation: string,
  stream: string,
): Promise<(RestrictedView & { readonly at: Moment })[]> {
  const loaded = await desk.record.asItself(() => desk.record.load(organisation, viewsStream(stream)));
  return (loaded?.events ?? [])
    .filter(({ type, payload }) => type === 'RestrictedViewed' && payload !== null)
    .map(({ payload, at }) => ({ ...(payload as RestrictedView), at }))
    .toReversed();
}
