import type { AnyEvent, AnyKind } from '#kinds/case-setting.ts';
import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import { evolve } from '#kinds/complaint/evolve.ts';
import { type ComplaintState, nothing } from '#kinds/complaint/state.ts';
import type { Recorded, Situation } from '#kinds/kind.ts';
import { payloadsDestroyed } from '#record/events/destroy-content.ts';
import type { NewEvent, RecordedEvent } from '#record/events/event.ts';

/** A case’s history out of what the record keeps. Destroyed payloads are left out. */
export const historyIn = (events: readonly RecordedEvent[]): Recorded<AnyEvent>[] =>
  events
    .filter(({ type, payload }) => payload !== null && type !== payloadsDestroyed)
    .map((event) => ({
      event: { type: event.type, ...(event.payload as object) },
      version: event.version,
      at: event.at,
      by: event.by,
    }));

/** A complaint’s history, as the kind knows it. */
export const historyOf = (events: readonly RecordedEvent[]): Recorded<ComplaintEvent>[] =>
  historyIn(events) as Recorded<ComplaintEvent>[];

/** The state a complaint’s history comes to. */
export const stateOf = (history: readonly Recorded<ComplaintEvent>[]): ComplaintState =>
  history.reduce<ComplaintState>(evolve, nothing);

/** The state a history of any kind comes to. */
export const stateIn = (kind: AnyKind, history: readonly Recorded<AnyEvent>[]): unknown =>
  history.reduce<unknown>((state, one) => kind.evolve(state, one), kind.initial());

/** Events just decided, as the history they become: numbered on from a version, at the moment and by the actor of the decision. */
export const asHistory = <Event extends AnyEvent>(
  events: readonly Event[],
  from: number,
  { now, actor }: Pick<Situation, 'now' | 'actor'>,
): Recorded<Event>[] =>
  events.map((event, index) => ({
    event,
    version: from + index + 1,
    at: now,
    by: { id: actor.id, name: actor.name },
  }));

/** An event as the record takes it: the type apart, the rest as its payload, and the files it keeps. */
export function asNew(kind: AnyKind, { event, at, by }: Omit<Recorded<AnyEvent>, 'version'>): NewEvent {
  const { type, ...payload } = event;
  const files = [...kind.files(event)];
  return { type, at, by, payload, ...(files.length > 0 ? { files } : {}) };
}
