import type { ComplaintEvent } from '#kinds/complaint/events.ts';
import { evolve } from '#kinds/complaint/evolve.ts';
import { type ComplaintState, nothing } from '#kinds/complaint/state.ts';
import type { Recorded, Situation } from '#kinds/kind.ts';
import type { NewEvent, RecordedEvent } from '#record/events/event.ts';

/** A complaint’s history as the kind knows it, out of what the record keeps. Destroyed payloads are left out. */
export const historyOf = (events: readonly RecordedEvent[]): Recorded<ComplaintEvent>[] =>
  events
    .filter((event) => event.payload !== null)
    .map((event) => ({
      event: { type: event.type, ...(event.payload as object) } as ComplaintEvent,
      version: event.version,
      at: event.at,
      by: event.by,
    }));

/** The state a history comes to. */
export const stateOf = (history: readonly Recorded<ComplaintEvent>[]): ComplaintState =>
  history.reduce<ComplaintState>(evolve, nothing);

/** Events just decided, as the history they become: numbered on from a version, at the moment and by the actor of the decision. */
export const asHistory = (
  events: readonly ComplaintEvent[],
  from: number,
  { now, actor }: Pick<Situation, 'now' | 'actor'>,
): Recorded<ComplaintEvent>[] =>
  events.map((event, index) => ({
    event,
    version: from + index + 1,
    at: now,
    by: { id: actor.id, name: actor.name },
  }));

/** An event as the record takes it: the type apart, the rest as its payload, and the files it mentions. */
export function asNew({ event, at, by }: Omit<Recorded<ComplaintEvent>, 'version'>): NewEvent {
  const { type, ...payload } = event;
  const files = filesIn(event);
  return { type, at, by, payload, ...(files.length > 0 ? { files } : {}) };
}

function filesIn(event: ComplaintEvent): string[] {
  if (event.type === 'DocumentAdded' && event.file !== null) return [event.file];
  if (event.type === 'CombinedReplyIssued' && event.file !== null) return [event.file];
  if (event.type === 'LetterPrinted' || event.type === 'BundleMade') return [event.file];
  if (event.type === 'RedactionMade' && event.file !== '') return [event.file];
  return [];
}
